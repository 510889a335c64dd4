import Catalog
import Kernel
import Trade
import Web

/// The console's first page for a merchant: what waits, what was sold, what runs out.
package struct DeskHome: Sendable {
  /// A variant that runs out.
  package struct Low: Sendable {
    package var product: ID<Product>
    package var title: String
    package var choices: String
    package var left: Int64
    package init(product: ID<Product>, title: String, choices: String, left: Int64) {
      self.product = product
      self.title = title
      self.choices = choices
      self.left = left
    }
  }
  package var counts: [Consignment.State: Int64]
  package var returns: Int64
  /// Nil while reviews are not this person's to answer.
  package var reviews: Int64?
  package var low: [Low]
  package var lowCount: Int64
  /// Nil when the person may not see money.
  package var sales: SalesByDay?
  /// How many days are looked at; `sales` holds as many before them.
  package var span: Int
  package static let spans = [7, 30]
  package var best: [BestSellers.Line]
  package var newest: [ConsignmentRow]
  /// Of their goods, by product.
  package var pictures: [ID<Variant>: Catalog.Picture]
  /// Whether shoppers cannot see yet who sells.
  package var lacksSeller: Bool
  /// What went back for returns that were decided within `span`.
  package var refunded: Int64 = 0

  package init(
    counts: [Consignment.State: Int64], returns: Int64, reviews: Int64?, low: [Low], lowCount: Int64, sales: SalesByDay?,
    span: Int, best: [BestSellers.Line], newest: [ConsignmentRow], pictures: [ID<Variant>: Catalog.Picture] = [:],
    lacksSeller: Bool = false
  ) {
    self.counts = counts
    self.returns = returns
    self.reviews = reviews
    self.low = low
    self.lowCount = lowCount
    self.sales = sales
    self.span = span
    self.best = best
    self.newest = newest
    self.pictures = pictures
    self.lacksSeller = lacksSeller
  }

  package func html(_ desk: Desk) -> HTML {
    desk.page(
      desk.say(HomePhrases.title), part: .figures, path: Paths.console,
      body: """
        <div id="home" class="stack is-loose" data-live="\(to: Paths.consoleOrdersLive)">\(lacksSeller ? seller(desk) : nil)\(waits(desk))\(newestOrders(desk))\(figures(desk))<div class="split is-even">\(chart(desk))<div class="stack">\(bestSellers(desk))\(lowStock(desk))</div></div></div>
        """)
  }

  private func seller(_ desk: Desk) -> HTML {
    Notice(desk.say(HomePhrases.sellerUnsaid), .gardenia, way: .init(desk.say(HomePhrases.sellerSay), Paths.consoleShop.at("seller"))).html
  }

  private func waits(_ desk: Desk) -> HTML {
    func tile(_ words: Phrase, _ count: Int64, _ path: Path, _ tone: String) -> HTML {
      #"<a class="wait\#(count > 0 ? tone : "")" href="\#(to: path)"><b>\#(desk.format.number(count))</b><span>\#(words, desk.language)</span></a>"#
    }
    func orders(_ state: Consignment.State) -> Path { Paths.consoleOrders.with("state", state.rawValue) }
    let answers: HTML? = reviews.map { tile(HomePhrases.reviews, $0, Paths.consoleReviews, "") }
    return """
      <nav class="waits" aria-label="\(HomePhrases.waiting, desk.language)">\(tile(HomePhrases.placed, counts[.placed] ?? 0, orders(.placed), " is-urgent"))\(tile(HomePhrases.accepted, counts[.accepted] ?? 0, orders(.accepted), ""))\(tile(HomePhrases.ready, counts[.ready] ?? 0, orders(.ready), " is-due"))\(tile(HomePhrases.returns, returns, Paths.consoleReturns, " is-urgent"))\(tile(HomePhrases.low, lowCount, Paths.consoleStock.with("low", "1"), ""))\(answers)</nav>
      """
  }

  private func newestOrders(_ desk: Desk) -> HTML {
    guard !newest.isEmpty else {
      return Notice(desk.say(HomePhrases.noneLead), .jade, title: desk.say(HomePhrases.none)).html
    }
    return Section(desk.say(HomePhrases.newest), all: Paths.consoleOrders.with("state", Consignment.State.placed.rawValue)).html(
      desk.reader, OrderTable(rows: newest, desk: desk, pictures: pictures).table.html)
  }

  private func figures(_ desk: Desk) -> HTML {
    guard let sales, let today = sales.days.last else { return "" }
    func money(_ minor: Int64) -> String { desk.format.money(Money(minor, sales.currency)) }
    func sums(_ days: some Sequence<SalesByDay.Line>) -> (goods: Int64, orders: Int64) { days.reduce((0, 0)) { ($0.0.plus($1.goods), $0.1 + $1.orders) } }
    let now = sums(sales.days.suffix(span)), past = sums(sales.days.dropLast(span).suffix(span))
    func before(_ value: String, _ change: String?) -> String { desk.say(HomePhrases.periodBefore, ["days": String(span), "value": value]) + (change.map { " · \($0)" } ?? "") }
    let days = ["days": String(span)] as KeyValuePairs<String, String>
    let row = FigureRow([
      .init(desk.say(HomePhrases.today), money(today.goods)), .init(desk.say(HomePhrases.ordersToday), desk.format.number(today.orders)),
      .init(desk.say(HomePhrases.spanSales, days), money(now.goods), before: before(money(past.goods), FigureRow.change(now.goods, from: past.goods))),
      .init(desk.say(HomePhrases.spanOrders, days), desk.format.number(now.orders), before: before(desk.format.number(past.orders), FigureRow.change(now.orders, from: past.orders))),
      .init(desk.say(HomePhrases.spanRefunds, days), money(refunded), before: desk.say(HomePhrases.lessRefunds, ["value": money(now.goods.minus(refunded))])),
      .init(desk.say(HomePhrases.average), money(now.orders == 0 ? 0 : now.goods / now.orders)),
    ])
    let tabs = Self.spans.map { Tabs.Tab(desk.say(HomePhrases.lastDays, ["days": String($0)]), Paths.console.with("days", $0), isChosen: $0 == span) }
    return "\(Tabs(desk.say(HomePhrases.spanChoice), tabs).html(desk.reader))\(row.html)"
  }

  private func chart(_ desk: Desk) -> HTML? {
    guard let sales else { return nil }
    let format = desk.format
    let currency = sales.currency
    let points = sales.days.suffix(span).map { Chart.Point(format.shortDay($0.day), $0.goods) }
    let chart = Chart(desk.say(HomePhrases.sales, ["days": String(span)]), .bars, points) { format.money(Money($0, currency)) }
    return #"<div class="panel stack is-tight">\#(chart.html(desk.reader))<small class="muted">\#(HomePhrases.salesSum, desk.language)</small></div>"#
  }

  private func bestSellers(_ desk: Desk) -> HTML? {
    guard let sales, !best.isEmpty else { return nil }
    let columns: [DataTable.Column] = [.init(desk.say(HomePhrases.product)), .init(desk.say(HomePhrases.pieces), isNumber: true), .init(desk.say(HomePhrases.goods), isNumber: true)]
    let rows: [[HTML]] = best.map { line in
      [
        #"<a href="\#(to: Paths.consoleProduct(ID<Product>(line.product)))">\#(line.title, desk.language)</a>"#, "\(desk.format.number(line.pieces))",
        "\(desk.format.money(Money(line.goods, sales.currency)))",
      ]
    }
    let title = desk.say(HomePhrases.best, ["days": String(span)])
    return #"<section class="stack is-tight"><h2>\#(title)</h2>\#(DataTable(title, columns, rows: rows, isCards: false).html)</section>"#
  }

  private func lowStock(_ desk: Desk) -> HTML? {
    guard !low.isEmpty else { return nil }
    let items: [HTML] = low.map { line in
      """
      <li class="item"><a class="cover" href="\(to: Paths.consoleProduct(line.product))" aria-label="\(line.title)"></a><span class="item-text"><b>\(line.title)</b><small>\(line.choices)</small></span><span class="item-side">\((line.left == 0 ? Badge(desk.say(PartPhrases.soldOut), .vermilion) : Badge(desk.say(HomePhrases.left, ["count": String(line.left)]), .gardenia)).html)</span></li>
      """
    }
    return """
      <div class="stack is-tight"><div class="section-head"><h2>\(HomePhrases.low, desk.language)</h2><a href="\(to: Paths.consoleStock.with("low", "1"))">\(PartPhrases.seeAll, desk.language)</a></div><p class="muted small">\(desk.say(HomePhrases.lowLead, ["most": String(LowStock.max)]))</p><ul class="list">\(items)</ul></div>
      """
  }
}
