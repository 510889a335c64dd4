import Commerce
import Kernel

/// What a merchant has, by variant and place.
package struct StockPage: Sendable {
  package struct Line: Sendable {
    package var facts: VariantFacts
    package var at: Spot
    package var stock: ShelfStock

    /// One place, or all of them together.
    package enum Spot: Sendable {
      case place(StockLocation)
      case together(places: Int)
    }

    package init(facts: VariantFacts, at: Spot, stock: ShelfStock) {
      self.facts = facts
      self.at = at
      self.stock = stock
    }
  }
  package var lines: [Line]
  package var words: String
  package var place: ID<StockLocation>?
  package var places: [StockLocation]
  package var onlyLow: Bool
  package var cursor: Cursor?
  package var next: Cursor?
  package var mayMove: Bool
  package var mayCount: Bool

  package init(
    lines: [Line], words: String, place: ID<StockLocation>?, places: [StockLocation], onlyLow: Bool, cursor: Cursor?, next: Cursor?,
    mayMove: Bool, mayCount: Bool
  ) {
    self.lines = lines
    self.words = words
    self.place = place
    self.places = places
    self.onlyLow = onlyLow
    self.cursor = cursor
    self.next = next
    self.mayMove = mayMove
    self.mayCount = mayCount
  }

  package func html(_ desk: Desk) -> HTML {
    let here = Paths.consoleStock.with("q", words).with("place", place).with("low", onlyLow ? "1" : nil)
    let list: HTML = places.isEmpty
      ? EmptyState(desk.say(StockPhrases.noPlace), desk.say(StockPhrases.noPlaceLead), picture: .drawn(.storefront, seed: 3), way: .init(desk.say(ConsolePhrases.shop), Paths.consoleShop)).html
      : lines.isEmpty
        ? EmptyState(desk.say(StockPhrases.none), desk.say(StockPhrases.noneLead), picture: .drawn(.parcel, seed: 4), way: .init(desk.say(ConsolePhrases.products), Paths.consoleProducts)).html
        : table(desk)
    return desk.page(
      desk.say(StockPhrases.title), part: .stock, path: here, acts: acts(desk),
      body: #"\#(filters(desk))\#(list)\#(Pager(here, cursor: cursor, next: next).html(desk.reader))"#)
  }

  private func acts(_ desk: Desk) -> HTML {
    let receive: HTML? = mayMove ? Button(desk.say(StockPhrases.receive), .main, icon: .plus, isSmall: true).link(Paths.receiveStock) : nil
    let count: HTML? = mayCount ? Button(desk.say(StockPhrases.count), .outline, isSmall: true).link(Paths.countStock) : nil
    let move: HTML? = mayMove ? Button(desk.say(StockPhrases.transfer), .outline, isSmall: true).link(Paths.transferStock) : nil
    return #"\#(receive)\#(count)\#(move)\#(Button(desk.say(StockPhrases.history), .plain, isSmall: true).link(Paths.stockHistory))"#
  }

  private func filters(_ desk: Desk) -> HTML {
    let options = [Choice("", desk.say(StockPhrases.allPlaces))] + places.map { Choice($0.id.description, desk.say($0.name), isChosen: $0.id == place) }
    return """
      <form novalidate class="filters" action="\(to: Paths.consoleStock)">\(Field("q", desk.say(StockPhrases.search), value: words, kind: "search", isRequired: false, lengthMax: 100).html(desk.reader))\(Select("place", desk.say(StockPhrases.place), options, isRequired: false).html(desk.reader))\(Choice("1", desk.say(StockPhrases.onlyLow), isChosen: onlyLow).checkbox("low"))\(Button(desk.say(DeskPhrases.search), .soft, isSmall: true).submit())</form>
      """
  }

  private func table(_ desk: Desk) -> HTML {
    let numbers = [StockPhrases.free, StockPhrases.held, StockPhrases.committed, StockPhrases.coming]
    var columns = [DataTable.Column(desk.say(StockPhrases.goods)), .init(desk.say(StockPhrases.place))]
    columns += numbers.map { .init(desk.say($0), isNumber: true) }
    if mayCount { columns.append(.init(desk.say(StockPhrases.act))) }
    let rows: [[HTML]] = lines.map { line in
      let left = line.stock.free
      let free: HTML = left <= DeskHome.lowMax ? Badge(desk.format.number(left), left == 0 ? .vermilion : .gardenia).html : "\(desk.format.number(left))"
      let cells: [HTML] = [
        #"<span class="cell"><a href="\#(to: Paths.consoleProduct(line.facts.variant.product))">\#(line.facts.title.text(in: desk.language))</a><small>\#(([line.facts.choiceText(in: desk.language), line.facts.variant.sku].filter { !$0.isEmpty }).joined(separator: " · "))</small></span>"#,
        spot(line, desk), free, number(line.stock.held, desk), number(line.stock.committed, desk), number(line.stock.coming, desk),
      ]
      guard mayCount else { return cells }
      var path = (mayMove ? Paths.receiveStock : Paths.countStock).with("sku", line.facts.variant.sku)
      if case .place(let place) = line.at { path = path.with("place", place.id) }
      return cells + [Button(desk.say(mayMove ? StockPhrases.receive : StockPhrases.count), .plain, isSmall: true).link(path)]
    }
    return DataTable(desk.say(StockPhrases.title), columns, rows: rows).html
  }

  /// The place's name, or the way to the places one by one.
  private func spot(_ line: Line, _ desk: Desk) -> HTML {
    switch line.at {
    case .place(let place): return "\(place.name, desk.language)"
    case .together(let places):
      let words = places == 1 ? desk.say(StockPhrases.onePlace) : desk.say(StockPhrases.manyPlaces, ["count": String(places)])
      guard places > 0 else { return #"<span class="muted">\#(StockPhrases.nowhere, desk.language)</span>"# }
      return #"<a class="link" href="\#(to: Paths.consoleStock.with("q", line.facts.variant.sku))">\#(words)</a>"#
    }
  }

  private func number(_ value: Int64, _ desk: Desk) -> HTML { value == 0 ? #"<span class="muted">0</span>"# : "\(desk.format.number(value))" }
}
