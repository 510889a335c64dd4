import Commerce
import Kernel

/// What a shopper gave back of one consignment, what was decided about it, and the form for giving more back.
struct OrderReturns {
  var part: OrderScreen.ConsignmentPart
  var returns: [(asked: Return, lines: [Return.Line])]
  var number: String
  /// A return that was refused, with what had been typed.
  var typed: Typed

  func html(_ reader: Reader) -> HTML {
    let list: [HTML] = returns.map { told($0.asked, $0.lines, reader) }
    return "\(list)\(form(reader))"
  }

  private func told(_ asked: Return, _ lines: [Return.Line], _ reader: Reader) -> HTML {
    let state =
      switch asked.state {
      case .asked: OrderPhrases.stateAsked
      case .accepted: OrderPhrases.stateAccepted
      case .partlyAccepted: OrderPhrases.statePartly
      case .refused: OrderPhrases.stateRefused
      }
    let titles = Dictionary(part.lines.map { ($0.offered.number, $0.offered.title.text(in: reader.language)) }) { first, _ in first }
    var rows: [String] = []
    for line in lines where asked.state == .partlyAccepted || asked.state == .refused {
      let title = titles[line.number] ?? ""
      if line.accepted > 0 { rows.append(reader.say(OrderPhrases.lineAccepted, ["title": title, "count": String(line.accepted)])) }
      let rest = line.quantity.minus(line.accepted)
      if rest > 0 {
        rows.append(reader.say(OrderPhrases.lineRefused, ["title": title, "count": String(rest)]))
        if asked.why.isEmpty, !line.why.isEmpty { rows.append(reader.say(OrderPhrases.returnWhyNot, ["why": line.why])) }
      }
    }
    if asked.deliveryBack.minor > 0 { rows.append(reader.say(OrderPhrases.deliveryBack, ["amount": reader.format.money(asked.deliveryBack)])) }
    if asked.returnFee.minor > 0 { rows.append(reader.say(OrderPhrases.returnFee, ["amount": reader.format.money(asked.returnFee)])) }
    // What was asked for and refused was worth what it was, though nothing goes back.
    let amount = asked.state == .refused ? Money(lines.reduce(0) { $0.plus($1.amount) }, asked.refund.currency) : asked.refund
    let words =
      reader.say(OrderPhrases.returnState, ["amount": reader.format.money(amount)]) + " · " + reader.say(state)
      + (asked.why.isEmpty ? "" : " · " + reader.say(OrderPhrases.returnWhyNot, ["why": asked.why]))
    let more: HTML? = rows.isEmpty ? nil : "<ul>\(rows.map { "<li>\($0)</li>" as HTML })</ul>"
    return "\(Notice(words, asked.state == .accepted ? .jade : .gardenia).html)\(more)"
  }

  private func form(_ reader: Reader) -> HTML? {
    let consignment = part.consignment
    let open = part.lines.filter { $0.returned < $0.offered.quantity.count }
    guard consignment.state.isReceived, !open.isEmpty else { return nil }
    // An order of several parcels has a form for each.
    let form = consignment.id.description
    let typed = typed["consignment"] == form ? typed : .untouched
    let fields: [HTML] = open.map { line in
      let left = line.offered.quantity.count.minus(line.returned)
      let name = "line-\(line.offered.number)", chosen = Int64(typed[name]) ?? 0
      return Select(
        name, line.offered.title.text(in: reader.language),
        (0...min(left, 99)).map { Choice(String($0), reader.say(ShopPhrases.pieces, ["count": String($0)]), isChosen: $0 == chosen) }, form: form
      ).html(reader)
    }
    let why = Choices(
      "reason", reader.say(OrderPhrases.returnWhy),
      [("changed-mind", OrderPhrases.returnMind), ("faulty", OrderPhrases.returnFaulty)].map {
        Choice($0, reader.say($1), isChosen: $0 == typed["reason"])
      }, look: .options, error: typed.errors["reason"], isRequired: true)
    let noticed = Field(
      "noticed", reader.say(OrderPhrases.returnNoticed), value: typed["noticed"], kind: "date", hint: reader.say(OrderPhrases.returnNoticedHint),
      error: typed.errors["noticedOn"], isRequired: false, form: form)
    let note = Field("note", reader.say(OrderPhrases.returnNote), value: typed["note"], isRequired: false, lengthMax: 1000, lines: 3, form: form)
    return """
      <details class="fold"\("open", if: typed != .untouched)><summary>\(OrderPhrases.askReturn, reader.language)</summary><form novalidate class="form fold-body" method="post" action="\(to: Paths.returnOrder(number))"><input type="hidden" name="consignment" value="\(consignment.id)">\(fields)\(why.html(reader))<p class="muted small">\(who(reader))</p>\(noticed.html(reader))\(note.html(reader))\(Button(reader.say(OrderPhrases.askReturn), .main).submit())</form></details>
      """
  }

  /// Who pays the way back.
  private func who(_ reader: Reader) -> String {
    guard part.consignment.method == .delivery else { return reader.say(OrderPhrases.returnAtShop) }
    let fee = part.part.returnFee
    return fee.minor > 0
      ? reader.say(OrderPhrases.returnFetched, ["amount": reader.format.money(fee)]) : reader.say(OrderPhrases.returnSent)
  }
}
