import Commerce
import Kernel

/// Returns that wait for a decision, each with its goods.
package struct ReturnsPage: Sendable {
  package struct Line: Sendable {
    package var asked: Return
    package var order: Order
    package var goods: [(title: String, count: Int64)]
    package init(asked: Return, order: Order, goods: [(title: String, count: Int64)]) {
      self.asked = asked
      self.order = order
      self.goods = goods
    }
  }
  package var lines: [Line]
  package var mayRefund: Bool
  package var typed: FormEntry

  package init(lines: [Line], mayRefund: Bool, typed: FormEntry = .nothing) {
    self.lines = lines
    self.mayRefund = mayRefund
    self.typed = typed
  }

  package func html(_ desk: Desk) -> HTML {
    let list: HTML = lines.isEmpty
      ? EmptyState(desk.say(ReturnPhrases.none), desk.say(ReturnPhrases.noneLead), picture: .drawn(.parcel, seed: 9)).html
      : #"<p class="lead">\#(ReturnPhrases.lead, desk.language)</p><div class="stack">\#(lines.map { card($0, desk) })</div>"#
    let error: HTML? = typed.error("").map { Notice($0, .vermilion).html }
    return desk.page(desk.say(ReturnPhrases.title), part: .returns, path: Paths.consoleReturns, body: #"\#(error)\#(list)"#)
  }

  private func card(_ line: Line, _ desk: Desk) -> HTML {
    let goods: [HTML] = line.goods.map { "<li>\($0.title) · \(desk.say(ReturnPhrases.pieces, ["count": String($0.count)]))</li>" }
    let note: HTML? = line.asked.note.isEmpty ? nil : "<p>“\(line.asked.note)”</p>"
    let faulty = line.asked.reason == .faulty
    let noticed: HTML? = line.asked.noticedOn.map { #"<p class="muted">\#(desk.say(ReturnPhrases.noticed, ["day": desk.format.day($0)]))</p>"# }
    return """
      <article class="panel stack"><div class="row is-apart"><div class="cell"><a class="link" href="\(to: Paths.consoleOrder(line.asked.consignment))">\(line.order.number)</a><small>\(desk.say(ReturnPhrases.asked, ["when": desk.format.moment(line.asked.askedAt, now: desk.reader.now)]))</small></div>\(Badge(desk.say(faulty ? ReturnPhrases.faulty : ReturnPhrases.changedMind), faulty ? .vermilion : .plain).html)</div><ul>\(goods)</ul>\(noticed)\(note)<p class="row is-apart"><span class="muted">\(ReturnPhrases.refund, desk.language)</span><b>\(desk.format.money(line.asked.refund))</b></p>\(decision(line.asked, desk))</article>
      """
  }

  private func decision(_ asked: Return, _ desk: Desk) -> HTML {
    guard mayRefund else { return #"<p class="muted">\#(ReturnPhrases.ownersOnly, desk.language)</p>"# }
    let isThis = typed.value("return") == asked.id.description
    let refuse = Field(
      "why-\(asked.id)", desk.say(ReturnPhrases.why), value: isThis ? typed.value("why-\(asked.id)") : "", hint: desk.say(ReturnPhrases.whyHint),
      error: isThis ? typed.error("why") : nil, lengthMax: 300, lines: 2)
    return """
      <div class="acts">\(Button(desk.say(ReturnPhrases.restock), .main, isSmall: true).post(Paths.consoleReturn(asked.id, "accept"), hidden: ["restock": "1"]))\(Button(desk.say(ReturnPhrases.damaged), .outline, isSmall: true).post(Paths.consoleReturn(asked.id, "accept")))</div>
      <details class="fold"\("open", if: isThis)><summary>\(ReturnPhrases.refuse, desk.language)</summary><div class="fold-body"><form class="form" method="post" action="\(to: Paths.consoleReturn(asked.id, "refuse"))"><input type="hidden" name="return" value="\(asked.id)">\(refuse.html(desk.reader))\(Button(desk.say(ReturnPhrases.refuse), .danger, isSmall: true).submit())</form></div></details>
      """
  }
}
