import Catalog
import Kernel
import Trade
import Web

/// One consignment as the people see it who prepare it and hand it over.
package struct DeskOrder: Sendable {
  package var order: Order
  package var part: OrderScreen.ConsignmentPart
  package var recipient: Recipient?
  /// Of the goods, by product.
  package var pictures: [ID<Variant>: Catalog.Picture]
  package var mayFulfil: Bool
  package var mayHandOver: Bool
  /// Cancelling gives the buyer's money back.
  package var mayRefund: Bool
  package var typed: FormEntry
  /// What came back of it.
  package var back = GoodsBack()

  package init(
    order: Order, part: OrderScreen.ConsignmentPart, recipient: Recipient?, pictures: [ID<Variant>: Catalog.Picture] = [:], mayFulfil: Bool, mayHandOver: Bool, mayRefund: Bool,
    typed: FormEntry = .nothing
  ) {
    self.order = order
    self.part = part
    self.recipient = recipient
    self.pictures = pictures
    self.mayFulfil = mayFulfil
    self.mayHandOver = mayHandOver
    self.mayRefund = mayRefund
    self.typed = typed
  }

  private var consignment: Consignment { part.consignment }
  private var here: Path { Paths.consoleOrder(consignment.id) }
  private func act(_ name: String) -> Path { Paths.consoleOrderAct(consignment.id, name) }

  package func html(_ desk: Desk) -> HTML {
    desk.page(
      order.number, part: .orders, path: here, back: .init(desk.say(DeskPhrases.back), Paths.consoleOrders),
      acts: Button(desk.say(DeskOrderPhrases.slip), .outline, isSmall: true).link(Paths.packingSlip(consignment.id)),
      body: """
        <div class="row">\(OrderTable.badge(consignment, desk).html)\(OrderTable.badge(back, part.lines.map(\.offered), desk))<span class="muted">\(facts(desk))</span></div>
        \(typed.error("").map { Notice($0, .vermilion).html })
        <div class="split"><div class="stack is-loose">\(next(desk))\(standing(desk))<section class="stack is-tight"><h2>\(DeskOrderPhrases.lines, desk.language)</h2>\(OrderPaperTable.html(order, part, pictures, desk))</section>\(returns(desk))</div>
        <div class="stack"><section class="panel"><h2>\(DeskOrderPhrases.steps, desk.language)</h2>\(timeline(desk).html(desk.reader))</section>\(recipientPanel(desk))\(cancelForm(desk))\(mayRefund ? UndeliveredForm(consignment: consignment, typed: typed).html(act("undelivered"), desk) : nil)</div></div>
        """)
  }

  private func facts(_ desk: Desk) -> String {
    let how = desk.say(consignment.method == .collect ? DeskOrderPhrases.collect : DeskOrderPhrases.delivery)
    let place = part.location.map { desk.say($0.name) } ?? ""
    return [how, place, desk.format.moment(order.placedAt, now: desk.reader.now)].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// The one thing to be done now.
  private func next(_ desk: Desk) -> HTML? {
    switch (consignment.state, consignment.method) {
    case (.placed, _) where mayFulfil: return oneButton(DeskOrderPhrases.accept, "accept", desk)
    case (.accepted, .collect) where mayFulfil: return oneButton(DeskOrderPhrases.ready, "ready", desk)
    case (.accepted, .delivery) where mayFulfil:
      return #"<section class="panel">\#(WaybillForm(typed: typed).html(act("ship"), desk))</section>"#
    case (.ready, .collect) where mayHandOver: return codeForm(desk)
    case (.shipped, _) where mayFulfil: return oneButton(DeskOrderPhrases.delivered, "delivered", desk)
    default: return nil
    }
  }

  private func oneButton(_ words: Phrase, _ name: String, _ desk: Desk) -> HTML {
    #"<form novalidate method="post" action="\#(to: act(name))">\#(Button(desk.say(words), .main, isWide: true).submit())</form>"#
  }

  private func codeForm(_ desk: Desk) -> HTML {
    """
    <section class="panel stack"><form novalidate class="code-form" method="post" action="\(to: act("hand-over"))">\(HandOverPage.field(typed, desk))\(Button(desk.say(DeskOrderPhrases.give), .main).submit())\(HandOverPage.scanButton(desk))</form></section>
    """
  }

  private func standing(_ desk: Desk) -> HTML? {
    WaybillForm.standing(part, typed, action: mayFulfil && consignment.state == .shipped ? act("waybill") : nil, desk)
  }

  /// What was asked back, what was decided, and what went back in money.
  private func returns(_ desk: Desk) -> HTML? {
    guard !back.returns.isEmpty else { return nil }
    let titles = Dictionary(part.lines.map { ($0.offered.number, desk.say($0.offered.title)) }) { first, _ in first }
    let items: [HTML] = back.returns.map { asked in
      let goods = (back.lines[asked.id] ?? []).map { (line: $0, title: titles[$0.number] ?? "") }
      let reason = desk.say(ReturnPhrases.reason(asked.reason))
      let money: HTML? = ClosedReturns.isPaidBack(asked) ? "<b>\(ReturnPhrases.refund, desk.language) \(desk.format.money(asked.refund))</b>" : nil
      return #"<li class="item"><span class="item-text">\#(ClosedReturns.goods(goods, asked, desk))<small>\#(reason) · \#(desk.say(ReturnPhrases.asked, ["when": desk.format.moment(asked.askedAt, now: desk.reader.now)]))</small>\#(money)</span>\#(ClosedReturns.badge(asked, desk).html)</li>"#
    }
    let way: HTML? = back.isAsked ? Button(desk.say(ReturnPhrases.title), .outline, isSmall: true).link(Paths.consoleReturns) : nil
    return #"<section class="stack is-tight" id="returns"><h2>\#(ReturnPhrases.onOrder, desk.language)</h2><ul class="list">\#(items)</ul>\#(way)</section>"#
  }

  private func timeline(_ desk: Desk) -> OrderTimeline {
    let done = part.steps
    var steps = done.enumerated().map { index, step in
      OrderTimeline.Step(
        desk.say(step.state.phrase), [.cancelled, .returned, .lost].contains(step.state) ? .stopped : index == done.count - 1 && consignment.confirmation == nil ? .now : .done, at: step.at,
        note: step.note.isEmpty || step.state == .shipped && part.waybill != nil ? nil : step.note)
    }
    let way: [Consignment.State] = consignment.method == .collect ? [.placed, .accepted, .ready, .collected] : [.placed, .accepted, .shipped, .delivered]
    if let now = way.firstIndex(of: consignment.state) { steps += way[(now + 1)...].map { .init(desk.say($0.phrase), .ahead) } }
    return OrderTimeline(steps + [DeskConfirming.step(part, desk)].compactMap { $0 })
  }

  private func recipientPanel(_ desk: Desk) -> HTML? {
    guard let recipient else { return nil }
    var facts: [(words: String, value: HTML)] = [(desk.say(DeskOrderPhrases.recipient), "\(recipient.name)")]
    if !recipient.phone.isEmpty { facts.append((desk.say(DeskOrderPhrases.phone), "\(recipient.phone)")) }
    if consignment.method == .delivery { facts.append((desk.say(DeskOrderPhrases.address), "\(recipient.address) \(recipient.detail) (\(recipient.postcode))")) }
    if !recipient.note.isEmpty { facts.append((desk.say(DeskOrderPhrases.note), "\(recipient.note)")) }
    return #"<section class="panel"><h2>\#(DeskOrderPhrases.recipient, desk.language)</h2>\#(FactList(facts).html)</section>"#
  }

  private func cancelForm(_ desk: Desk) -> HTML? {
    guard mayRefund, consignment.state.isInHouse else { return nil }
    return """
      <details class="fold"\("open", if: typed.error("reason") != nil)><summary>\(DeskOrderPhrases.cancel, desk.language)</summary><div class="fold-body stack"><p>\(DeskOrderPhrases.cancelSure, desk.language)</p><form novalidate class="form" method="post" action="\(to: act("cancel"))">\(Field("reason", desk.say(DeskOrderPhrases.cancelWhy), value: typed.value("reason"), hint: desk.say(DeskOrderPhrases.cancelHint), error: typed.error("reason"), lengthMax: 300, lines: 3).html(desk.reader))\(Button(desk.say(DeskOrderPhrases.cancel), .danger).submit())</form></div></details>
      """
  }
}

/// The lines of a consignment with their sum.
enum OrderPaperTable {
  /// - Parameter pictures: by variant; a paper has none.
  static func html(
    _ order: Order, _ part: OrderScreen.ConsignmentPart, _ pictures: [ID<Variant>: Catalog.Picture], _ desk: Desk
  ) -> HTML {
    let columns: [DataTable.Column] = [
      .init(desk.say(DeskOrderPhrases.goods)), .init(desk.say(DeskOrderPhrases.sku)), .init(desk.say(DeskOrderPhrases.quantity), isNumber: true),
      .init(desk.say(DeskOrderPhrases.unitPrice), isNumber: true), .init(desk.say(DeskOrderPhrases.amount), isNumber: true),
    ]
    let rows: [[HTML]] = part.lines.map { line in
      let offered = line.offered
      let words: HTML = #"<span class="cell"><b>\#(desk.say(offered.title))</b><small>\#(desk.say(offered.options))</small></span>"#
      return [
        OrderTable.picture(offered, pictures).map { #"<span class="goods is-small">\#($0)\#(words)</span>"# } ?? words, "\(offered.sku)",
        "\(desk.format.number(offered.quantity.count))", "\(desk.format.money(offered.unitPrice))", "\(desk.format.money(offered.total))",
      ]
    }
    let fee = part.part.delivery.minor > 0 ? [(words: desk.say(DeskOrderPhrases.deliveryFee), amount: part.part.delivery)] : []
    let total = Money(part.part.goods.minor.plus(part.part.delivery.minor), order.total.currency)
    return """
      \(DataTable(desk.say(DeskOrderPhrases.lines), columns, rows: rows).html)\(Sums(fee, total: (desk.say(DeskOrderPhrases.total), total)).html(desk.reader))
      """
  }
}
