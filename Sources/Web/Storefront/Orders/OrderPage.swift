import Commerce
import Kernel
import Parties
import Payments

/// An order as the person who bought sees it: what happens where, the pickup code, what can still be done.
package struct OrderPage: Sendable {
  package var screen: OrderScreen
  package var sellers: [PartyID: SellerFacts]
  package var returns: [Return]
  package var pictures: [Int64: Commerce.Picture]
  /// Of variants that have one of their own.
  package var variantPictures: [ID<Variant>: Commerce.Picture]
  /// Shown once after paying.
  package var isNew: Bool
  package var notice: Sentence?
  package var fault: Sentence?
  /// A return that was refused, with what had been typed.
  package var typed: Typed

  package init(
    screen: OrderScreen, sellers: [PartyID: SellerFacts], returns: [Return], pictures: [Int64: Commerce.Picture], variantPictures: [ID<Variant>: Commerce.Picture] = [:], isNew: Bool = false,
    notice: Sentence? = nil, fault: Sentence? = nil, typed: Typed = .untouched
  ) {
    self.screen = screen
    self.sellers = sellers
    self.returns = returns
    self.pictures = pictures
    self.variantPictures = variantPictures
    self.isNew = isNew
    self.notice = notice
    self.fault = fault
    self.typed = typed
  }

  private var number: String { screen.order.number }

  package func html(_ reader: Reader) -> HTML {
    let title = reader.say(OrderPhrases.title, ["number": number])
    let time = reader.say(OrderPhrases.placedAt, ["time": reader.format.moment(screen.order.placedAt, now: reader.now)])
    let said: HTML? = notice.map { Notice($0.text(in: reader.language), .jade).html }
    let wrong: HTML? = fault.map { Notice($0.text(in: reader.language), .vermilion).html }
    let parts = screen.consignments.map { part($0, reader) }
    return Layout.page(
      Head(title: title, canonical: Paths.order(number), isPublic: false), reader, tab: .me,
      body: """
        <div class="page-head"><p class="muted number">\(title)</p><h1>\(reader.say(isNew ? OrderPhrases.thanks : OrderPhrases.placedAt, isNew ? [:] : ["time": reader.format.moment(screen.order.placedAt, now: reader.now)]))</h1>\(isNew ? "<p class=\"muted\">\(time)</p>" : nil as HTML?)</div>
        <div class="split"><div class="stack" id="order-state" data-live="\(to: Paths.orderLive(number))">\(said)\(wrong)\(parts)</div><aside class="stack">\(money(reader))\(recipient(reader))</aside></div>
        """)
  }

  private func part(_ part: OrderScreen.ConsignmentPart, _ reader: Reader) -> HTML {
    let consignment = part.consignment
    let place = part.location?.name.text(in: reader.language) ?? ""
    let way = consignment.method == .collect ? reader.say(OrderPhrases.collectAt, ["place": place]) : reader.say(OrderPhrases.deliverTo)
    let code: HTML? =
      consignment.method == .collect && consignment.state.isInHouse
      ? PickupCode(code: consignment.pickupCode, content: Encoding.base64url(consignment.pickupSecret), isReady: consignment.state == .ready).html(reader) : nil
    let shop: HTML? = consignment.method != .collect ? nil : part.location?.unit.map {
      #"<p><a class="place-link" href="\#(to: Paths.store($0))">\#(Icon.pin.html)\#(OrderPhrases.whereAndWhen, reader.language)</a></p>"#
    }
    let lines: [HTML] = part.lines.map { line($0, reader) }
    let seller = sellers[consignment.merchant]
    return """
      <section class="panel stack"><div><h2>\(way)</h2><p class="muted small">\(seller.map { SellerLines.line($0, reader) })</p>\(shop)</div>\(OrderTimeline(OrderSteps.of(part, reader)).html(reader))\(code)<ul>\(lines)</ul>\(acts(part, reader))</section>
      """
  }

  private func line(_ line: OrderLine, _ reader: Reader) -> HTML {
    let offered = line.offered
    let picture: HTML? = pictures[offered.product].map { Picture(variantPictures[ID(offered.variant)] ?? $0).used(as: .line).html }
    let options = offered.options.text(in: reader.language)
    let count = reader.say(ShopPhrases.pieces, ["count": String(offered.quantity.count)])
    // What is no longer sold here has no page to lead to.
    let title: HTML = picture == nil
      ? "<b>\(offered.title, reader.language)</b>"
      : #"<a href="\#(to: Paths.product(ID<Product>(offered.product)))">\#(offered.title, reader.language)</a>"#
    return """
      <li class="order-line">\(picture)<span>\(title)<br><small class="muted">\(options.isEmpty ? "" : options + " · ")\(count)</small></span><span>\(reader.format.money(offered.total))</span></li>
      """
  }

  private func acts(_ part: OrderScreen.ConsignmentPart, _ reader: Reader) -> HTML {
    let consignment = part.consignment
    let asked: [HTML] = returns.filter { $0.consignment == consignment.id }.map { item in
      let state = switch item.state {
      case .asked: OrderPhrases.stateAsked
      case .accepted: OrderPhrases.stateAccepted
      case .refused: OrderPhrases.stateRefused
      }
      return Notice(
        reader.say(OrderPhrases.returnState, ["amount": reader.format.money(item.refund)]) + " · " + reader.say(state)
          + (item.why.isEmpty ? "" : " · " + reader.say(OrderPhrases.returnWhyNot, ["why": item.why])),
        item.state == .accepted ? .jade : .gardenia).html
    }
    if consignment.state == .placed {
      return Button(reader.say(OrderPhrases.cancel), .danger, isSmall: true).post(
        Paths.cancelOrder(number), hidden: ["consignment": consignment.id.description], confirm: reader.say(OrderPhrases.cancelAsk))
    }
    guard consignment.state.isReceived, part.lines.contains(where: { $0.returned < $0.offered.quantity.count }) else { return "\(asked)" }
    // An order of several parcels has a form for each.
    let form = consignment.id.description
    let typed = typed["consignment"] == form ? typed : .untouched
    let fields: [HTML] = part.lines.filter { $0.returned < $0.offered.quantity.count }.map { line in
      let left = line.offered.quantity.count - line.returned
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
      }, look: .options, error: typed.errors["reason"])
    let noticed = Field(
      "noticed", reader.say(OrderPhrases.returnNoticed), value: typed["noticed"], kind: "date", hint: reader.say(OrderPhrases.returnNoticedHint),
      error: typed.errors["noticedOn"], isRequired: false, form: form)
    let note = Field("note", reader.say(OrderPhrases.returnNote), value: typed["note"], isRequired: false, lengthMax: 1000, lines: 3, form: form)
    return """
      \(asked)<details class="fold"\("open", if: typed != .untouched)><summary>\(OrderPhrases.askReturn, reader.language)</summary><form class="form fold-body" method="post" action="\(to: Paths.returnOrder(number))"><input type="hidden" name="consignment" value="\(consignment.id)">\(fields)\(why.html(reader))\(noticed.html(reader))\(note.html(reader))\(Button(reader.say(OrderPhrases.askReturn), .main).submit())</form></details>
      """
  }

  private func money(_ reader: Reader) -> HTML {
    let offer = screen.offer
    let sums = Sums(
      [(reader.say(SalePhrases.goods), offer.goods), (reader.say(SalePhrases.delivery), offer.delivery)]
        + screen.refunds.map { (reader.say(OrderPhrases.refunded), Money(-$0.amount.minor, $0.amount.currency)) },
      total: (reader.say(OrderPhrases.paid), offer.total)
    ).html(reader)
    let paid = reader.say(screen.payment?.gateway == "wallet" ? OrderPhrases.wallet : OrderPhrases.card)
    return """
      <div class="panel stack"><h2 class="small-head">\(OrderPhrases.payment, reader.language)</h2>\(sums)<p class="muted small">\(paid) · \(reader.say(SalePhrases.totalVAT, ["vat": reader.format.money(offer.vat)]))</p>\(Button(reader.say(OrderPhrases.receipt), .outline, isSmall: true).link(Paths.orderReceipt(number)))</div>
      """
  }

  private func recipient(_ reader: Reader) -> HTML? {
    guard let recipient = screen.recipient else { return nil }
    // Goods that are collected need no address.
    let isSent = screen.consignments.contains { $0.consignment.method == .delivery }
    let address = isSent && recipient.hasAddress ? "(\(recipient.postcode)) \(recipient.address) \(recipient.detail)" : ""
    return """
      <div class="panel stack is-tight"><h2 class="small-head">\(OrderPhrases.recipient, reader.language)</h2><p>\(recipient.name)<br>\(recipient.phone)</p><p class="muted">\(address)</p><p class="muted small">\(OrderPhrases.keepNumber, reader.language)</p></div>
      """
  }
}

/// The steps of one consignment, done and to come.
enum OrderSteps {
  static func of(_ part: OrderScreen.ConsignmentPart, _ reader: Reader) -> [OrderTimeline.Step] {
    let isCollect = part.consignment.method == .collect
    let way: [Consignment.State] = isCollect ? [.placed, .accepted, .ready, .collected] : [.placed, .accepted, .shipped, .delivered]
    let done = Dictionary(part.steps.map { ($0.state, $0) }) { first, _ in first }
    if let stop = done[.cancelled] {
      let before = way.compactMap { done[$0] }.map { OrderTimeline.Step(words($0.state, reader), .done, at: $0.at) }
      return before + [OrderTimeline.Step(words(.cancelled, reader), .stopped, at: stop.at, note: stop.note.isEmpty ? nil : stop.note)]
    }
    return way.map { state in
      guard let step = done[state] else { return OrderTimeline.Step(words(state, reader), .ahead) }
      let isNow = state == part.consignment.state && !state.isReceived
      let note = state == .shipped ? step.note : state == .ready && isNow ? reader.say(OrderPhrases.readyNote) : ""
      return OrderTimeline.Step(words(state, reader), isNow ? .now : .done, at: step.at, note: note.isEmpty ? nil : note)
    }
  }

  static func words(_ state: Consignment.State, _ reader: Reader) -> String {
    switch state {
    case .placed: reader.say(OrderPhrases.ordered)
    case .accepted: reader.say(OrderPhrases.accepted)
    case .ready: reader.say(OrderPhrases.ready)
    case .collected: reader.say(OrderPhrases.collected)
    case .shipped: reader.say(OrderPhrases.shipped)
    case .delivered: reader.say(OrderPhrases.delivered)
    case .cancelled: reader.say(OrderPhrases.cancelled)
    }
  }
}
