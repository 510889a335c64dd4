import Catalog
import Inventory
import Kernel
import Ledger
import Parties
import Places
import Storage

/// Turns a cart into an offer and holds the goods for it: from now on nobody else can buy them, until it expires.
///
/// Lines of a merchant for whom a place to collect was chosen are collected there; all others are delivered.
package struct StartCheckout: Sendable {
  /// Plans are made again so often when another shopper takes goods between plan and hold.
  static let plansMax = 3

  package var cart: ID<Cart>
  package var buyer: PartyID
  package var recipient: Recipient
  package var collectAt: [ID<StockLocation>]
  package var language: Language
  /// The exceptions from withdrawal that the buyer was told of and agreed to.
  package var consents: Set<Product.Withdrawal>
  /// What the buyer may keep from others before paying; nil for no limit.
  package var share: HoldShare?
  /// The lines that are ordered, the others stay in the cart; none for the whole cart.
  package var only: [LoneLine]
  /// What takes part in the price besides goods and delivery.
  package var parts: SaleParts

  package init(
    cart: ID<Cart>, buyer: PartyID, recipient: Recipient, collectAt: [ID<StockLocation>], language: Language, consents: Set<Product.Withdrawal> = [],
    share: HoldShare? = nil, only: [LoneLine] = [], parts: SaleParts = .none
  ) {
    self.parts = parts
    self.cart = cart
    self.buyer = buyer
    self.recipient = recipient
    self.collectAt = collectAt
    self.language = language
    self.consents = consents
    self.share = share
    self.only = only
  }

  package func run(_ items: SaleItems, in tx: Transaction) throws -> Offer {
    guard !recipient.name.isBlank, !recipient.phone.isBlank else { throw NoCheckout.recipientWanted }
    guard let cart = try Cart.open(cart, in: tx) else { throw NoCheckout.cartGone }
    return try run(items, on: cart, in: tx)
  }

  /// For a cart that was read in this transaction; it may have changed where another checkout of it was waited for since then.
  package func run(_ items: SaleItems, on cart: Cart, mayHaveChanged: Bool = true, in tx: Transaction) throws -> Offer {
    guard !recipient.name.isBlank, !recipient.phone.isBlank else { throw NoCheckout.recipientWanted }
    // What was chosen may have gone from the cart elsewhere: nobody orders less than they chose.
    guard cart.holds(only) else { throw cart.only(only).lines.isEmpty ? NoCheckout.cartEmpty : .itemUnknown }
    if let short = cart.short(of: only) { throw NoCheckout.fewerInCart(variant: short.variant, count: short.quantity.count) }
    let isWhole = cart.isWhole(only), cart = cart.only(only)
    guard !cart.lines.isEmpty else { throw NoCheckout.cartEmpty }
    let earlier = try EarlierHolds.of(cart.id, in: tx)
    let others = try share?.ask(besides: cart.id, cart.lines.map(\.variant), in: tx)
    let revision = try mayHaveChanged ? Cart.revision(of: cart.id, in: tx) : nil
    let found = try items.find(cart.lines.map(\.variant), cart.site, buyer, tx)
    if let revision, try revision.first() != cart.revision { return try run(items, in: tx) }
    let byVariant = Dictionary(found.map { ($0.variant, $0) }) { first, _ in first }
    guard cart.lines.allSatisfy({ byVariant[$0.variant] != nil }) else { throw NoCheckout.itemUnknown }
    let currency = found[0].price.currency
    guard found.allSatisfy({ $0.price.currency == currency }) else { throw NoCheckout.currenciesMixed }
    let exceptions = Product.Withdrawal.exceptions(among: found.map(\.withdrawal))
    guard consents.isSuperset(of: exceptions) else { throw NoCheckout.consentWanted(exceptions.filter { !consents.contains($0) }) }
    let merchants = Set(found.map(\.merchant)).sorted()
    let today = Zone.seoul.local(tx.now).day
    let asked = (
      tax: try Tax.ask(Set(found.map(\.vatKey)).union([PolicyKey.vatStandard]), on: today, in: tx),
      terms: try DeliveryTerms.ask(merchants, currency, in: tx), places: try StockLocation.ask(ofEach: merchants, in: tx),
      free: try earlier.areNone ? Availability.ask(found.map(\.variant), in: tx) : nil
    )
    let tax = try asked.tax.rates()
    let terms = try asked.terms.of(merchants)
    let places = try asked.places.rows()
    let chosen = try chosenPlaces(among: places)
    guard try Unit.closed(among: chosen.values.compactMap(\.unit), in: tx).isEmpty else { throw NoCheckout.cannotCollectThere }
    let opening = try opening(chosen, in: tx)
    let needsAddress = merchants.contains { chosen[$0] == nil }
    let recipient = needsAddress ? try recipient.withAddress() : recipient

    try others?.checkCount(at: tx.now)
    // What this cart held for an earlier offer comes back first, so that a shopper never competes with herself.
    try earlier.release(in: tx)
    let rules = try cart.rules(parts, merchants: merchants, currency, buyer: buyer, in: tx)
    var plansLeft = Self.plansMax
    var known = try asked.free?.places()
    while true {
      plansLeft -= 1
      let free = try known ?? Availability.free(found.map(\.variant), in: tx)
      known = nil
      let lines: [OfferDraft.Line]
      do {
        lines = try plan(cart, byVariant, places, chosen, free, tax)
      } catch let error as NoCheckout {
        // Overdue holds still count until they are swept; with them gone there may be enough.
        guard case .soldOut = error, plansLeft > 0, try ExpireHolds().sweep(in: tx) > 0 else { throw error }
        continue
      }
      try others?.check(cart.lines, free: free) { byVariant[$0]?.title ?? Phrase("상품", "item") }
      let draft = try OfferDraft(lines: lines, currency: currency, terms: terms, deliveryVAT: tax.rate(PolicyKey.vatStandard), rules: rules)
      let offer = offer(from: draft, cart: cart, isWhole: isWhole, opening, policy: tax.version, consents: exceptions, in: tx)
      do {
        // Held before it is written: a refusal leaves nothing to be undone.
        try hold(offer, in: tx)
      } catch let no as NoCheckout {
        guard case .soldOut = no, plansLeft > 0 else { throw no }
        continue
      }
      try offer.save(recipient: recipient, in: tx)
      try share?.keep(offer, in: tx)
      return offer
    }
  }

  /// The chosen place of each merchant; a place that is not one of theirs, or does not hand over, is refused.
  private func chosenPlaces(among places: [StockLocation]) throws(NoCheckout) -> [PartyID: StockLocation] {
    var chosen: [PartyID: StockLocation] = [:]
    for id in Set(collectAt) {
      guard let place = places.first(where: { $0.id == id }), place.collects, chosen[place.merchant] == nil else {
        throw .cannotCollectThere
      }
      chosen[place.merchant] = place
    }
    return chosen
  }

  private func plan(
    _ cart: Cart, _ items: [Int64: SaleItem], _ places: [StockLocation], _ chosen: [PartyID: StockLocation],
    _ free: Allocation.Free, _ tax: Tax
  ) throws -> [OfferDraft.Line] {
    let provenance = Dictionary(cart.lines.map { ($0.variant, $0.provenance) }) { first, _ in first }
    var lines: [OfferDraft.Line] = []
    let byMerchant = Dictionary(grouping: cart.lines) { items[$0.variant]!.merchant }
    for (merchant, wanted) in byMerchant.sorted(by: { $0.key < $1.key }) {
      let own = places.filter { $0.merchant == merchant }
      let usable = chosen[merchant].map { [$0] } ?? own.filter(\.ships)
      guard !usable.isEmpty else { throw NoCheckout.cannotBeDelivered(title: items[wanted[0].variant]!.title) }
      let wishes = wanted.map { Allocation.Wish(variant: $0.variant, merchant: merchant, quantity: $0.quantity.count) }
      do {
        for choice in try Allocation.plan(wishes, over: usable.map(\.id), free: free) {
          let item = items[choice.variant]!
          lines.append(
            OfferDraft.Line(
              item: item, location: choice.location, method: chosen[merchant] == nil ? .delivery : .collect, quantity: choice.quantity,
              vatRate: tax.rate(item.vatKey), provenance: provenance[choice.variant] ?? .unknown))
        }
      } catch let error as Allocation.No {
        guard case .short(let variant, let left) = error else { continue }
        let quantity = wanted.first { $0.variant == variant }?.quantity.count ?? 1
        let elsewhere = Elsewhere(of: quantity, free[variant] ?? [:], among: own, besides: usable, isDelivery: chosen[merchant] == nil)
        throw NoCheckout.soldOut(title: items[variant]!.title, variant: variant, left: left, elsewhere: elsewhere)
      }
    }
    return lines
  }

  /// When the chosen shops hand over next: now where they are open.
  private func opening(_ chosen: [PartyID: StockLocation], in tx: Transaction) throws -> [ID<StockLocation>: Instant] {
    let plans = try Openings.of(units: Set(chosen.values.compactMap(\.unit)).sorted(), in: tx)
    return Dictionary(
      chosen.values.compactMap { place in
        switch place.unit.flatMap({ plans[$0]?.state(at: tx.now) }) {
        case .open: (place.id, tx.now)
        case .closed(let opens?): (place.id, opens)
        case .closed(nil), nil: nil
        }
      }) { first, _ in first }
  }

  private func offer(
    from draft: OfferDraft, cart: Cart, isWhole: Bool, _ opening: [ID<StockLocation>: Instant], policy: String, consents: [Product.Withdrawal], in tx: Transaction
  ) -> Offer {
    let today = Zone.seoul.local(tx.now).day
    return Offer(
      id: tx.id(), cart: cart.id.raw, cartRevision: isWhole ? cart.revision : Offer.ofSomeLines, buyer: buyer, site: cart.site, language: language, goods: draft.quote.goods,
      delivery: draft.quote.delivery, total: draft.quote.total, vat: draft.vat, policy: policy, consents: consents, madeAt: tx.now, expiresAt: tx.now + Offer.lifetime,
      parts: draft.parts.enumerated().map { index, part in
        Offer.Part(
          number: Int64(index + 1), merchant: part.merchant, location: part.location, method: part.method, goods: part.goods,
          delivery: part.delivery, vat: part.vat, returnFee: part.returnFee,
          arrives: part.days.map { today.adding(days: $0.lowerBound)...today.adding(days: $0.upperBound) },
          collectsFrom: part.method == .collect ? opening[part.location] : nil)
      },
      lines: draft.lines.enumerated().map { index, line in
        let quoted = draft.quote.lines[index]
        return Offer.Line(
          number: Int64(index + 1), part: Int64(draft.partOf[index] + 1), variant: line.item.variant, product: line.item.product,
          title: line.item.title, options: line.item.options, sku: line.item.sku, picture: line.item.picture,
          quantity: Quantity(line.quantity), unitPrice: line.item.price, total: quoted.total, vatRate: line.vatRate,
          vat: quoted.vat ?? Money(0, quoted.total.currency),
          withdrawal: line.item.withdrawal, provenance: line.provenance, hold: tx.id(ID<Hold>.self).raw)
      }, adjustments: draft.adjustments, claims: draft.quote.claims.map { Offer.Claim(claim: $0, hold: tx.id(ID<Hold>.self).raw) })
  }

  private func hold(_ offer: Offer, in tx: Transaction) throws {
    let transfers = try offer.lines.map { offer.goods(of: $0) } + offer.claims.map { try offer.transfer(of: $0, parts) }
    let results = try StockPostings.tryPost(transfers.map { .hold($0, expiresAt: offer.expiresAt) }, in: tx)
    guard let short = try StockPostings.firstShort(results) else { return }
    guard short.index < offer.lines.count else {
      let claim = offer.claims[short.index - offer.lines.count].claim
      throw try parts.part(of: claim).refusal(claim)
    }
    let line = offer.lines[short.index]
    throw NoCheckout.soldOut(title: line.title, variant: line.variant, left: short.available)
  }
}
