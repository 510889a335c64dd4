import Kernel
import Trade
import Web

/// Returns that wait for a decision, each with its goods.
package struct ReturnsPage: Sendable {
  package struct Line: Sendable {
    package var asked: Return
    package var order: Order
    package var goods: [(line: Return.Line, title: String)]
    /// The parcel that it is about.
    package var parcel: Consignment?
    package init(asked: Return, order: Order, goods: [(line: Return.Line, title: String)], parcel: Consignment? = nil) {
      self.parcel = parcel
      self.asked = asked
      self.order = order
      self.goods = goods
    }
  }
  package var lines: [Line]
  /// Decided and withdrawn ones, newest first.
  package var closed: Page<Line>
  package var cursor: Cursor?
  package var mayRefund: Bool
  package var typed: FormEntry

  package init(lines: [Line], closed: Page<Line> = Page(items: [], next: nil), cursor: Cursor? = nil, mayRefund: Bool, typed: FormEntry = .nothing) {
    self.closed = closed
    self.cursor = cursor
    self.lines = lines
    self.mayRefund = mayRefund
    self.typed = typed
  }

  package func html(_ desk: Desk) -> HTML {
    let list: HTML = lines.isEmpty
      ? EmptyState(desk.say(ReturnPhrases.none), desk.say(ReturnPhrases.noneLead), picture: .drawn(.parcel, seed: 9)).html
      : #"<p class="lead">\#(ReturnPhrases.lead, desk.language)</p><div class="stack">\#(lines.map { card($0, desk) })</div>"#
    let error: HTML? = (typed.error("") ?? typed.error("lines")).map { Notice($0, .vermilion).html }
    return desk.page(desk.say(ReturnPhrases.title), part: .returns, path: Paths.consoleReturns, body: #"\#(error)\#(list)\#(ClosedReturns(lines: closed, cursor: cursor).html(desk))"#)
  }

  private func card(_ line: Line, _ desk: Desk) -> HTML {
    let goods: [HTML] = line.goods.map { "<li>\($0.title) · \(desk.say(ReturnPhrases.pieces, ["count": String($0.line.quantity)]))</li>" }
    let note: HTML? = line.asked.note.isEmpty ? nil : "<p>“\(line.asked.note)”</p>"
    let isMind = line.asked.reason == .changedMind
    let underWay: HTML? = line.parcel?.state == .shipped ? Notice(desk.say(ReturnPhrases.underWay), .indigo).html : nil
    let noticed: HTML? = line.asked.noticedOn.map { #"<p class="muted">\#(desk.say(ReturnPhrases.noticed, ["day": desk.format.day($0)]))</p>"# }
    return """
      <article class="panel stack"><div class="row is-apart"><div class="cell"><a class="link" href="\(to: Paths.consoleOrder(line.asked.consignment))">\(line.order.number)</a><small>\(desk.say(ReturnPhrases.asked, ["when": desk.format.moment(line.asked.askedAt, now: desk.reader.now)]))</small></div>\(Badge(desk.say(ReturnPhrases.reason(line.asked.reason)), isMind ? .plain : .vermilion).html)</div>\(underWay)<ul>\(goods)</ul>\(noticed)\(note)<p class="row is-apart"><span class="muted">\(ReturnPhrases.refund, desk.language)</span><b>\(desk.format.money(line.asked.refund))</b></p>\(costs(line.asked, desk))\(decision(line, desk))</article>
      """
  }

  /// What of the sum is no price of goods.
  private func costs(_ asked: Return, _ desk: Desk) -> HTML {
    let rows = [(ReturnPhrases.deliveryBack, asked.deliveryBack), (ReturnPhrases.returnFee, asked.returnFee)].filter { $0.1.minor > 0 }
    let list: [HTML] = rows.map { #"<li class="muted small">\#(desk.say($0.0, ["amount": desk.format.money($0.1)]))</li>"# }
    return rows.isEmpty ? "" : "<ul>\(list)</ul>"
  }

  private func decision(_ line: Line, _ desk: Desk) -> HTML {
    let asked = line.asked
    guard mayRefund else { return #"<p class="muted">\#(ReturnPhrases.ownersOnly, desk.language)</p>"# }
    let isThis = typed.value("return") == asked.id.description
    let refuse = Field(
      "why-\(asked.id)", desk.say(ReturnPhrases.why), value: isThis ? typed.value("why-\(asked.id)") : "",
      error: isThis ? typed.error("why") : nil, lengthMax: 300, lines: 2)
    let ground = Self.ground("ground-\(asked.id)", asked, isThis ? typed : .nothing, error: isThis ? typed.error("ground") : nil, desk)
    let isByLine = isThis && !typed.value("by-line").isEmpty
    let partly: HTML = """
      <details class="fold"\("open", if: isByLine)><summary>\(ReturnPhrases.byLine, desk.language)</summary><div class="fold-body"><form novalidate class="form" method="post" action="\(to: Paths.consoleReturn(asked.id, "decide"))"><input type="hidden" name="return" value="\(asked.id)"><input type="hidden" name="by-line" value="1"><p class="muted small">\(ReturnPhrases.byLineLead, desk.language)</p>\(line.goods.map { lineFields($0.line, $0.title, asked, isByLine ? typed : .nothing, desk) })\(Button(desk.say(ReturnPhrases.decide), .main, isSmall: true).submit())</form></div></details>
      """
    // What never arrived is most likely lost: nobody puts it up for sale with the first button.
    let isLikelyLost = asked.reason == .notArrived && line.parcel?.method == .delivery
    let lost: HTML? = line.parcel?.method == .delivery ? Button(desk.say(ReturnPhrases.refundLost), isLikelyLost ? .main : .outline, isSmall: true).post(Paths.consoleReturn(asked.id, "lost")) : nil
    return """
      <div class="acts">\(isLikelyLost ? lost : nil)\(Button(desk.say(ReturnPhrases.restock), isLikelyLost ? .outline : .main, isSmall: true).post(Paths.consoleReturn(asked.id, "accept"), hidden: ["restock": "1"]))\(Button(desk.say(ReturnPhrases.damaged), .outline, isSmall: true).post(Paths.consoleReturn(asked.id, "accept")))\(isLikelyLost ? nil : lost)</div>
      \(partly)<details class="fold"\("open", if: isThis && !isByLine)><summary>\(ReturnPhrases.refuse, desk.language)</summary><div class="fold-body"><form novalidate class="form" method="post" action="\(to: Paths.consoleReturn(asked.id, "refuse"))"><input type="hidden" name="return" value="\(asked.id)">\(ground)\(refuse.html(desk.reader))\(Button(desk.say(ReturnPhrases.refuse), .danger, isSmall: true).submit())</form></div></details>
      """
  }

  /// On which ground a change of mind is refused; a fault needs none.
  private static func ground(_ name: String, _ asked: Return, _ typed: FormEntry, error: String?, form: String = "", _ desk: Desk) -> HTML? {
    guard asked.reason == .changedMind else { return nil }
    let chosen = typed.value(name)
    let choices = [Choice("", desk.say(ReturnPhrases.groundOpen), isChosen: chosen.isEmpty)]
      + Return.Ground.allCases.map { Choice($0.rawValue, desk.say($0.phrase), isChosen: $0.rawValue == chosen) }
    return Select(name, desk.say(ReturnPhrases.ground), choices, hint: desk.say(ReturnPhrases.whyHint), error: error, isRequired: false, form: form).html(desk.reader)
  }

  /// How many of a line are taken back, in which state they are, and why not the rest.
  private func lineFields(_ line: Return.Line, _ title: String, _ asked: Return, _ typed: FormEntry, _ desk: Desk) -> HTML {
    let form = asked.id.description, number = String(line.number)
    let accepted = Field(
      "accept-\(number)", desk.say(ReturnPhrases.acceptedCount, ["count": String(line.quantity)]),
      value: typed.value("accept-\(number)", or: String(line.quantity)), error: typed.error("accept-\(number)"), inputMode: "numeric", lengthMax: 6,
      form: form)
    let isDamaged = typed.value("state-\(number)") == "damaged"
    let state = Select(
      "state-\(number)", desk.say(ReturnPhrases.goodsState),
      [
        Choice("sellable", desk.say(ReturnPhrases.sellable), isChosen: !isDamaged),
        Choice("damaged", desk.say(ReturnPhrases.unsellable), isChosen: isDamaged),
      ], form: form)
    let why = Field(
      "why-\(number)", desk.say(ReturnPhrases.whyRest), value: typed.value("why-\(number)"), error: typed.error("why-\(number)"), isRequired: false,
      lengthMax: 300, lines: 2, form: form)
    return """
      <fieldset class="stack"><legend>\(title)</legend>\(accepted.html(desk.reader))\(state.html(desk.reader))\(Self.ground("ground-\(number)", asked, typed, error: typed.error("ground-\(number)"), form: form, desk))\(why.html(desk.reader))</fieldset>
      """
  }
}
