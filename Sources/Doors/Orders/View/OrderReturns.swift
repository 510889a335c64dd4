import Catalog
import Kernel
import Parties
import Payments
import Trade
import Web

/// What a shopper gave back of one consignment, what was decided about it, and the form for giving more back.
struct OrderReturns {
  var part: OrderScreen.ConsignmentPart
  var returns: [(asked: Return, lines: [Return.Line])]
  /// Who takes the goods back; nil where nothing may be said of them.
  var seller: SellerFacts?
  var number: String
  /// What became of the money of returns that were accepted.
  var refunds: [ID<Return>: Refund.State] = [:]
  /// A return that was refused, with what had been typed.
  var typed: Typed

  private var isOnTheWay: Bool { part.consignment.state == .shipped }

  func html(_ reader: Reader) -> HTML {
    let list: [HTML] = returns.map { $0.asked.state == .asked ? awaited($0.asked, $0.lines, reader) : told($0.asked, $0.lines, reader) }
    return "\(list)\(until(reader))\(form(reader))"
  }

  /// The last day for giving back, before the form is opened.
  private func until(_ reader: Reader) -> HTML? {
    guard let outlook = part.returns else { return nil }
    guard let last = outlook.last else { return nil }
    let today = reader.format.day(of: reader.now)
    let words = outlook.goods != nil && today <= last.mind
      ? reader.say(OrderPhrases.returnUntil, ["day": reader.format.day(last.mind, year: today.year)])
      : today <= last.faulty
        ? reader.say(OrderPhrases.returnFaultyUntil, ["day": reader.format.day(last.faulty, year: today.year)]) : reader.say(OrderPhrases.returnOver)
    return #"<p class="muted small">\#(words)</p>"#
  }

  /// What goes back in money and until when, for each reason.
  private func outlook(_ reader: Reader) -> HTML? {
    guard let outlook = part.returns else { return nil }
    let format = reader.format, year = format.day(of: reader.now).year
    func joined(_ words: [String?]) -> HTML { "\(words.compactMap { $0 }.joined(separator: " · "))" }
    let mind = outlook.refund.map { refund in
      joined([
        reader.say(OrderPhrases.refundOf, ["amount": format.money(refund)]),
        outlook.fee.minor > 0 ? reader.say(OrderPhrases.lessFee, ["amount": format.money(outlook.fee)]) : nil,
        outlook.last.map { reader.say(OrderPhrases.untilDay, ["day": format.day($0.mind, year: year)]) },
      ])
    } ?? "\(OrderPhrases.noMind, reader.language)"
    let fault = joined([
      reader.say(OrderPhrases.refundOf, ["amount": format.money(outlook.refundFaulty)]),
      outlook.deliveryBack.minor > 0 ? reader.say(OrderPhrases.withDelivery, ["amount": format.money(outlook.deliveryBack)]) : nil,
      outlook.last.map { reader.say(OrderPhrases.untilDay, ["day": format.day($0.faulty, year: year)]) },
      outlook.last.map { _ in reader.say(OrderPhrases.sinceNoticing, ["days": String(outlook.faultyDays)]) },
    ])
    let isMany = part.lines.reduce(Int64(0)) { $0.plus($1.offered.quantity.count.minus($1.returned)) } > 1
    let all: HTML? = isMany ? #"<p class="muted small">\#(OrderPhrases.refundOfAll, reader.language)</p>"# : nil
    return "\(FactList([(reader.say(OrderPhrases.forMind), mind), (reader.say(outlook.last == nil ? OrderPhrases.forArrival : OrderPhrases.forFault), fault)]).html)\(all)"
  }

  /// What is to be done now: how the goods go back, what comes for them, and the way to keep them after all.
  private func awaited(_ asked: Return, _ lines: [Return.Line], _ reader: Reader) -> HTML {
    let titles = Dictionary(part.lines.map { ($0.offered.number, $0.offered.title.text(in: reader.language)) }) { first, _ in first }
    let goods = lines.map { (titles[$0.number] ?? "") + " · " + reader.say(ShopPhrases.pieces, ["count": String($0.quantity)]) }
    var sums = [reader.format.money(asked.refund)]
    if asked.deliveryBack.minor > 0 { sums.append(reader.say(OrderPhrases.withDelivery, ["amount": reader.format.money(asked.deliveryBack)])) }
    if asked.returnFee.minor > 0 { sums.append(reader.say(OrderPhrases.lessFee, ["amount": reader.format.money(asked.returnFee)])) }
    let facts = FactList([
      (reader.say(OrderPhrases.returnTitle), "\(goods.joined(separator: ", "))"),
      (reader.say(OrderPhrases.returnHow), way(asked, reader)),
      (reader.say(OrderPhrases.returnTo), "\(sums.joined(separator: " · "))"),
    ]).html
    let withdraw = Button(reader.say(OrderPhrases.withdrawReturn), .outline, isSmall: true).post(
      Paths.withdrawReturn(number), hidden: ["return": asked.id.description], confirm: reader.say(OrderPhrases.withdrawAsk))
    return #"<div class="stack is-tight">\#(facts)<p class="muted small">\#(asked.reason == .notArrived ? OrderPhrases.arrivalThen : OrderPhrases.returnThen, reader.language)</p>\#(withdraw)</div>"#
  }

  /// How the goods get back.
  private func way(_ asked: Return, _ reader: Reader) -> HTML {
    let ask = seller.map { " " + reader.say(OrderPhrases.returnAskSeller, ["seller": $0.company, "phone": $0.phone]) } ?? ""
    if asked.reason == .notArrived { return "\(reader.say(OrderPhrases.arrivalAsked) + ask)" }
    if isOnTheWay { return "\(reader.say(OrderPhrases.sendBackOnTheWay) + ask)" }
    guard part.consignment.method == .delivery else {
      return "\(reader.say(OrderPhrases.returnBring, ["place": part.location?.name.text(in: reader.language) ?? seller?.company ?? ""]) + ask)"
    }
    guard part.part.returnFee.minor == 0, let seller else { return "\(reader.say(OrderPhrases.returnWaits) + ask)" }
    return "\(reader.say(OrderPhrases.returnSend, ["address": seller.address]) + ask)"
  }

  /// The ground of the law, where there is one, and the seller's own words.
  private static func why(_ line: Return.Line?, _ words: String, _ reader: Reader) -> String {
    [line?.ground.map { reader.say($0.phrase) } ?? "", words].filter { !$0.isEmpty }.joined(separator: ": ")
  }

  private func told(_ asked: Return, _ lines: [Return.Line], _ reader: Reader) -> HTML {
    let state =
      switch asked.state {
      case .asked: OrderPhrases.stateAsked
      case .accepted: OrderPhrases.stateAccepted
      case .partlyAccepted: OrderPhrases.statePartly
      case .refused: OrderPhrases.stateRefused
      case .withdrawn: OrderPhrases.stateWithdrawn
      }
    let titles = Dictionary(part.lines.map { ($0.offered.number, $0.offered.title.text(in: reader.language)) }) { first, _ in first }
    var rows: [String] = []
    for line in lines where asked.state == .partlyAccepted || asked.state == .refused {
      let title = titles[line.number] ?? ""
      if line.accepted > 0 { rows.append(reader.say(OrderPhrases.lineAccepted, ["title": title, "count": String(line.accepted)])) }
      let rest = line.quantity.minus(line.accepted)
      if rest > 0 {
        rows.append(reader.say(OrderPhrases.lineRefused, ["title": title, "count": String(rest)]))
        if asked.why.isEmpty, !line.why.isEmpty { rows.append(reader.say(OrderPhrases.returnWhyNot, ["why": Self.why(line, line.why, reader)])) }
      }
    }
    if asked.state != .withdrawn, asked.deliveryBack.minor > 0 { rows.append(reader.say(OrderPhrases.deliveryBack, ["amount": reader.format.money(asked.deliveryBack)])) }
    if asked.state != .withdrawn, asked.returnFee.minor > 0 { rows.append(reader.say(OrderPhrases.returnFee, ["amount": reader.format.money(asked.returnFee)])) }
    // What was asked for and refused was worth what it was, though nothing goes back.
    let amount = asked.state == .refused || asked.state == .withdrawn ? Money(lines.reduce(0) { $0.plus($1.amount) }, asked.refund.currency) : asked.refund
    let words =
      reader.say(Self.title(asked), ["amount": reader.format.money(amount)]) + " · " + settled(asked, reader.say(state), reader)
      + (asked.why.isEmpty ? "" : " · " + reader.say(OrderPhrases.returnWhyNot, ["why": Self.why(lines.first, asked.why, reader)]))
    let more: HTML? = rows.isEmpty ? nil : "<ul>\(rows.map { "<li>\($0)</li>" as HTML })</ul>"
    return "\(Notice(words, asked.state == .accepted ? .jade : .gardenia).html)\(more)"
  }

  /// What the money is for.
  private static func title(_ asked: Return) -> Phrase {
    if asked.isLost { return OrderPhrases.lostState }
    guard asked.reason == .notArrived else { return OrderPhrases.returnState }
    return asked.state == .accepted ? OrderPhrases.undeliveredState : OrderPhrases.arrivalState
  }

  /// What was decided, and where the money is: the same as stands among the sums.
  private func settled(_ asked: Return, _ state: String, _ reader: Reader) -> String {
    switch refunds[asked.id] {
    case .paid: reader.say(OrderPhrases.backPaid, ["state": state])
    case .asked: reader.say(OrderPhrases.backComing, ["state": state])
    case .stuck: reader.say(OrderPhrases.backStuck, ["state": state])
    case nil: state
    }
  }

  private func form(_ reader: Reader) -> HTML? {
    let consignment = part.consignment
    let open = part.lines.filter { $0.returned < $0.offered.quantity.count }
    guard consignment.state.isReceived || isOnTheWay, !open.isEmpty else { return nil }
    // An order of several parcels has a form for each.
    let form = consignment.id.description
    let typed = typed["consignment"] == form ? typed : .untouched
    let fields: [HTML] = open.map { line in
      let left = line.offered.quantity.count.minus(line.returned)
      // A piece that is alone is the one.
      let name = "line-\(line.offered.number)", chosen = Int64(typed[name]) ?? (open.count == 1 && left == 1 ? 1 : 0)
      return Select(
        name, line.offered.title.text(in: reader.language),
        (0...min(left, 99)).map { Choice(String($0), reader.say(ShopPhrases.pieces, ["count": String($0)]), isChosen: $0 == chosen) }, form: form
      ).html(reader)
    }
    let why = Choices(
      "reason", reader.say(OrderPhrases.returnWhy),
      reasons.map { Choice($0.rawValue, reader.say($1), isChosen: $0.rawValue == typed["reason"]) }, look: .options, error: typed.errors["reason"], isRequired: true)
    let noticed: HTML? = isOnTheWay ? nil : Field(
      "noticed", reader.say(OrderPhrases.returnNoticed), value: typed["noticed"], kind: "date", hint: reader.say(OrderPhrases.returnNoticedHint),
      error: typed.errors["noticedOn"], isRequired: false, form: form).html(reader)
    let noteWords = consignment.method == .collect ? OrderPhrases.returnNote : OrderPhrases.returnNoteToSeller
    let note = Field("note", reader.say(noteWords), value: typed["note"], isRequired: false, lengthMax: 1000, lines: 3, form: form)
    return """
      <details class="fold"\("open", if: typed != .untouched)><summary>\(isOnTheWay ? OrderPhrases.askOnTheWay : OrderPhrases.askReturn, reader.language)</summary><form novalidate class="form fold-body" method="post" action="\(to: Paths.returnOrder(number))"><input type="hidden" name="consignment" value="\(consignment.id)"><input type="hidden" name="seen" value="\(returns.count)">\(fields)\(why.html(reader))\(outlook(reader))<p class="muted small">\(who(reader))</p>\(noticed)\(note.html(reader))\(Button(reader.say(isOnTheWay ? OrderPhrases.askRefund : OrderPhrases.askReturn), .main).submit())</form></details>
      """
  }

  /// Why goods may come back as things stand: what did not arrive yet has no faults.
  private var reasons: [(Return.Reason, Phrase)] {
    let mind = (Return.Reason.changedMind, OrderPhrases.returnMind), fault = (Return.Reason.faulty, OrderPhrases.returnFaulty)
    let arrival = (Return.Reason.notArrived, OrderPhrases.notArrived)
    if isOnTheWay { return [mind, arrival] }
    return part.consignment.method == .delivery ? [mind, fault, arrival] : [mind, fault]
  }

  /// Who pays the way back.
  private func who(_ reader: Reader) -> String {
    guard part.consignment.method == .delivery else { return reader.say(OrderPhrases.returnAtShop) }
    let fee = part.part.returnFee
    let allowsMind = part.lines.contains { Product.Withdrawal(rawValue: $0.offered.withdrawal).map(WithdrawalWords.allowsMind) ?? true }
    guard allowsMind else { return reader.say(isOnTheWay ? OrderPhrases.onTheWayArrival : OrderPhrases.returnOnlyFaulty) }
    if isOnTheWay { return fee.minor > 0 ? reader.say(OrderPhrases.onTheWayFee, ["amount": reader.format.money(fee)]) : reader.say(OrderPhrases.onTheWayFree) }
    return fee.minor > 0
      ? reader.say(OrderPhrases.returnFetched, ["amount": reader.format.money(fee)]) : reader.say(OrderPhrases.returnSent)
  }
}
