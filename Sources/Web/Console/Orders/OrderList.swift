import Commerce
import Kernel

/// A merchant's work as a list, narrowed by state and place.
package struct OrderList: Sendable {
  package var rows: Page<ConsignmentRow>
  package var counts: [Consignment.State: Int64]
  package var state: Consignment.State?
  package var place: ID<StockLocation>?
  package var places: [StockLocation]
  package var cursor: Cursor?
  /// Whether the person may take orders on.
  package var accepts: Bool

  package init(
    rows: Page<ConsignmentRow>, counts: [Consignment.State: Int64], state: Consignment.State?, place: ID<StockLocation>?,
    places: [StockLocation], cursor: Cursor?, accepts: Bool
  ) {
    self.rows = rows
    self.counts = counts
    self.state = state
    self.place = place
    self.places = places
    self.cursor = cursor
    self.accepts = accepts
  }

  package func html(_ desk: Desk) -> HTML {
    let here = Paths.consoleOrders.with("state", state?.rawValue).with("place", place)
    let ticks = accepts && rows.items.contains { $0.consignment.state == .placed }
    let table = Self.table(rows.items, desk, ticks: ticks).html
    let list: HTML = rows.items.isEmpty
      ? EmptyState(desk.say(DeskOrderPhrases.none), desk.say(DeskOrderPhrases.noneLead), picture: .drawn(.parcel, seed: 5)).html
      : ticks
        ? """
        <form method="post" action="\(to: Paths.acceptOrders)" class="stack">\(table)<div class="form-foot"><label class="choice"><input type="checkbox" data-tick-all><span>\(DeskOrderPhrases.tickAll, desk.language)</span></label>\(Button(desk.say(DeskOrderPhrases.acceptTicked), .main).submit())</div></form>
        """ : table
    return desk.page(
      desk.say(DeskOrderPhrases.title), part: .orders, path: here,
      acts: Button(desk.say(DeskOrderPhrases.handOver), .outline, icon: .bag, isSmall: true).link(Paths.handover),
      body: """
        \(tabs(desk))\(placeFilter(desk))<div id="orders" data-live="\(to: Paths.consoleOrdersLive)">\(list)</div>\(Pager(here, cursor: cursor, next: rows.next).html(desk.reader))
        """)
  }

  private func tabs(_ desk: Desk) -> HTML {
    let all = Paths.consoleOrders.with("place", place)
    let states: [Tabs.Tab] = Consignment.State.allCases.map { item in
      Tabs.Tab(desk.say(item.phrase), all.with("state", item.rawValue), isChosen: item == state, count: counts[item])
    }
    return Tabs(desk.say(DeskOrderPhrases.state), [Tabs.Tab(desk.say(DeskPhrases.all), all, isChosen: state == nil)] + states).html(desk.reader)
  }

  private func placeFilter(_ desk: Desk) -> HTML? {
    guard places.count > 1 else { return nil }
    let options = [Choice("", desk.say(DeskOrderPhrases.allPlaces))]
      + places.map { Choice($0.id.description, desk.say($0.name), isChosen: $0.id == place) }
    let kept: HTML? = state.map { #"<input type="hidden" name="state" value="\#($0.rawValue)">"# }
    return """
      <form class="filters" action="\(to: Paths.consoleOrders)" data-auto-submit>\(kept)\(Select("place", desk.say(DeskOrderPhrases.place), options).html(desk.reader))<button class="button is-small" data-auto-hide>\(PartPhrases.apply, desk.language)</button></form>
      """
  }

  /// The rows as a table; also on the console's first page.
  static func table(_ rows: [ConsignmentRow], _ desk: Desk, ticks: Bool) -> DataTable {
    let phrases: [Phrase] = [
      DeskOrderPhrases.code, DeskOrderPhrases.goods, DeskOrderPhrases.state, DeskOrderPhrases.how, DeskOrderPhrases.recipient, DeskOrderPhrases.ordered,
    ]
    var columns = phrases.map { DataTable.Column(desk.say($0)) } + [.init(desk.say(DeskOrderPhrases.amount), isNumber: true)]
    if ticks { columns.insert(.init(""), at: 0) }
    return DataTable(desk.say(DeskOrderPhrases.title), columns, rows: rows.map { row in ticks ? [tick(row, desk)] + cells(row, desk) : cells(row, desk) })
  }

  private static func tick(_ row: ConsignmentRow, _ desk: Desk) -> HTML {
    guard row.consignment.state == .placed else { return "" }
    return """
      <label class="tick"><input type="checkbox" name="id" value="\(row.consignment.id)" aria-label="\(desk.say(DeskOrderPhrases.tick, ["code": row.order.number]))"></label>
      """
  }

  private static func cells(_ row: ConsignmentRow, _ desk: Desk) -> [HTML] {
    let first = row.lines.first.map { desk.say($0.title) } ?? ""
    let goods = row.lines.count > 1 ? desk.say(DeskOrderPhrases.more, ["title": first, "count": String(row.lines.count - 1)]) : first
    let sum = row.lines.reduce(Int64(0)) { $0.plus($1.total.minor) }
    return [
      #"<a class="nowrap" href="\#(to: Paths.consoleOrder(row.consignment.id))">\#(row.order.number)</a>"#, "\(goods)", badge(row.consignment.state, desk).html,
      #"<span class="nowrap">\#(row.consignment.method == .collect ? DeskOrderPhrases.collect : DeskOrderPhrases.delivery, desk.language)</span>"#, Spoken(row.recipientName, on: desk.language).html,
      "\(desk.format.moment(row.order.placedAt, now: desk.reader.now))", "\(desk.format.money(Money(sum, row.order.total.currency)))",
    ]
  }

  /// A state on its colour.
  static func badge(_ state: Consignment.State, _ desk: Desk) -> Badge {
    let tone: Badge.Tone = switch state {
    case .placed: .vermilion
    case .accepted, .shipped: .indigo
    case .ready: .jade
    case .collected, .delivered, .cancelled: .plain
    }
    return Badge(desk.say(state.phrase), tone)
  }
}
