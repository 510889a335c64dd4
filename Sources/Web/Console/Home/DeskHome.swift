import Commerce
import Kernel

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
  /// From how many pieces on a variant counts as low.
  package static let lowMax: Int64 = 5

  package var counts: [Consignment.State: Int64]
  package var returns: Int64
  /// Nil while reviews are not this person's to answer.
  package var reviews: Int64?
  package var low: [Low]
  package var lowCount: Int64
  /// Nil when the person may not see money.
  package var sales: SalesByDay?
  package var newest: [ConsignmentRow]

  package init(
    counts: [Consignment.State: Int64], returns: Int64, reviews: Int64?, low: [Low], lowCount: Int64, sales: SalesByDay?,
    newest: [ConsignmentRow]
  ) {
    self.counts = counts
    self.returns = returns
    self.reviews = reviews
    self.low = low
    self.lowCount = lowCount
    self.sales = sales
    self.newest = newest
  }

  package func html(_ desk: Desk) -> HTML {
    desk.page(
      desk.say(HomePhrases.title), part: .figures, path: Paths.console,
      body: """
        <div id="home" class="stack is-loose" data-live="\(to: Paths.consoleOrdersLive)">\(waits(desk))\(newestOrders(desk))\(figures(desk))<div class="split is-even">\(chart(desk))\(lowStock(desk))</div></div>
        """)
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
      desk.reader, OrderTable(rows: newest, desk: desk).table.html)
  }

  private func figures(_ desk: Desk) -> HTML {
    guard let sales, let today = sales.days.last else { return "" }
    let sum = sales.days.reduce(0) { $0 + $1.goods }, orders = sales.days.reduce(0) { $0 + $1.orders }
    func figure(_ words: Phrase, _ value: String) -> HTML { #"<div class="figure"><span>\#(words, desk.language)</span><b>\#(value)</b></div>"# }
    func money(_ minor: Int64) -> String { desk.format.money(Money(minor, sales.currency)) }
    return """
      <div class="figures">\(figure(HomePhrases.today, money(today.goods)))\(figure(HomePhrases.ordersToday, desk.format.number(today.orders)))\(figure(HomePhrases.fortnight, money(sum)))\(figure(HomePhrases.average, money(orders == 0 ? 0 : sum / orders)))</div>
      """
  }

  private func chart(_ desk: Desk) -> HTML? {
    guard let sales else { return nil }
    let format = desk.format
    let currency = sales.currency
    let points = sales.days.map { Chart.Point("\($0.day.month).\($0.day.day)", $0.goods) }
    let chart = Chart(desk.say(HomePhrases.sales), .bars, points) { format.money(Money($0, currency)) }
    return #"<div class="panel stack is-tight">\#(chart.html(desk.reader))<small class="muted">\#(HomePhrases.salesSum, desk.language)</small></div>"#
  }

  private func lowStock(_ desk: Desk) -> HTML? {
    guard !low.isEmpty else { return nil }
    let items: [HTML] = low.map { line in
      """
      <li class="item"><a class="cover" href="\(to: Paths.consoleProduct(line.product))" aria-label="\(line.title)"></a><span class="item-text"><b>\(line.title)</b><small>\(line.choices)</small></span><span class="item-side">\((line.left == 0 ? Badge(desk.say(PartPhrases.soldOut), .vermilion) : Badge(desk.say(HomePhrases.left, ["count": String(line.left)]), .gardenia)).html)</span></li>
      """
    }
    return """
      <div class="stack is-tight"><div class="section-head"><h2>\(HomePhrases.low, desk.language)</h2><a href="\(to: Paths.consoleStock.with("low", "1"))">\(PartPhrases.seeAll, desk.language)</a></div><p class="muted small">\(desk.say(HomePhrases.lowLead, ["most": String(Self.lowMax)]))</p><ul class="list">\(items)</ul></div>
      """
  }
}

/// The first page of who works for the whole installation or a mall.
package struct OperatorHome: Sendable {
  package var merchants: [(id: PartyID, name: String)]
  package var isMall: Bool
  package init(merchants: [(id: PartyID, name: String)], isMall: Bool) {
    self.merchants = merchants
    self.isMall = isMall
  }

  package func html(_ desk: Desk) -> HTML {
    let items: [HTML] = merchants.map { merchant in
      #"<li class="item"><span class="item-text"><b>\#(merchant.name)</b></span>\#(Button(desk.say(HomePhrases.workHere), .outline, isSmall: true).post(Paths.desk, hidden: ["workplace": merchant.id.description]))</li>"#
    }
    let list: HTML = merchants.isEmpty ? "" : Section(desk.say(HomePhrases.merchants)).html(desk.reader, #"<ul class="list">\#(items)</ul>"#)
    return desk.page(
      desk.workplace, part: .figures, path: Paths.console,
      body: #"<p class="lead">\#(isMall ? HomePhrases.mallLead : HomePhrases.operatorLead, desk.language)</p>\#(ConsoleLayout.ways(desk.parts, desk.reader))\#(list)"#)
  }
}
