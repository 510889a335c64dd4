import Kernel
import Storage

extension StartCheckout {
  /// How long a form that is sent once more, word for word, is the same deed.
  static let repeatedWithin = Span.minutes(1)

  /// The offer that this very form came to a moment ago: a double click, or a form sent again because its answer was slow. Goods,
  /// receiver, places and the cart are the same, and so is what it costs today; anything else is a checkout of its own.
  ///
  /// The caller has taken the cart, so of two at once the second finds the first one's offer.
  /// - Parameter member: who is signed in; what was offered to a guest is not theirs.
  package func repeated(_ items: SaleItems, on cart: Cart, by member: PartyID?, in tx: Transaction) throws -> Offer? {
    let newest = try tx.value(
      "SELECT id FROM offer_offer WHERE cart = \(cart.id) AND made_at > \(tx.now - Self.repeatedWithin) ORDER BY id DESC LIMIT 1", as: ID<Offer>.self)
    guard let newest, let offer = try Offer.find(newest, in: tx), offer.expiresAt > tx.now, isSame(offer, cart) else { return nil }
    guard member == nil || offer.buyer == member else { return nil }
    let collects = Set(offer.parts.filter { $0.method == .collect }.map(\.location))
    guard collects == Set(collectAt), offer.language == language, Set(offer.consents).isSubset(of: consents) else { return nil }
    return try Recipient.of(newest, in: tx) == recipient && costsTheSame(offer, items, cart, in: tx) ? offer : nil
  }

  /// Starts, or hands out again what this very form came to a moment ago. The caller has taken the cart.
  package func once(_ items: SaleItems, on cart: Cart, by member: PartyID?, in tx: Transaction) throws -> Offer {
    if let again = try repeated(items, on: cart, by: member, in: tx) { return again }
    return try run(items, on: cart, mayHaveChanged: false, in: tx)
  }

  /// Whether prices, delivery and the fee for sending back are what they were when it was offered.
  private func costsTheSame(_ offer: Offer, _ items: SaleItems, _ cart: Cart, in tx: Transaction) throws -> Bool {
    let found = try items.find(offer.lines.map(\.variant), cart.site, buyer, tx)
    let now = Dictionary(found.map { ($0.variant, $0) }) { first, _ in first }
    guard offer.lines.allSatisfy({ now[$0.variant]?.price == $0.unitPrice }) else { return false }
    let handed = Dictionary(offer.parts.map { ($0.number, $0) }) { first, _ in first }, currency = offer.total.currency
    let merchants = Set(offer.parts.map(\.merchant)).sorted()
    let terms = try DeliveryTerms.ask(merchants, currency, in: tx).of(merchants)
    let wanted = offer.lines.compactMap { line in
      handed[line.part].map {
        Quote.Wanted(variant: line.variant, merchant: $0.merchant, unit: line.unitPrice, quantity: line.quantity.count, way: $0.method)
      }
    }
    let rules = try cart.rules(parts, merchants: merchants, currency, buyer: buyer, kept: true, in: tx)
    let quote = try Quote(wanted, in: currency, rules: [.delivery(terms.mapValues(\.sending))] + rules)
    guard quote.lines.map(\.total) == offer.lines.map(\.total), quote.claims == offer.claims.map(\.claim) else { return false }
    return merchants.allSatisfy { merchant in
      let own = offer.parts.filter { $0.merchant == merchant }, sent = own.filter { $0.method == .delivery }
      let fee = Money.sum(own.map(\.delivery), in: currency), back = (terms[merchant] ?? .usual(in: currency)).returnFee(in: currency)
      return quote.fee(of: merchant)?.amount ?? Money(0, currency) == fee && sent.allSatisfy { $0.returnFee == back }
    }
  }

  private func isSame(_ offer: Offer, _ cart: Cart) -> Bool {
    guard !cart.isWhole(only) else { return offer.cartRevision == cart.revision }
    let offered = offer.lines.reduce(into: [Int64: Int64]()) { $0[$1.variant] = ($0[$1.variant] ?? 0).plus($1.quantity.count) }
    let asked = Dictionary(cart.only(only).lines.map { ($0.variant, $0.quantity.count) }) { first, _ in first }
    return offer.cartRevision == Offer.ofSomeLines && offered == asked
  }
}
