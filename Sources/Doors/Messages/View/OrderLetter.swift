import Kernel
import Trade
import Web

/// What a buyer is told of an order, by the kind of message.
package struct OrderLetter: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case placed = "orders.placed"
    case ready = "orders.ready"
    case shipped = "orders.shipped"
    case waybillCorrected = "orders.waybill-corrected"
    case cancelled = "orders.cancelled"
    case returnAccepted = "returns.accepted"
    case returnPartlyAccepted = "returns.partly-accepted"
    case returnRefused = "returns.refused"
    case undelivered = "returns.undelivered"
    case refunded = "payments.refunded"
  }

  /// The shop where goods are collected.
  package struct Place: Sendable {
    package var name: Phrase
    package var address: Phrase?
    package var state: OpenWords?

    package init(name: Phrase, address: Phrase? = nil, state: OpenWords? = nil) {
      self.name = name
      self.address = address
      self.state = state
    }
  }

  /// Pieces of a line that a return is about, and what they are worth.
  package struct Returned: Sendable {
    package var line: Offer.Line
    package var pieces: Int64
    package var worth: Money

    package init(line: Offer.Line, pieces: Int64, worth: Money) {
      self.line = line
      self.pieces = pieces
      self.worth = worth
    }
  }

  /// When the shop is open next.
  package enum OpenWords: Sendable {
    case until(Instant)
    case from(Instant)
  }

  package var kind: Kind
  package var order: Order
  /// What it is about: all of the order's lines, or one parcel's.
  package var lines: [Offer.Line]
  /// Of a return: what was taken back, or what was not.
  package var returned: [Returned] = []
  /// Of a return that was accepted in part: what was not.
  package var notTaken: [Returned] = []
  package var shop: Phrase
  /// Telephone and e-mail of the seller; empty where it is about several, or none was stated.
  package var sellerContact = ""
  /// All who sell the order's goods, and how each is reached: of an order that was placed.
  package var sellers: [(name: Phrase, contact: String)] = []
  /// Days after receipt within which goods go back; nil where that is not said.
  package var withdrawalDays: Int64?
  package var place: Place?
  /// Carrier and waybill, as its reader knows the carrier.
  package var waybill: String
  package var refund: Money?
  /// Goods and delivery beside the lines; nil where it is not about money that was paid for them.
  package var sums: LetterSums?
  /// Where it goes: each place once.
  package var destinations: [LetterDestination] = []
  /// How much of the order may stand in it.
  package var discretion: LetterDiscretion = .whole
  package var why: String
  /// The last day on which goods that are ready wait at the counter.
  package var waitsUntil: Day?
  package var url: String
  /// Whether the address alone opens the order.
  package var opensByItself: Bool
  package var now: Instant

  package init(
    kind: Kind, order: Order, lines: [Offer.Line], shop: Phrase = Phrase("", ""), place: Place? = nil, waybill: String = "", refund: Money? = nil,
    why: String = "", url: String, opensByItself: Bool, now: Instant
  ) {
    self.kind = kind
    self.order = order
    self.lines = lines
    self.shop = shop
    self.place = place
    self.waybill = waybill
    self.refund = refund
    self.why = why
    self.url = url
    self.opensByItself = opensByItself
    self.now = now
  }

  /// The sheet in a language, and what a messenger's template may need of it.
  package func sheet(in language: Language) -> (sheet: LetterSheet, blanks: [String: String]) {
    let format = Format(language)
    let words = Self.words(kind)
    let money = refund.map { format.money($0) } ?? ""
    let blanks: KeyValuePairs<String, String> = [
      "number": order.number, "amount": format.money(order.total), "shop": shop.text(in: language),
      "place": place?.name.text(in: language) ?? "", "carrier": waybill, "refund": money,
    ]
    if discretion == .bare { return (bare(words.subject.text(in: language, blanks), language), [:]) }
    var facts = [LetterSheet.Fact(LetterPhrases.orderNumber.text(in: language), order.number)]
    func add(_ phrase: Phrase, _ value: String) { if !value.isEmpty { facts.append(.init(phrase.text(in: language), value)) } }
    if kind != .placed { add(LetterPhrases.seller, shop.text(in: language)) }
    add(LetterPhrases.sellerContact, sellerContact)
    for seller in sellers { add(LetterPhrases.seller, [seller.name.text(in: language), seller.contact].filter { !$0.isEmpty }.joined(separator: " · ")) }
    for destination in destinations { facts.append(destination.fact(isMasked: discretion == .masked, language)) }
    if kind == .ready, let place {
      add(LetterPhrases.place, place.name.text(in: language))
      add(LetterPhrases.address, place.address?.text(in: language) ?? "")
      add(LetterPhrases.hours, hours(place.state, format))
    }
    if kind == .ready, let waitsUntil { add(LetterPhrases.waits, format.day(waitsUntil)) }
    if kind == .shipped || kind == .waybillCorrected { add(LetterPhrases.carrier, waybill) }
    add(LetterPhrases.refund, money)
    func pieces(_ item: Returned) -> String {
      let options = item.line.options.text(in: language)
      let title = item.line.title.text(in: language) + (options.isEmpty ? "" : " (\(options))")
      return LetterPhrases.pieces.text(in: language, ["title": title, "count": String(item.pieces)])
    }
    add(LetterPhrases.notTaken, notTaken.map(pieces).joined(separator: ", "))
    add(LetterPhrases.why, why)
    let all = lines.map { Returned(line: $0, pieces: $0.quantity.count, worth: $0.total) } + returned
    let goods = all.map { LetterSheet.Fact(pieces($0), format.money($0.worth)) }
    let sheet = LetterSheet(
      subject: words.subject.text(in: language, blanks), title: words.title.text(in: language, blanks), lead: words.lead.text(in: language, blanks),
      facts: facts, goods: goods, sums: sums?.facts(paid: kind == .placed ? order.total : nil, format) ?? [], way: (LetterPhrases.toOrder.text(in: language), url),
      notes: (withdrawalDays.map { [LetterPhrases.withdrawal.text(in: language, ["days": String($0)])] } ?? []) + (opensByItself ? [LetterPhrases.linkIsYours.text(in: language)] : []),
      short: words.short.text(in: language, blanks))
    return (sheet, Dictionary(blanks.map { ($0.key, $0.value) }) { first, _ in first })
  }

  /// What happened and the way to it, and nothing of the order itself.
  private func bare(_ subject: String, _ language: Language) -> LetterSheet {
    LetterSheet(
      subject: subject, title: subject, lead: LetterPhrases.bareLead.text(in: language), way: (LetterPhrases.toOrder.text(in: language), url),
      notes: [LetterPhrases.bareNote.text(in: language)], short: subject)
  }

  private func hours(_ state: OpenWords?, _ format: Format) -> String {
    switch state {
    case .until(let end): LetterPhrases.openUntil.text(in: format.language, ["moment": format.moment(end, now: now)])
    case .from(let start): LetterPhrases.opens.text(in: format.language, ["moment": format.coming(start, now: now)])
    case nil: ""
    }
  }

  private static func words(_ kind: Kind) -> (subject: Phrase, title: Phrase, lead: Phrase, short: Phrase) {
    typealias P = LetterPhrases
    return switch kind {
    case .placed: (P.placedSubject, P.placedTitle, P.placedLead, P.placedShort)
    case .ready: (P.readySubject, P.readyTitle, P.readyLead, P.readyShort)
    case .shipped: (P.shippedSubject, P.shippedTitle, P.shippedLead, P.shippedShort)
    case .waybillCorrected: (P.correctedSubject, P.correctedTitle, P.correctedLead, P.correctedShort)
    case .cancelled: (P.cancelledSubject, P.cancelledTitle, P.cancelledLead, P.cancelledShort)
    case .returnAccepted: (P.acceptedSubject, P.acceptedTitle, P.acceptedLead, P.acceptedShort)
    case .returnPartlyAccepted: (P.partlySubject, P.partlyTitle, P.partlyLead, P.partlyShort)
    case .returnRefused: (P.refusedSubject, P.refusedTitle, P.refusedLead, P.refusedShort)
    case .undelivered: (P.undeliveredSubject, P.undeliveredTitle, P.undeliveredLead, P.undeliveredShort)
    case .refunded: (P.refundedSubject, P.refundedTitle, P.refundedLead, P.refundedShort)
    }
  }
}
