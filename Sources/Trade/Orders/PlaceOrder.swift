import Inventory
import Kernel
import Ledger
import Payments
import Storage

/// What may be refused when an order is placed.
package enum NoOrder: Refusal, Equatable {
  case offerGone
  /// Its cart was checked out again since then: that checkout is the one to pay.
  case replaced(by: ID<Offer>)
  /// Its cart became an order by another checkout.
  case orderedOtherwise(number: String)
  case soldOut(title: Phrase)
  case walletShort(missing: Money)
  /// Something that made it cheaper is no longer to be had.
  case part(NoSalePart)

  package var code: String {
    switch self {
    case .offerGone: "checkout/expired"
    case .replaced: "checkout/replaced"
    case .orderedOtherwise: "checkout/ordered-otherwise"
    case .soldOut: "stock/sold-out"
    case .walletShort: "wallet/insufficient"
    case .part(let no): no.code
    }
  }
  package var sort: RefusalSort {
    switch self {
    case .offerGone, .replaced: .gone
    case .orderedOtherwise, .soldOut, .walletShort, .part: .conflict
    }
  }
  package var sentence: Sentence {
    switch self {
    case .offerGone: Sentence(.offerGone)
    case .replaced: Sentence(.offerReplaced)
    case .orderedOtherwise(let number): Sentence(.orderedOtherwise, ["number": number])
    case .soldOut(let title): Sentence(.soldOutNone, phrases: ["title": title])
    case .walletShort(let missing): Sentence(.walletShort, ["missing": missing.figure])
    case .part(let no): no.sentence
    }
  }
  package var facts: [String: String] {
    switch self {
    case .replaced(let offer): ["checkout": offer.description]
    case .orderedOtherwise(let number): ["number": number]
    case .walletShort(let missing): ["missing": String(missing.minor)]
    case .offerGone, .soldOut, .part: [:]
    }
  }
}

/// How an order is paid.
package enum Tender: Sendable, Equatable {
  /// From the buyer's wallet, at once.
  case wallet
  /// By a provider that has authorised this payment, and by what the wallet kept for it where the payment is of less.
  case provider(Payment)
  /// Nothing is to be paid.
  case nothing
}

/// Makes the order of an offer: goods, money and paper in one transaction. One cart gives one order, whoever asks and how often.
package struct PlaceOrder: Sendable {
  package var offer: ID<Offer>
  package var tender: Tender
  /// What takes part in sales besides goods and delivery.
  package var parts: SaleParts
  /// The whole offer where the caller has read it: it never changes.
  private var read: Offer?

  package init(offer: ID<Offer>, tender: Tender, parts: SaleParts = .none) {
    self.offer = offer
    self.tender = tender
    self.parts = parts
  }

  package init(_ offer: Offer, tender: Tender, parts: SaleParts = .none) {
    self.init(offer: offer.id, tender: tender, parts: parts)
    read = offer
  }

  /// The order, and whether this call made it.
  package func run(in tx: Transaction) throws -> (order: Order, isNew: Bool) { try begin(in: tx).run(in: tx) }

  /// An order whose head was written and whose books were asked for, before it is known whether it is new: it nearly always is.
  struct Begun {
    fileprivate let place: PlaceOrder
    fileprivate let offer: Offer
    fileprivate let fresh: Order
    fileprivate let isInserted: Ahead<ID<Order>>
    fileprivate let goods: HeldTransfers
    fileprivate let tenders: OrderTenders
    fileprivate let money: OrderMoney
    fileprivate let claims: HeldTransfers
    fileprivate let batch: PostBatch.Asked

    func run(in tx: Transaction) throws -> (order: Order, isNew: Bool) {
      let (order, isNew) = try isInserted.first() != nil ? (order: fresh, isNew: true) : place.again(fresh, offer, in: tx)
      guard isNew else { return (order, false) }
      try place.finish(order, self, in: tx)
      return (order, true)
    }
  }

  func begin(in tx: Transaction) throws -> Begun {
    guard let offer = try read ?? Offer.find(offer, in: tx) else { throw NoOrder.offerGone }
    let fresh = draw(offer, tx.id(), payment(in: tx), in: tx)
    let isInserted = try insert(fresh, in: tx)
    let goods = HeldTransfers(offer.lines.map { offer.goods(of: $0) }, for: fresh.id)
    let tenders = try OrderTenders(order: fresh, offer: offer, tender: tender, in: tx)
    let money = OrderMoney(order: fresh, offer: offer, in: tx)
    let claims = HeldTransfers(try offer.claims.map { try offer.transfer(of: $0, parts) }, for: fresh.id)
    return Begun(
      place: self, offer: offer, fresh: fresh, isInserted: isInserted, goods: goods, tenders: tenders, money: money, claims: claims,
      batch: try StockPostings.ask(goods.postings + tenders.postings + money.postings + claims.postings, in: tx))
  }

  private func finish(_ order: Order, _ begun: Begun, in tx: Transaction) throws {
    let (offer, money) = (begun.offer, begun.money)
    var goods = begun.goods, tenders = begun.tenders, claims = begun.claims
    let consignments = try OrderRecords.consignments(of: order, offer, money, in: tx)
    let cart = try closeCart(offer, in: tx)
    let others = try EarlierHolds.of(ID(offer.cart), besides: offer.id, payment: order.payment, in: tx)
    var results = try begun.batch.run(in: tx)
    // A hold ended before the payment arrived: what is still free is taken now, or the order is refused as a whole.
    while results.contains(where: \.isEndedHold) {
      let all = offer.expiresAt + KeepGoods.mostPast <= tx.now
      let replaced = [
        goods.replaceEnded(results, all: all, in: tx), tenders.replaceEnded(results.dropFirst(goods.postings.count), all: all, in: tx),
        claims.replaceEnded(results.suffix(claims.postings.count), all: all, in: tx),
      ]
      guard replaced.contains(true) else { break }
      results = try StockPostings.tryPost(goods.postings + tenders.postings + money.postings + claims.postings, in: tx)
    }
    try refuse(results, offer, tenders, in: tx)
    // No other checkout of this cart can be paid any more.
    try others.release(in: tx)
    try OrderRecords.lines(of: order, offer, consignments, goods, money, in: tx)
    try tenders.save(order, of: offer, in: tx)
    try OrderClaims.save(offer.claims.map(\.claim), by: claims.transfers, of: order.id, in: tx)
    try cart.keepRest(in: tx)
    try tx.emit(OrderEvents.placed(order, offer))
  }

  private func closeCart(_ offer: Offer, in tx: Transaction) throws -> CloseCart.Asked {
    let ordered = Dictionary(offer.lines.map { ($0.variant, $0.quantity.count) }, uniquingKeysWith: { $0.plus($1) })
    let cart = try CloseCart(cart: ID(offer.cart), revision: offer.cartRevision, ordered: ordered).ask(in: tx)
    try HoldShare.end(cart: offer.cart, in: tx)
    return cart
  }

  /// The order that the cart became before, or the new one under another number. Of two completions at once the second waits on
  /// the unique cart and then finds the first one's order; a number that was given before today is drawn anew.
  private func again(_ fresh: Order, _ offer: Offer, in tx: Transaction) throws -> (order: Order, isNew: Bool) {
    for _ in 1..<OrderNumber.drawsMax {
      if let made = try Order.of(cart: offer.cart, in: tx) { return (made, false) }
      let next = draw(offer, fresh.id, fresh.payment, in: tx)
      if try insert(next, in: tx).first() != nil { return (next, true) }
    }
    throw StorageFault.noRow(sql: "an order's number that is free at \(tx.now.milliseconds)")
  }

  private func draw(_ offer: Offer, _ id: ID<Order>, _ payment: ID<Payment>, in tx: Transaction) -> Order {
    Order(
      id: id, number: OrderNumber.make(on: Zone.seoul.local(tx.now).day, random: tx.random()), offer: offer.id, cart: offer.cart,
      buyer: offer.buyer, site: offer.site, total: offer.total, payment: payment, placedAt: tx.now)
  }

  /// Writes the head of an order; nothing comes back where its cart or its number is taken.
  private func insert(_ order: Order, in tx: Transaction) throws -> Ahead<ID<Order>> {
    try tx.ahead(
      """
      INSERT INTO orders_order (id, number, cart, offer, buyer, site, currency, total, payment, placed_at)
      VALUES (\(order.id), \(order.number), \(order.cart), \(order.offer), \(order.buyer), \(order.site), \(order.total.currency),
        \(order.total.minor), \(order.payment), \(order.placedAt))
      ON CONFLICT DO NOTHING
      RETURNING id
      """
    ) { try $0.next() }
  }

  private func payment(in tx: Transaction) -> ID<Payment> {
    switch tender {
    case .provider(let payment): payment.id
    case .wallet: tx.id()
    case .nothing: ID(0)
    }
  }

  /// Throws what a refused batch means to the shopper; a batch that went through is silent.
  private func refuse(_ results: [PostingResult], _ offer: Offer, _ tenders: OrderTenders, in tx: Transaction) throws {
    guard let index = results.firstIndex(where: { !$0.isDone && $0 != .refused(.linkedFailed) }) else { return }
    if index < offer.lines.count { throw NoOrder.soldOut(title: offer.lines[index].title) }
    guard case .refused(.insufficient) = results[index] else { throw StockPostings.Unexpected(results: results) }
    if index >= results.count - offer.claims.count {
      let claim = offer.claims[index - (results.count - offer.claims.count)].claim
      throw NoOrder.part(try parts.part(of: claim).refusal(claim))
    }
    guard index == offer.lines.count, let part = tenders.fromWallet else { throw StockPostings.Unexpected(results: results) }
    let has = try StockPostings.available(SaleAccounts.wallet(offer.buyer, part.currency), in: tx)
    throw NoOrder.walletShort(missing: Money(part.minor.minus(has), part.currency))
  }
}
