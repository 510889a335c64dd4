import Catalog
import Kernel
import Trade
import Web

/// Finds what a shopper came for by the code on their screen.
package struct HandOverPage: Sendable {
  package var typed: FormEntry
  /// Several orders under one code.
  package var found: [ConsignmentRow]

  package init(typed: FormEntry = .nothing, found: [ConsignmentRow] = []) {
    self.typed = typed
    self.found = found
  }

  package func html(_ desk: Desk) -> HTML {
    let many: HTML? = found.isEmpty ? nil : Notice(desk.say(DeskOrderPhrases.foundMany)).html + OrderTable(rows: found, desk: desk).table.html
    return desk.page(
      desk.say(DeskOrderPhrases.handOver), part: .orders, path: Paths.handover, back: .init(desk.say(DeskPhrases.back), Paths.consoleOrders),
      body: """
        <section class="panel stack"><form novalidate class="code-form" method="post" action="\(to: Paths.handover)">\(Self.field(typed, desk))\(Button(desk.say(DeskOrderPhrases.find), .main).submit())\(Self.scanButton(desk))</form></section>\(many)\(benefit(desk))
        """)
  }

  /// What an offer gives in the store is given here too.
  private func benefit(_ desk: Desk) -> HTML {
    let field = Field(
      "benefit", desk.say(BenefitPhrases.code), value: typed.value("benefit"), hint: desk.say(BenefitPhrases.codeHint), error: typed.error("benefit"),
      autocomplete: "off", lengthMax: 40)
    return """
      <section class="panel stack"><h2>\(BenefitPhrases.desk, desk.language)</h2><form novalidate class="code-form" method="post" action="\(to: Paths.giveBenefit)">\(field.html(desk.reader))\(Button(desk.say(BenefitPhrases.give), .main).submit())<button type="button" class="button is-outline" hidden data-scan="f-benefit" data-scan-refused="\(desk.say(DeskOrderPhrases.scanRefused))">\(Icon.phone.html)\(DeskOrderPhrases.scan, desk.language)</button></form></section>
      """
  }

  static func field(_ typed: FormEntry, _ desk: Desk) -> HTML {
    Field(
      "code", desk.say(DeskOrderPhrases.pickupCode), hint: desk.say(DeskOrderPhrases.pickupHint), error: typed.error("code"),
      autocomplete: "one-time-code", inputMode: "numeric", lengthMax: 120
    ).html(desk.reader)
  }

  static func scanButton(_ desk: Desk) -> HTML {
    """
    <button type="button" class="button is-outline" hidden data-scan="f-code" data-scan-refused="\(desk.say(DeskOrderPhrases.scanRefused))">\(Icon.phone.html)\(DeskOrderPhrases.scan, desk.language)</button>
    """
  }
}

/// What a shopper came for, found by the code: who it is for, what it looks like, and one button.
package struct HandOverConfirm: Sendable {
  package var order: Order
  package var part: OrderScreen.ConsignmentPart
  package var recipient: Recipient?
  /// What was shown; it goes along, so that nobody types it twice.
  package var code: String
  package var pictures: [ID<Variant>: Catalog.Picture]

  package init(order: Order, part: OrderScreen.ConsignmentPart, recipient: Recipient?, code: String, pictures: [ID<Variant>: Catalog.Picture]) {
    self.order = order
    self.part = part
    self.recipient = recipient
    self.code = code
    self.pictures = pictures
  }

  package func html(_ desk: Desk) -> HTML {
    let id = part.consignment.id
    let lines: [HTML] = part.lines.map { line in
      let offered = line.offered
      let picture: HTML? = pictures[ID(offered.variant)].map { Picture($0).html }
      return #"<li class="order-line">\#(picture)<span><b>\#(desk.say(offered.title))</b><br><small class="muted">\#(desk.say(offered.options))</small></span><b>\#(desk.say(ShopPhrases.pieces, ["count": String(offered.quantity.count)]))</b></li>"#
    }
    let give = Button(desk.say(DeskOrderPhrases.give), .main, isWide: true).post(Paths.consoleOrderAct(id, "hand-over"), hidden: ["code": code])
    return desk.page(
      desk.say(DeskOrderPhrases.handOver), part: .orders, path: Paths.handover, back: .init(desk.say(DeskOrderPhrases.handOver), Paths.handover),
      body: """
        <section class="panel stack"><div class="row is-apart"><b class="large">\(recipient?.name)</b><a class="link number" href="\(to: Paths.consoleOrder(id))">\(order.number)</a></div><ul>\(lines)</ul>\(give)</section>
        """)
  }
}

/// The paper that goes into the bag or the parcel.
package struct PackingSlip: Sendable {
  package var order: Order
  package var part: OrderScreen.ConsignmentPart
  package var recipient: Recipient?
  package init(order: Order, part: OrderScreen.ConsignmentPart, recipient: Recipient?) {
    self.order = order
    self.part = part
    self.recipient = recipient
  }

  package func html(_ desk: Desk) -> HTML {
    var facts: [(words: String, value: HTML)] = [
      (desk.say(DeskOrderPhrases.code), "\(order.number)"),
      (desk.say(DeskOrderPhrases.ordered), "\(desk.format.day(desk.format.day(of: order.placedAt)))"),
      (desk.say(DeskOrderPhrases.sentFrom), "\(desk.workplace) \(part.location.map { desk.say($0.name) })"),
    ]
    if let recipient {
      facts.append((desk.say(DeskOrderPhrases.recipient), "\(recipient.name) \(recipient.phone)"))
      if part.consignment.method == .delivery { facts.append((desk.say(DeskOrderPhrases.address), "\(recipient.address) \(recipient.detail) (\(recipient.postcode))")) }
      if !recipient.note.isEmpty { facts.append((desk.say(DeskOrderPhrases.note), "\(recipient.note)")) }
    }
    return desk.page(
      desk.say(DeskOrderPhrases.slipTitle), part: .orders, path: Paths.packingSlip(part.consignment.id),
      back: .init(order.number, Paths.consoleOrder(part.consignment.id)),
      acts: #"<button type="button" class="button is-small is-outline" hidden data-print>\#(DeskOrderPhrases.printNow, desk.language)</button>"#,
      body: #"<div class="panel slip stack">\#(FactList(facts).html)\#(OrderPaperTable.html(order, part, [:], desk))</div>"#)
  }
}
