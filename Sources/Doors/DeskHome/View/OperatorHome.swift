import Kernel
import Trade
import Web

/// The first page of whoever works for the whole installation or a mall: today beside the same day last week, and what waits.
package struct OperatorHome: Sendable {
  /// A store and what it sold in seven days, by currency.
  package struct Store: Sendable {
    package var name: String
    package var merchant: String
    package var goods: [Money]
    package init(name: String, merchant: String, goods: [Money]) {
      self.name = name
      self.merchant = merchant
      self.goods = goods
    }
  }

  package var merchants: [(id: PartyID, name: String)]
  package var isMall: Bool
  package var today: SalesFigures
  /// The same day of last week, up to the same time.
  package var before: SalesFigures
  /// Nil where too few agreed to be counted, and for a mall.
  package var visitors: (today: Int64?, before: Int64?)
  package var waiting: [Consignment.State: Int64]
  package var returns: Int64
  package var stores: [Store]
  /// Names of merchants with goods on sale whose identity nobody has said yet.
  package var unsaid: [String]

  package init(
    merchants: [(id: PartyID, name: String)], isMall: Bool, today: SalesFigures, before: SalesFigures, visitors: (today: Int64?, before: Int64?),
    waiting: [Consignment.State: Int64], returns: Int64, stores: [Store], unsaid: [String] = []
  ) {
    self.merchants = merchants
    self.isMall = isMall
    self.today = today
    self.before = before
    self.visitors = visitors
    self.waiting = waiting
    self.returns = returns
    self.stores = stores
    self.unsaid = unsaid
  }

  package func html(_ desk: Desk) -> HTML {
    let items: [HTML] = merchants.map { merchant in
      #"<li class="item"><span class="item-text"><b>\#(merchant.name)</b></span>\#(Button(desk.say(HomePhrases.workHere), .outline, isSmall: true).post(Paths.desk, hidden: ["workplace": merchant.id.description]))</li>"#
    }
    let list: HTML = merchants.isEmpty ? "" : Section(desk.say(HomePhrases.merchants)).html(desk.reader, #"<ul class="list">\#(items)</ul>"#)
    return desk.page(
      desk.workplace, part: .figures, path: Paths.console,
      body: """
        \(unsaidSellers(desk))<section class="stack is-tight"><h2>\(HomePhrases.todayAll, desk.language)</h2><p class="muted small">\(HomePhrases.todayLead, desk.language)</p>\(FigureRow(sold(desk)).html)</section><section class="stack is-tight"><h2>\(HomePhrases.waiting, desk.language)</h2>\(FigureRow(waits(desk)).html)</section>\(best(desk))<p class="lead">\(isMall ? HomePhrases.mallLead : HomePhrases.operatorLead, desk.language)</p>\(ConsoleLayout.ways(desk.parts, desk.reader))\(list)
        """)
  }

  private func unsaidSellers(_ desk: Desk) -> HTML? {
    guard !unsaid.isEmpty else { return nil }
    return Notice(desk.say(HomePhrases.sellersUnsaid, ["names": unsaid.joined(separator: ", ")]), .gardenia).html
  }

  private func sold(_ desk: Desk) -> [FigureRow.Figure] {
    func number(_ value: Int64) -> String { desk.format.number(value) }
    var figures = [compared(desk, HomePhrases.ordersToday, today.orders, before.orders, number)]
    let currencies = SalesFigures.inOrder(Set(today.goods.keys).union(before.goods.keys).union([.krw]))
    figures += currencies.map { currency in
      compared(desk, HomePhrases.today, today.goods[currency] ?? 0, before.goods[currency] ?? 0) { desk.format.money(Money($0, currency)) }
    }
    if let seen = visitors.today {
      let past = visitors.before.map { desk.say(HomePhrases.lastWeek, ["value": number($0)]) }
      figures.append(.init(desk.say(HomePhrases.visitors), number(seen), before: past))
    }
    return figures
  }

  private func compared(_ desk: Desk, _ words: Phrase, _ now: Int64, _ past: Int64, _ write: (Int64) -> String) -> FigureRow.Figure {
    let change = FigureRow.change(now, from: past).map { " · \($0)" } ?? ""
    return .init(desk.say(words), write(now), before: desk.say(HomePhrases.lastWeek, ["value": write(past)]) + change)
  }

  private func waits(_ desk: Desk) -> [FigureRow.Figure] {
    [
      .init(desk.say(HomePhrases.placed), desk.format.number(waiting[.placed] ?? 0)), .init(desk.say(HomePhrases.accepted), desk.format.number(waiting[.accepted] ?? 0)),
      .init(desk.say(HomePhrases.ready), desk.format.number(waiting[.ready] ?? 0)), .init(desk.say(HomePhrases.returns), desk.format.number(returns)),
    ]
  }

  private func best(_ desk: Desk) -> HTML? {
    guard !stores.isEmpty else { return nil }
    let columns: [DataTable.Column] = [.init(desk.say(HomePhrases.store)), .init(desk.say(HomePhrases.merchants)), .init(desk.say(HomePhrases.sevenDays), isNumber: true)]
    let rows: [[HTML]] = stores.map { ["\($0.name)", "\($0.merchant)", "\($0.goods.map { desk.format.money($0) }.joined(separator: " · "))"] }
    return #"<section class="stack is-tight"><h2>\#(HomePhrases.topStores, desk.language)</h2>\#(DataTable(desk.say(HomePhrases.topStores), columns, rows: rows, isCards: false).html)</section>"#
  }
}
