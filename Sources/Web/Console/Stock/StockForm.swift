import Commerce
import Kernel

/// One act on stock: taking goods in, counting them, sending them elsewhere.
package struct StockForm: Sendable {
  package enum Act: Sendable { case receive, count, transfer }
  package var act: Act
  package var places: [StockLocation]
  /// Variants that the typed label may mean; where there are several, the form asks which.
  package var meant: [VariantFacts]
  package var typed: FormEntry

  package init(_ act: Act, places: [StockLocation], meant: [VariantFacts] = [], typed: FormEntry) {
    self.meant = meant
    self.act = act
    self.places = places
    self.typed = typed
  }

  package func html(_ desk: Desk) -> HTML {
    let (title, button, path): (Phrase, Phrase, Path) = switch act {
    case .receive: (StockPhrases.receive, StockPhrases.receiveNow, Paths.receiveStock)
    case .count: (StockPhrases.count, StockPhrases.countNow, Paths.countStock)
    case .transfer: (StockPhrases.transfer, StockPhrases.transferNow, Paths.transferStock)
    }
    let from = Select("place", desk.say(act == .transfer ? StockPhrases.from : StockPhrases.place), options("place", desk), error: typed.error("place"))
    let to: HTML? = act == .transfer ? Select("to", desk.say(StockPhrases.to), options("to", desk), error: typed.error("to")).html(desk.reader) : nil
    let quantity = Field(
      "quantity", desk.say(act == .count ? StockPhrases.counted : StockPhrases.quantity), value: typed.value("quantity"), kind: "number",
      hint: act == .count ? desk.say(StockPhrases.countHint) : nil, error: typed.error("quantity"), inputMode: "numeric")
    let which: HTML? = meant.count < 2
      ? nil
      : Select(
        "variant", desk.say(StockPhrases.which),
        [Choice("", desk.say(StockPhrases.choose))]
          + meant.prefix(200).map { facts in
            let name = [facts.title.text(in: desk.language), facts.choiceText(in: desk.language)].filter { !$0.isEmpty }.joined(separator: " · ")
            return Choice(facts.variant.id.description, name, isChosen: facts.variant.id.description == typed.value("variant"))
          }, error: typed.error("variant")
      ).html(desk.reader)
    let error: HTML? = typed.error("").map { Notice($0, .vermilion).html }
    return desk.page(
      desk.say(title), part: .stock, path: path, back: .init(desk.say(DeskPhrases.back), Paths.consoleStock),
      body: """
        \(error)<form novalidate class="form" method="post" action="\(to: path)">\(Field("sku", desk.say(StockPhrases.sku), value: typed.value("sku"), hint: desk.say(StockPhrases.skuHint), error: typed.error("sku"), autocomplete: "off", lengthMax: 100).html(desk.reader))\(which)\(from.html(desk.reader))\(to)\(quantity.html(desk.reader))\(Field("note", desk.say(StockPhrases.note), value: typed.value("note"), error: typed.error("note"), isRequired: false, lengthMax: 200).html(desk.reader))\(Button(desk.say(button), .main, isWide: true).submit())</form>
        """)
  }

  private func options(_ name: String, _ desk: Desk) -> [Choice] {
    places.map { Choice($0.id.description, desk.say($0.name), isChosen: $0.id.description == typed.value(name)) }
  }
}

/// Why stock moved, newest first.
package struct StockHistoryPage: Sendable {
  package var rows: Page<StockHistory>
  package var facts: [Int64: VariantFacts]
  package var places: [StockLocation]
  package var cursor: Cursor?
  package var mayMove: Bool

  package init(rows: Page<StockHistory>, facts: [Int64: VariantFacts], places: [StockLocation], cursor: Cursor?, mayMove: Bool) {
    self.rows = rows
    self.facts = facts
    self.places = places
    self.cursor = cursor
    self.mayMove = mayMove
  }

  package func html(_ desk: Desk) -> HTML {
    let columns = [StockPhrases.kind, StockPhrases.goods, StockPhrases.place, DeskPhrases.date, StockPhrases.note, StockPhrases.act].map { DataTable.Column(desk.say($0)) }
    let list: HTML = rows.items.isEmpty
      ? EmptyState(desk.say(StockPhrases.historyNone), desk.say(StockPhrases.noPlaceLead), picture: .drawn(.parcel, seed: 8)).html
      : DataTable(desk.say(StockPhrases.history), columns, rows: rows.items.map { cells($0, desk) }).html
    return desk.page(
      desk.say(StockPhrases.history), part: .stock, path: Paths.stockHistory, back: .init(desk.say(StockPhrases.title), Paths.consoleStock),
      body: #"\#(list)\#(Pager(Paths.stockHistory, cursor: cursor, next: rows.next).html(desk.reader))"#)
  }

  private func cells(_ row: StockHistory, _ desk: Desk) -> [HTML] {
    let kind: Badge = switch row.kind {
    case .received: Badge(desk.say(StockPhrases.received), .jade)
    case .counted: Badge(desk.say(StockPhrases.countedKind), .gardenia)
    case .dispatched: Badge(desk.say(row.isOnItsWay ? StockPhrases.onWay : StockPhrases.dispatched), row.isOnItsWay ? .vermilion : .indigo)
    }
    let goods: [HTML] = row.lines.map { line in
      let title = facts[line.variant].map { [$0.title.text(in: desk.language), $0.choiceText(in: desk.language)].filter { !$0.isEmpty }.joined(separator: " ") } ?? "#\(line.variant)"
      return "<span>\(desk.say(StockPhrases.pieces, ["title": title, "count": desk.format.number(line.quantity)]))</span>"
    }
    let from = name(row.location, desk)
    let place = row.destination.map { desk.say(StockPhrases.toPlace, ["from": from, "to": name($0, desk)]) } ?? from
    let act: HTML = row.isOnItsWay && mayMove ? Button(desk.say(StockPhrases.arrive), .soft, isSmall: true).post(Paths.arriveStock(row.id)) : ""
    return [kind.html, #"<span class="cell">\#(goods)</span>"#, "\(place)", "\(desk.format.moment(row.at, now: desk.reader.now))", "\(row.note)", act]
  }

  private func name(_ id: ID<StockLocation>, _ desk: Desk) -> String { places.first { $0.id == id }.map { desk.say($0.name) } ?? "" }
}
