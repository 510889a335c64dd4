import Catalog
import Inventory
import Kernel
import Parties
import Payments
import Places
import Trade
import Web

/// An order as the person who bought sees it: what happens where, the pickup code, what can still be done.
package struct OrderPage: Sendable {
  package var screen: OrderScreen
  package var sellers: [PartyID: SellerFacts]
  package var returns: [(asked: Return, lines: [Return.Line])]
  package var pictures: [Int64: Catalog.Picture]
  /// Where goods are collected: mall, floor and number, and whether the shop is open.
  package var spots: [ID<StockLocation>: Spot]
  /// Of variants that have one of their own.
  package var variantPictures: [ID<Variant>: Catalog.Picture]
  /// Products that the reader received and has not rated.
  package var rateable: Set<ID<Product>>
  /// Days from receipt in which goods may come back without a reason, as the rule stands today.
  package var withdrawalDays: Int64
  /// Shown once after paying.
  package var isNew: Bool
  package var notice: Sentence?
  package var fault: Sentence?
  /// A return that was refused, with what had been typed.
  package var typed: Typed

  package init(
    screen: OrderScreen, sellers: [PartyID: SellerFacts], returns: [(asked: Return, lines: [Return.Line])], pictures: [Int64: Catalog.Picture],
    variantPictures: [ID<Variant>: Catalog.Picture] = [:], spots: [ID<StockLocation>: Spot] = [:], rateable: Set<ID<Product>> = [],
    withdrawalDays: Int64, isNew: Bool = false, notice: Sentence? = nil, fault: Sentence? = nil, typed: Typed = .untouched
  ) {
    self.screen = screen
    self.sellers = sellers
    self.returns = returns
    self.pictures = pictures
    self.spots = spots
    self.variantPictures = variantPictures
    self.rateable = rateable
    self.withdrawalDays = withdrawalDays
    self.isNew = isNew
    self.notice = notice
    self.fault = fault
    self.typed = typed
  }

  /// A shop at which goods wait.
  package struct Spot: Sendable {
    package var unit: Unit
    package var floor: Floor?
    package var mall: Phrase?
    package var state: OpenState?
    package init(unit: Unit, floor: Floor?, mall: Phrase?, state: OpenState?) {
      self.unit = unit
      self.floor = floor
      self.mall = mall
      self.state = state
    }
  }

  private var number: String { screen.order.number }

  package func html(_ reader: Reader) -> HTML {
    let title = reader.say(OrderPhrases.title, ["number": number])
    let time = reader.say(OrderPhrases.placedAt, ["time": reader.format.moment(screen.order.placedAt, now: reader.now)])
    let thanks: HTML? = isNew ? Notice(reader.say(OrderPhrases.thanks), .jade).html : nil
    let said: HTML? = notice.map { Notice($0.text(in: reader.language), .jade).html }
    let wrong: HTML? = fault.map { Notice($0.text(in: reader.language), .vermilion).html }
    let leading = OrderHeadline.leading(screen.consignments)
    let headline = leading.map { OrderHeadline.words($0, own($0), reader) } ?? time
    // What the headline speaks of comes first.
    let parts = screen.consignments.filter { $0.consignment.id == leading?.consignment.id } + screen.consignments.filter { $0.consignment.id != leading?.consignment.id }
    let panels: [HTML] = parts.map { part($0, isFirst: $0.consignment.id == leading?.consignment.id, reader) }
    return Layout.page(
      Head(title: title, canonical: Paths.order(number), isPublic: false), reader, tab: .me,
      body: """
        <div class="split"><div class="stack" id="order-state" data-live="\(to: Paths.orderLive(number))"><div class="page-head is-tight"><p class="muted small"><span class="number">\(title)</span> · \(time)</p><h1>\(headline)</h1></div>\(thanks)\(said)\(wrong)\(panels)</div><aside class="stack">\(money(reader))\(recipient(reader))</aside></div>
        """)
  }

  private func part(_ part: OrderScreen.ConsignmentPart, isFirst: Bool, _ reader: Reader) -> HTML {
    let consignment = part.consignment
    let place = part.location?.name.text(in: reader.language) ?? ""
    let way = consignment.method == .collect ? reader.say(OrderPhrases.collectAt, ["place": place]) : reader.say(OrderPhrases.deliverTo)
    let headline: HTML? = isFirst ? nil : #"<p class="state">\#(OrderHeadline.words(part, own(part), reader))</p>"#
    let lines: [HTML] = part.lines.map { line($0, isReceived: consignment.state.isReceived, reader) }
    let seller = sellers[consignment.merchant]
    let facts: HTML = """
      \(headline)<div><h2>\(way)</h2><p class="muted small">\(seller.map { SellerLines.line($0, reader) })</p>\(contact(seller, reader))\(spot(part, reader))\(promise(part, reader))\(waybill(part, reader))</div>
      """
    let shown = ticket(part, reader)
    return """
      <section class="panel stack">\(consignment.state == .ready ? shown : nil)\(facts)\(OrderTimeline(OrderSteps.of(part, reader)).html(reader))\(consignment.state == .ready ? nil : shown)<ul>\(lines)</ul>\(acts(part, reader))</section>
      """
  }

  private func contact(_ seller: SellerFacts?, _ reader: Reader) -> HTML? {
    seller.flatMap { SellerLines.contact($0, reader) }.map { #"<p class="muted small">\#($0)</p>"# }
  }

  /// What is shown at the counter.
  private func ticket(_ part: OrderScreen.ConsignmentPart, _ reader: Reader) -> HTML? {
    let consignment = part.consignment
    guard consignment.method == .collect, consignment.state.isInHouse else { return nil }
    let isReady = consignment.state == .ready
    return PickupCode(
      code: consignment.pickupCode, content: Encoding.base64url(consignment.pickupSecret), isReady: isReady,
      until: part.waitsUntil.map { reader.say(OrderPhrases.waitsUntil, ["day": reader.format.day($0)]) }
    ).html(reader)
  }

  /// Where the shop is, and whether it is open.
  private func spot(_ part: OrderScreen.ConsignmentPart, _ reader: Reader) -> HTML? {
    guard part.consignment.method == .collect, part.consignment.state.isInHouse, let location = part.location, let unit = location.unit else { return nil }
    let spot = spots[location.id]
    let place: HTML? = spot.map { #"<p class="small">\#(PlaceParts.place($0.unit, mall: $0.mall, floor: $0.floor, reader))</p>"# }
    let hours: HTML? = spot.flatMap { PlaceParts.opening($0.state) }.map { "<p>\($0.html(reader))</p>" }
    return #"\#(place)\#(hours)<p><a class="place-link" href="\#(to: Paths.store(unit))">\#(Icon.pin.html)\#(OrderPhrases.whereAndWhen, reader.language)</a></p>"#
  }

  /// The promise of the checkout, while goods are not there yet.
  private func promise(_ part: OrderScreen.ConsignmentPart, _ reader: Reader) -> HTML? {
    if let collects = part.collects {
      return #"<p class="small">\#(CollectPromise.words(collects.from, through: collects.through, saidAt: screen.offer.madeAt, reader))</p>"#
    }
    guard let days = part.part.arrives, part.consignment.state.isInHouse || part.consignment.state == .shipped else { return nil }
    return #"<p class="small">\#(reader.say(OrderPhrases.promised, ["days": reader.format.days(days.lowerBound, days.upperBound)]))</p>"#
  }

  private func waybill(_ part: OrderScreen.ConsignmentPart, _ reader: Reader) -> HTML? {
    guard let waybill = part.waybill else { return nil }
    let way: HTML? = waybill.tracking.map { #" <a class="link" href="\#(outward: $0)" rel="noopener external">\#(OrderPhrases.track, reader.language)</a>"# }
    return #"<p class="small">\#(waybill.carrierName, reader.language) <span class="number nowrap copyable">\#(waybill.number)</span>\#(way)</p>"#
  }

  private func line(_ line: OrderLine, isReceived: Bool, _ reader: Reader) -> HTML {
    let offered = line.offered
    let picture: HTML? = pictures[offered.product].map { Picture(variantPictures[ID(offered.variant)] ?? $0.inColour(of: OfferedChoices.of(offered.options))).used(as: .line).html }
    let options = offered.options.text(in: reader.language)
    let count = reader.say(SalePhrases.pieces, ["count": String(offered.quantity.count)])
    // What is no longer sold here has no page to lead to.
    let title: HTML = picture == nil
      ? "<b>\(offered.title, reader.language)</b>"
      : #"<a href="\#(to: Paths.product(ID<Product>(offered.product)))">\#(offered.title, reader.language)</a>"#
    let product = ID<Product>(offered.product)
    let review: HTML? = isReceived && rateable.contains(product)
      ? #"<br><a class="link small" href="\#(to: Paths.writeReview(product))">\#(OrderPhrases.review, reader.language)</a>"# : nil
    return """
      <li class="order-line">\(picture)<span>\(title)<br><small class="muted">\(options.isEmpty ? "" : options + " · ")\(count)</small>\(review)</span><span>\(reader.format.money(offered.full))</span></li>
      """
  }

  private func acts(_ part: OrderScreen.ConsignmentPart, _ reader: Reader) -> HTML {
    let consignment = part.consignment
    if consignment.state == .placed {
      return Button(reader.say(OrderPhrases.cancel), .danger, isSmall: true).post(
        Paths.cancelOrder(number), hidden: ["consignment": consignment.id.description], confirm: reader.say(OrderPhrases.cancelAsk))
    }
    let withdrawing = OrderWithdrawing(part: part, seller: sellers[consignment.merchant], days: withdrawalDays).html(reader)
    let back = OrderReturns(part: part, returns: returns.filter { $0.asked.consignment == consignment.id }, seller: sellers[consignment.merchant], number: number, refunds: refunds, typed: typed).html(reader)
    return "\(withdrawing)\(OrderConfirming(part: part, number: number).html(reader))\(back)"
  }

  /// What was asked back of a parcel.
  private func own(_ part: OrderScreen.ConsignmentPart) -> [Return] {
    returns.map(\.asked).filter { $0.consignment == part.consignment.id }
  }

  /// What became of the money of each return that was accepted. A refund does not say what it is for, so the newest of an amount is the newest return's.
  private var refunds: [ID<Return>: Refund.State] {
    var left = Array(Refund.decided(screen.refunds).reversed()), found: [ID<Return>: Refund.State] = [:]
    for asked in returns.map(\.asked).sorted(by: { $0.id > $1.id }) where asked.state == .accepted || asked.state == .partlyAccepted {
      guard let place = left.firstIndex(where: { $0.amount == asked.refund }) else { continue }
      found[asked.id] = left.remove(at: place).state
    }
    return found
  }

  private func money(_ reader: Reader) -> HTML {
    let said = [OrderSums.paid(screen, reader), OrderSums.vat(screen, reader)].compactMap { $0 }.joined(separator: " · ")
    return """
      <div class="panel stack"><h2 class="small-head">\(OrderPhrases.payment, reader.language)</h2>\(OrderSums.of(screen, reader).html(reader))<p class="muted small">\(said)</p>\(Button(reader.say(OrderPhrases.receipt), .outline, isSmall: true).link(Paths.orderReceipt(number)))</div>
      """
  }

  private func recipient(_ reader: Reader) -> HTML? {
    guard let recipient = screen.recipient else { return nil }
    // Goods that are collected need no address.
    let isSent = screen.consignments.contains { $0.consignment.method == .delivery }
    let address = isSent && recipient.hasAddress ? "(\(recipient.postcode)) \(recipient.address) \(recipient.detail)" : ""
    let keep: HTML? = reader.isSignedIn ? nil : #"<p class="muted small">\#(OrderPhrases.keepNumber, reader.language)</p>"#
    return """
      <div class="panel stack is-tight"><h2 class="small-head">\(OrderPhrases.recipient, reader.language)</h2><p>\(recipient.name)<br>\(recipient.phone)</p><p class="muted">\(address)</p>\(keep)</div>
      """
  }
}

/// What was paid, what went back, and what the order cost in the end.
enum OrderSums {
  private typealias Line = (words: String, amount: Money)

  /// - Parameter isNet: whether goods are said as they were paid, with what came off them reckoned in.
  static func of(_ screen: OrderScreen, isNet: Bool = false, _ reader: Reader) -> Sums {
    let offer = screen.offer
    let goods: [Line] = isNet ? [(reader.say(SalePhrases.goods), offer.goods)] : OffLines.of(offer, reader)
    let lines: [Line] = goods + [(reader.say(SalePhrases.delivery), offer.delivery)]
    guard !screen.refunds.isEmpty else { return Sums(lines, total: (reader.say(OrderPhrases.paid), offer.total)) }
    let back = screen.refunds.map { refund -> Line in
      let state = switch refund.state {
      case .asked: OrderPhrases.refundComing
      case .paid: OrderPhrases.refunded
      case .stuck: OrderPhrases.refundStuck
      }
      // Where several paid, each refund says to which it goes.
      let tender = screen.tenders.count > 1 ? screen.tenders.first { $0.payment == refund.payment } : nil
      let said = tender.map { reader.say(OrderPhrases.refundTo, ["state": reader.say(state), "tender": words($0, reader)]) } ?? reader.say(state)
      return (said, Money(Int64(0).minus(refund.amount.minor), refund.amount.currency))
    }
    let paid: Line = (reader.say(OrderPhrases.firstPaid), offer.total)
    return Sums(lines + [paid] + back, total: (reader.say(OrderPhrases.afterRefunds), screen.left))
  }

  /// What paid it, with the share of each where several did; nil where nothing was paid.
  static func paid(_ screen: OrderScreen, _ reader: Reader) -> String? {
    guard let first = screen.tenders.first else { return nil }
    guard screen.tenders.count > 1 else { return words(first, reader) }
    return screen.tenders.map { "\(words($0, reader)) \(reader.format.money($0.amount))" }.joined(separator: " + ")
  }

  private static func words(_ tender: OrderTender, _ reader: Reader) -> String {
    reader.say(tender.kind == .wallet ? OrderPhrases.wallet : OrderPhrases.card)
  }

  /// The tax in the last sum; nothing where nothing is paid.
  static func vat(_ screen: OrderScreen, _ reader: Reader) -> String? {
    screen.left.minor > 0 && screen.vatLeft.minor > 0 ? reader.say(SalePhrases.totalVAT, ["vat": reader.format.money(screen.vatLeft)]) : nil
  }
}

/// The steps of one consignment, done and to come.
enum OrderSteps {
  static func of(_ part: OrderScreen.ConsignmentPart, _ reader: Reader) -> [OrderTimeline.Step] {
    let isCollect = part.consignment.method == .collect
    let way: [Consignment.State] = isCollect ? [.placed, .accepted, .ready, .collected] : [.placed, .accepted, .shipped, .delivered]
    let done = Dictionary(part.steps.map { ($0.state, $0) }) { first, _ in first }
    if let stop = done[.cancelled] ?? done[.lost] ?? done[.returned] {
      let before = way.compactMap { done[$0] }.map { OrderTimeline.Step(words($0.state, reader), .done, at: $0.at) }
      return before + [OrderTimeline.Step(words(stop.state, reader), .stopped, at: stop.at, note: stop.note.isEmpty ? nil : stop.note)]
    }
    let steps = way.map { state -> OrderTimeline.Step in
      guard let step = done[state] else { return OrderTimeline.Step(words(state, reader), .ahead) }
      let isNow = state == part.consignment.state && !state.isReceived
      let note = state == .ready && isNow ? reader.say(OrderPhrases.readyNote) : ""
      return OrderTimeline.Step(words(state, reader), isNow ? .now : .done, at: step.at, note: note.isEmpty ? nil : note)
    }
    return steps + [OrderConfirming(part: part, number: "").step(reader)].compactMap { $0 }
  }

  static func words(_ state: Consignment.State, _ reader: Reader) -> String {
    switch state {
    case .placed: reader.say(OrderPhrases.ordered)
    case .accepted: reader.say(OrderPhrases.accepted)
    case .ready: reader.say(OrderPhrases.ready)
    case .collected: reader.say(OrderPhrases.collected)
    case .shipped: reader.say(OrderPhrases.shipped)
    case .delivered: reader.say(OrderPhrases.delivered)
    case .returned: reader.say(OrderPhrases.sentBack)
    case .lost: reader.say(OrderPhrases.lost)
    case .cancelled: reader.say(OrderPhrases.cancelled)
    }
  }
}
