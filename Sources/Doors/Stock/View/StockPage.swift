import Catalog
import Inventory
import Kernel
import Trade
import Web

/// What a merchant has, as a grid: a line for each variant, a column for each place, and in each cell room for a number.
///
/// Without scripts all numbers of the page are sent by one button; with them Enter goes to the next line and a scanner fills in pieces.
package struct StockPage: Sendable {
  /// Places side by side, at most; with more of them one is chosen above.
  package static let placesMax = 4

  package var view: StockView
  package var rows: Page<StockShelves>
  /// Those with a column.
  package var shown: [StockLocation]
  package var places: [StockLocation]
  package var mayMove: Bool
  package var mayCount: Bool
  /// Names this list, so that sending it twice keeps it once.
  package var key: String
  package var entry: FormEntry

  package init(
    view: StockView, rows: Page<StockShelves>, shown: [StockLocation], places: [StockLocation], mayMove: Bool, mayCount: Bool, key: String,
    entry: FormEntry = .nothing
  ) {
    self.view = view
    self.rows = rows
    self.shown = shown
    self.places = places
    self.mayMove = mayMove
    self.mayCount = mayCount
    self.key = key
    self.entry = entry
  }

  /// The name of a cell's field.
  package static func cell(_ variant: ID<Variant>, _ place: ID<StockLocation>) -> String { "n-\(variant)-\(place)" }

  private var mayWrite: Bool { view.mode == .count ? mayCount : mayMove }

  package func html(_ desk: Desk) -> HTML {
    let list: HTML = places.isEmpty
      ? EmptyState(desk.say(StockPhrases.noPlace), desk.say(StockPhrases.noPlaceLead), picture: .drawn(.storefront, seed: 3), way: .init(desk.say(ConsolePhrases.shop), Paths.consoleShop)).html
      : rows.items.isEmpty ? nothing(desk) : grid(desk)
    let acts = #"\#(Button(desk.say(StockPhrases.file), .outline, isSmall: true).link(Paths.stockFile))\#(Button(desk.say(StockPhrases.history), .plain, isSmall: true).link(Paths.stockHistory))"# as HTML
    return desk.page(
      desk.say(StockPhrases.title), part: .stock, path: view.path, acts: acts,
      body: #"\#(modes(desk))\#(filters(desk))\#(entry.error("").map { Notice($0, .vermilion).html })\#(list)\#(Pager(view.path, cursor: view.cursor, next: rows.next).html(desk.reader))"#)
  }

  /// A search that finds nothing does not say that there are no goods.
  private func nothing(_ desk: Desk) -> HTML {
    let isSought = !view.words.isEmpty || view.product != nil || view.cursor != nil
    let words = isSought
      ? (StockPhrases.noneFound, StockPhrases.noneFoundLead) : view.onlyLow ? (StockPhrases.noneLow, StockPhrases.noneLowLead) : (StockPhrases.none, StockPhrases.noneLead)
    let way = isSought || view.onlyLow
      ? Notice.Way(desk.say(StockPhrases.all), Paths.consoleStock.with("mode", view.mode.rawValue)) : Notice.Way(desk.say(ConsolePhrases.products), Paths.consoleProducts)
    return EmptyState(desk.say(words.0), desk.say(words.1), picture: .drawn(.parcel, seed: 4), way: way).html
  }

  private func modes(_ desk: Desk) -> HTML? {
    let may = StockView.Mode.allCases.filter { $0 == .count ? mayCount : mayMove }.filter { $0 != .move || places.count > 1 }
    guard may.count > 1 else { return nil }
    return Tabs(desk.say(StockPhrases.act), may.map { Tabs.Tab(desk.say(StockPhrases.name(of: $0)), view.address($0), isChosen: $0 == view.mode) }).html(desk.reader)
  }

  private func filters(_ desk: Desk) -> HTML {
    let options = [Choice("", desk.say(StockPhrases.allPlaces))] + places.map { Choice($0.id.description, desk.say($0.name), isChosen: $0.id == view.place) }
    let pick: HTML? = places.count > 1 ? Select("place", desk.say(StockPhrases.place), options, isRequired: false, form: "find").html(desk.reader) : nil
    return """
      <form novalidate class="filters" action="\(to: Paths.consoleStock)"><input type="hidden" name="mode" value="\(view.mode.rawValue)">\(Field("q", desk.say(StockPhrases.search), value: view.words, kind: "search", isRequired: false, lengthMax: 100, form: "find").html(desk.reader))\(pick)\(Choice("1", desk.say(StockPhrases.onlyLow), isChosen: view.onlyLow).checkbox("low"))\(Button(desk.say(DeskPhrases.search), .soft, isSmall: true).submit())</form>
      """
  }

  private func grid(_ desk: Desk) -> HTML {
    var columns = [DataTable.Column(desk.say(StockPhrases.goods))]
    columns += shown.map { .init(desk.say($0.name), isNumber: true) }
    let table = DataTable(desk.say(StockPhrases.title), columns, rows: rows.items.map { [goods($0, desk)] + cells($0, desk) }).html
    let more: HTML? = shown.count < places.count && view.place == nil
      ? #"<p class="muted small">\#(desk.say(StockPhrases.someShown, ["count": String(shown.count), "all": String(places.count)]))</p>"# : nil
    guard mayWrite else { return "\(more)\(table)" }
    let hidden: [HTML] = (view.fields + [(name: "key", value: key)]).map { #"<input type="hidden" name="\#($0.name)" value="\#($0.value)">"# }
    let targets = [Choice("", desk.say(StockPhrases.choose))]
      + places.map { Choice($0.id.description, desk.say($0.name), isChosen: $0.id.description == entry.value("to")) }
    let to: HTML? = view.mode == .move ? Select("to", desk.say(StockPhrases.to), targets, error: entry.error("to")).html(desk.reader) : nil
    let scan: HTML = """
      <div class="field" hidden data-stock-scan data-none="\(desk.say(StockPhrases.scanNone))" data-several="\(desk.say(StockPhrases.scanSeveral))" data-added="\(desk.say(StockPhrases.scanAdded))"><label for="f-scan">\(StockPhrases.scan, desk.language)</label><input class="input" id="f-scan" type="text" autocomplete="off" maxlength="100" enterkeyhint="enter"></div>
      """
    return """
      <form novalidate class="stack" method="post" action="\(to: Paths.stockList)" data-stock-grid>\(hidden)<div class="filters">\(scan)\(to)\(Field("note", desk.say(StockPhrases.note), value: entry.value("note"), error: entry.error("note"), isRequired: false, lengthMax: 200).html(desk.reader))</div><p class="muted small">\(StockPhrases.lead(of: view.mode), desk.language)</p>\(more)\(table)<div class="form-foot">\(Button(desk.say(StockPhrases.save(of: view.mode)), .main).submit())</div></form>
      """
  }

  private func goods(_ row: StockShelves, _ desk: Desk) -> HTML {
    let facts = row.facts
    let small = [facts.choiceText(in: desk.language), facts.variant.sku, facts.variant.gtin?.digits ?? ""].filter { !$0.isEmpty }.joined(separator: " · ")
    return """
      <span class="cell" data-codes="\([facts.variant.sku, facts.variant.gtin?.digits ?? ""].filter { !$0.isEmpty }.joined(separator: "\n"))"><a href="\(to: Paths.consoleProduct(facts.variant.product))">\(facts.title.text(in: desk.language))</a><small>\(small)</small></span>
      """
  }

  private func cells(_ row: StockShelves, _ desk: Desk) -> [HTML] {
    let title = [row.facts.title.text(in: desk.language), row.facts.choiceText(in: desk.language)].filter { !$0.isEmpty }.joined(separator: " ")
    return shown.map { place in
      let stock = row.places[place.id] ?? ShelfStock()
      let free: HTML = stock.free <= LowStock.max ? Badge(desk.format.number(stock.free), stock.free == 0 ? .vermilion : .gardenia).html : "<b>\(desk.format.number(stock.free))</b>"
      let parts = [(StockPhrases.missing, stock.missing), (StockPhrases.held, stock.held), (StockPhrases.committed, stock.committed), (StockPhrases.coming, stock.coming)].filter { $0.1 != 0 }
      let rest: HTML? = parts.isEmpty ? nil : "<small>\(parts.map { "\(desk.say($0.0)) \(desk.format.number($0.1))" }.joined(separator: " · "))</small>"
      guard mayWrite else { return #"<span class="cell">\#(free)\#(rest)</span>"# }
      let name = Self.cell(row.facts.variant.id, place.id), error = entry.error(name)
      let said: HTML? = error.map { #"<span class="error" id="\#(name)-error">\#($0)</span>"# }
      return """
        <span class="cell"><span class="stock-cell">\(free)<input class="input" name="\(name)" value="\(entry.value(name))" inputmode="numeric" autocomplete="off" maxlength="10" aria-label="\(title) · \(desk.say(place.name)) \(desk.say(StockPhrases.name(of: view.mode)))"\("aria-invalid", error == nil ? nil : "true")\("aria-describedby", error == nil ? nil : name + "-error")></span>\(rest)\(said)</span>
        """
    }
  }
}
