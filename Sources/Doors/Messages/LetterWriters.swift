import Catalog
import Kernel
import Messages
import Parties
import Places
import Storage
import Trade
import Web
import Wire

/// Who writes the words of each kind of message.
package enum LetterWriters {
  /// - Parameters:
  ///   - origin: how addresses of the house begin.
  ///   - contact: where the operator is asked.
  package static func all(_ origin: String, contact: String = "") -> [String: Letter.Writer] {
    AllDoors.list.map { $0.letters(origin, contact) }.reduce(into: [:]) { all, some in all.merge(some) { first, _ in first } }
  }

  /// How addresses of a storefront begin: as the house's own, with the domain of a storefront that has another. On one's own
  /// machine that is its code under `localhost`, as for whoever asks there.
  static func origin(of site: Int64?, _ house: String, in tx: Transaction) throws -> String {
    let sites = try SiteQueries.all(in: tx)
    let parts = house.split(separator: "/", omittingEmptySubsequences: false)
    guard let own = sites.first(where: { $0.id.raw == site }), parts.count >= 3 else { return house }
    let host = parts[2].prefix { $0 != ":" }, port = parts[2].dropFirst(host.count)
    // The first storefront answers where no other one does.
    let asked = sites.first { $0.domain == host } ?? sites.first
    let isLocal = AskedHost(String(host))?.isLocal == true, domain = isLocal ? own.code + ".localhost" : own.domain
    return asked?.id == own.id || domain.isEmpty ? house : "\(parts[0])//\(domain)\(port)"
  }

  /// The storefront of that number, else the first one.
  static func site(_ site: Int64?, _ language: Language, _ contact: String, in tx: Transaction) throws -> LetterSite {
    let sites = try SiteQueries.all(in: tx)
    let found = sites.first { $0.id.raw == site } ?? sites.first
    return LetterSite(found?.name.text(in: language) ?? Phrase("마당", "Madang").text(in: language), contact: contact)
  }
}

/// Writes to buyers about their orders, from how the order stands now.
enum OrderWriter {
  static func all(_ origin: String, _ contact: String) -> [String: Letter.Writer] {
    Dictionary(
      OrderLetter.Kind.allCases.map { kind in
        (kind.rawValue, { @Sendable message, tx in try write(kind, message, origin, contact, in: tx) })
      }
    ) { first, _ in first }
  }

  private static func write(_ kind: OrderLetter.Kind, _ message: Message, _ origin: String, _ contact: String, in tx: Transaction) throws -> Letter? {
    guard let id = message.id("order", of: Order.self), let screen = try OrderScreen.load(id, in: tx) else { return nil }
    let item = try message.id("return", of: Return.self).flatMap { try Return.find($0, in: tx) }
    let wanted = message.id("consignment", of: Consignment.self) ?? item?.consignment
    let part = screen.consignments.first { $0.consignment.id == wanted }
    // What is no longer waiting is not called for.
    if kind == .ready, part?.consignment.state != .ready { return nil }
    // An order of which nothing is left is no news.
    if kind == .placed, screen.consignments.allSatisfy({ $0.consignment.state == .cancelled }) { return nil }
    let site = try LetterWriters.origin(of: screen.order.site, origin, in: tx)
    let isMember = try Party.find(message.party, in: tx)?.kind == .member
    let (url, opens) = try address(of: screen.order, isMember: isMember, site, in: tx)
    var letter = OrderLetter(
      kind: kind, order: screen.order, lines: part?.lines.map(\.offered) ?? screen.offer.lines, url: url, opensByItself: opens, now: tx.now)
    letter.discretion = try discretion(message, isMember: isMember, in: tx)
    if kind == .placed || kind == .shipped { letter.destinations = destinations(of: part.map { [$0] } ?? screen.consignments, screen.recipient) }
    if kind == .placed {
      letter.sellers = try screen.consignments.map { part in
        (try Party.find(part.consignment.merchant, in: tx)?.name ?? Phrase("", ""), try Self.contact(part.consignment.merchant, in: tx))
      }
      letter.withdrawalDays = try PolicyValue.standing(PolicyKey.withdrawalDays, on: Zone.seoul.local(tx.now).day, in: tx).value
      letter.sums = LetterSums(goods: screen.offer.goods, delivery: delivery(screen.consignments.map(\.part), screen.offer.delivery))
    }
    if let part {
      letter.shop = try Party.find(part.consignment.merchant, in: tx)?.name ?? Phrase("", "")
      letter.sellerContact = try Self.contact(part.consignment.merchant, in: tx)
      letter.place = try place(part, in: tx)
      letter.waybill = part.waybill.map { "\($0.carrierName.text(in: message.language)) \($0.number)" } ?? part.steps.last { $0.state == .shipped }?.note ?? ""
      letter.waitsUntil = part.waitsUntil
      if kind == .cancelled {
        letter.refund = try part.part.goods + part.part.delivery
        letter.sums = LetterSums(goods: part.part.goods, delivery: delivery([part.part], part.part.delivery))
        // What the seller said; whoever cancelled their own order knows why.
        letter.why = part.steps.last { $0.state == .cancelled && $0.actor != screen.order.buyer }?.note ?? ""
      }
    }
    if let item {
      letter.lines = []
      let currency = screen.order.total.currency
      letter.returned = try returned(item, part, isAccepted: kind != .returnRefused, currency, in: tx)
      if kind == .returnPartlyAccepted { letter.notTaken = try returned(item, part, isAccepted: false, currency, in: tx) }
      if kind != .returnRefused {
        letter.refund = item.refund
        letter.sums = LetterSums(deliveryBack: item.deliveryBack, returnFee: item.returnFee)
      }
      if kind != .returnAccepted, kind != .undelivered { letter.why = try why(item, message.language, in: tx) }
    }
    if kind == .refunded {
      guard let amount = message.facts["amount"]?.integer else { return nil }
      letter.lines = []
      letter.refund = Money(amount, screen.order.total.currency)
    }
    let (sheet, blanks) = letter.sheet(in: message.language)
    return sheet.letter(from: try LetterWriters.site(screen.order.site, message.language, contact, in: tx), in: message.language, blanks: blanks)
  }

  /// Where a seller can be asked.
  private static func contact(_ merchant: PartyID, in tx: Transaction) throws -> String {
    guard let seller = try SellerFacts.of(merchant, in: tx), seller.isSaid else { return "" }
    return [seller.phone, seller.email].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// What may stand in a message to that address: a member's e-mail address counts once a code confirmed it.
  private static func discretion(_ message: Message, isMember: Bool, in tx: Transaction) throws -> LetterDiscretion {
    guard isMember else { return .masked }
    guard message.channel == .mail else { return .whole }
    return try VerifyContact.verified(of: message.party, in: tx).contains(message.address) ? .whole : .bare
  }

  /// The fee for delivery; nil where everything is collected.
  private static func delivery(_ parts: [Offer.Part], _ fee: Money) -> Money? { parts.contains { $0.method == .delivery } ? fee : nil }

  /// Where parcels go, each place once; a recipient who was erased is nowhere.
  private static func destinations(of parts: [OrderScreen.ConsignmentPart], _ recipient: Recipient?) -> [LetterDestination] {
    var all: [LetterDestination] = []
    for part in parts {
      let found: LetterDestination? = switch part.consignment.method {
      case .collect: part.location.map { .collect($0.name) }
      case .delivery:
        recipient.flatMap { $0.hasAddress ? .delivery(name: $0.name, postcode: $0.postcode, address: "\($0.address) \($0.detail)".oneLine) : nil }
      }
      if let found, !all.contains(found) { all.append(found) }
    }
    return all
  }

  private static func returned(
    _ item: Return, _ part: OrderScreen.ConsignmentPart?, isAccepted: Bool, _ currency: Currency, in tx: Transaction
  ) throws -> [OrderLetter.Returned] {
    try item.lines(in: tx).compactMap { line in
      let pieces = isAccepted ? line.accepted : line.quantity.minus(line.accepted)
      guard pieces > 0, let sold = part?.lines.first(where: { $0.offered.number == line.number }) else { return nil }
      return OrderLetter.Returned(line: sold.offered, pieces: pieces, worth: Money(line.worth(pieces), currency))
    }
  }

  /// The grounds of the law, and what the seller said of the whole, else of its lines.
  private static func why(_ item: Return, _ language: Language, in tx: Transaction) throws -> String {
    let lines = try item.lines(in: tx)
    var said: [String] = []
    func add(_ words: String) { if !words.isEmpty, !said.contains(words) { said.append(words) } }
    for line in lines { add(line.ground?.phrase.text(in: language) ?? "") }
    add(item.why)
    if item.why.isEmpty { for line in lines { add(line.why) } }
    return said.joined(separator: " · ")
  }

  /// Members come by their sign-in; guests by a secret of the letter's own, of which the digest is kept.
  private static func address(of order: Order, isMember: Bool, _ origin: String, in tx: Transaction) throws -> (url: String, opens: Bool) {
    if isMember { return (origin + Paths.signIn(then: Paths.order(order.number)).text, false) }
    let key = tx.secret()
    try OrderKey.grant(order.id, to: key, in: tx)
    return (origin + Paths.openOrder(order.number, key: key.text).text, true)
  }

  private static func place(_ part: OrderScreen.ConsignmentPart, in tx: Transaction) throws -> OrderLetter.Place? {
    guard let location = part.location else { return nil }
    guard let unit = try location.unit.flatMap({ try Unit.find($0, in: tx) }) else { return OrderLetter.Place(name: location.name) }
    let state = try Openings.of([unit], in: tx)[unit.id]?.state(at: tx.now)
    let words: OrderLetter.OpenWords? = switch state {
    case .open(let until): .until(until)
    case .closed(let opens?): .from(opens)
    default: nil
    }
    return OrderLetter.Place(name: location.name, address: unit.address, state: words)
  }
}
