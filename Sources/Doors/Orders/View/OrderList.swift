import Catalog
import Inventory
import Kernel
import Trade
import Web

/// A merchant's work as a list: sought by words and days, narrowed by state and place, moved on in bulk.
package struct OrderList: Sendable {
  package var rows: Page<ConsignmentRow>
  package var counts: [Consignment.State: Int64]
  package var filter: OrderFilter
  package var places: [StockLocation]
  package var cursor: Cursor?
  /// Of the goods, by product.
  package var pictures: [ID<Variant>: Catalog.Picture]
  /// Whether the person may take orders on.
  package var mayFulfil: Bool
  /// What came back, by consignment.
  package var back: [ID<Consignment>: GoodsBack] = [:]
  /// Numbers of parcels that were typed and not taken yet.
  package var typed = FormEntry.nothing

  package init(
    rows: Page<ConsignmentRow>, counts: [Consignment.State: Int64], filter: OrderFilter, places: [StockLocation], cursor: Cursor?,
    pictures: [ID<Variant>: Catalog.Picture] = [:], mayFulfil: Bool
  ) {
    self.rows = rows
    self.counts = counts
    self.filter = filter
    self.places = places
    self.cursor = cursor
    self.pictures = pictures
    self.mayFulfil = mayFulfil
  }

  package func html(_ desk: Desk) -> HTML {
    let here = address(Paths.consoleOrders, state: filter.state)
    let list: HTML = rows.items.isEmpty ? nothing(desk) : OrderBulk(rows: rows.items, filter: filter, mayFulfil: mayFulfil, pictures: pictures, back: back, cursor: cursor, typed: typed).html(desk)
    return desk.page(
      desk.say(DeskOrderPhrases.title), part: .orders, path: here,
      acts: """
        \(Button(desk.say(DeskOrderPhrases.csv), .plain, isSmall: true).link(address(Paths.ordersCSV, state: filter.state)))\(Button(desk.say(DeskOrderPhrases.handOver), .outline, icon: .bag, isSmall: true).link(Paths.handover))
        """,
      body: """
        \(tabs(desk))\(search(desk))<div id="orders" data-live="\(to: Paths.consoleOrdersLive)">\(list)</div>\(Pager(here, cursor: cursor, next: rows.next).html(desk.reader))
        """)
  }

  private func address(_ path: Path, state: Consignment.State?) -> Path {
    path.with("state", state?.rawValue).with("place", filter.location).with("sought", filter.words.isEmpty ? nil : "1")
      .with("from", filter.first?.description).with("until", filter.last?.description)
  }

  private func nothing(_ desk: Desk) -> HTML {
    let words = filter.isSearch
      ? (DeskOrderPhrases.nothingFound, DeskOrderPhrases.nothingFoundLead) : (DeskOrderPhrases.none, DeskOrderPhrases.noneLead)
    return EmptyState(desk.say(words.0), desk.say(words.1), picture: .drawn(.parcel, seed: 5)).html
  }

  private func tabs(_ desk: Desk) -> HTML {
    let states: [Tabs.Tab] = Consignment.State.allCases.map { item in
      Tabs.Tab(desk.say(item.phrase), address(Paths.consoleOrders, state: item), isChosen: item == filter.state, count: counts[item])
    }
    let all = Tabs.Tab(desk.say(DeskPhrases.all), address(Paths.consoleOrders, state: nil), isChosen: filter.state == nil)
    return Tabs(desk.say(DeskOrderPhrases.state), [all] + states).html(desk.reader)
  }

  private func search(_ desk: Desk) -> HTML {
    func day(_ name: String, _ words: Phrase, _ day: Day?) -> HTML {
      Field(name, desk.say(words), value: day?.description ?? "", kind: "date", isRequired: false, saysOptional: false).html(desk.reader)
    }
    return desk.search(
      Paths.consoleOrders, desk.say(DeskOrderPhrases.search), words: filter.words,
      more: [day("from", DeskOrderPhrases.from, filter.first), day("until", DeskOrderPhrases.until, filter.last), placeChoice(desk)],
      kept: filter.state.map { [(name: "state", value: $0.rawValue)] } ?? [])
  }

  private func placeChoice(_ desk: Desk) -> HTML? {
    guard places.count > 1 else { return nil }
    let options = [Choice("", desk.say(DeskOrderPhrases.allPlaces))]
      + places.map { Choice($0.id.description, desk.say($0.name), isChosen: $0.id == filter.location) }
    var choice = Select("place", desk.say(DeskOrderPhrases.place), options, isRequired: false)
    choice.saysOptional = false
    return choice.html(desk.reader)
  }
}
