import Kernel
import Ledger
import Payments
import Storage

/// What may be refused when an order is placed.
package enum NoOrder: Refusal, Equatable {
  case offerGone
  case soldOut(title: Phrase)
  case walletShort(missing: Money)

  package var code: String {
    switch self {
    case .offerGone: "checkout/expired"
    case .soldOut: "stock/sold-out"
    case .walletShort: "wallet/insufficient"
    }
  }
  package var sort: RefusalSort {
    switch self {
    case .offerGone: .gone
    case .soldOut, .walletShort: .conflict
    }
  }
  package var sentence: Sentence {
    switch self {
    case .offerGone: Sentence(.offerGone)
    case .soldOut(let title): Sentence(.soldOutNone, phrases: ["title": title])
    case .walletShort(let missing): Sentence(.walletShort, ["missing": missing.decimal])
    }
  }
  package var facts: [String: String] {
    if case .walletShort(let missing) = self { ["missing": String(missing.minor)] } else { [:] }
  }
}

/// How an order is paid.
package enum Tender: Sendable, Equatable {
  /// From the buyer's wallet, at once.
  case wallet
  /// By a provider that has authorised this payment.
  case provider(ID<Payment>, gateway: String)
  /// Nothing is to be paid.
  case nothing
}

/// Makes the order of an offer: goods, money and paper in one transaction. One cart gives one order, whoever asks and how often.
package struct PlaceOrder: Sendable {
  package var offer: ID<Offer>
  package var tender: Tender

  package init(offer: ID<Offer>, tender: Tender) {
    self.offer = offer
    self.tender = tender
  }

  /// The order, and whether this call made it.
  package func run(in tx: Transaction) throws -> (order: Order, isNew: Bool) {
    guard let offer = try Offer.find(offer, in: tx) else { throw NoOrder.offerGone }
    let (order, isNew) = try write(offer, in: tx)
    guard isNew else { return (order, false) }
    try payFromWallet(order, offer, in: tx)
    let consignments = try OrderPaper.consignments(of: order, offer, in: tx)
    let money = OrderMoney(order: order, offer: offer, tender: tender, in: tx)
    var goods = OrderGoods(order: order, offer: offer)
    let results = try Postings.tryPost(goods.postings + money.postings, in: tx)
    if goods.replaceEnded(results, in: tx) {
      // A hold ended before the payment arrived: what is still free is taken now, or the order is refused as a whole.
      try refuse(try Postings.tryPost(goods.postings + money.postings, in: tx), offer, in: tx)
    } else {
      try refuse(results, offer, in: tx)
    }
    try OrderPaper.lines(of: order, offer, consignments, goods, money, in: tx)
    try CloseCart(cart: ID(offer.cart)).run(in: tx)
    try tx.emit(OrderEvents.placed(order, offer))
    return (order, true)
  }

  /// The head of a new order, or the order that the cart became before. Of two completions at once the second waits on the unique
  /// cart and then finds the first one's order; a number that was given before today is drawn anew.
  private func write(_ offer: Offer, in tx: Transaction) throws -> (order: Order, isNew: Bool) {
    let id = tx.id(ID<Order>.self)
    let payment = payment(in: tx)
    let day = Zone.seoul.local(tx.now).day
    for _ in 0..<OrderNumber.drawsMax {
      let order = Order(
        id: id, number: OrderNumber.make(on: day, random: tx.random()), offer: offer.id, cart: offer.cart, buyer: offer.buyer, site: offer.site,
        total: offer.total, payment: payment, placedAt: tx.now)
      if try insert(order, in: tx) { return (order, true) }
      if let made = try Order.of(cart: offer.cart, in: tx) { return (made, false) }
    }
    throw StorageFault.noRow(sql: "an order's number that is free on \(day)")
  }

  private func insert(_ order: Order, in tx: Transaction) throws -> Bool {
    try tx.run(
      """
      INSERT INTO orders_order (id, number, cart, offer, buyer, site, currency, total, payment, placed_at)
      VALUES (\(order.id), \(order.number), \(order.cart), \(order.offer), \(order.buyer), \(order.site), \(order.total.currency),
        \(order.total.minor), \(order.payment), \(order.placedAt))
      ON CONFLICT DO NOTHING
      """) == 1
  }

  private func payment(in tx: Transaction) -> ID<Payment> {
    switch tender {
    case .provider(let id, _): id
    case .wallet: tx.id()
    case .nothing: ID(0)
    }
  }

  private func payFromWallet(_ order: Order, _ offer: Offer, in tx: Transaction) throws {
    guard tender == .wallet else { return }
    _ = try IntendPayment(
      subject: offer.id.raw, payer: offer.buyer, gateway: "wallet", instrument: "wallet", amount: offer.total, state: .captured
    ).run(as: order.payment, in: tx)
  }

  /// Throws what a refused batch means to the shopper; a batch that went through is silent.
  private func refuse(_ results: [PostingResult], _ offer: Offer, in tx: Transaction) throws {
    guard let index = results.firstIndex(where: { !$0.isDone && $0 != .refused(.linkedFailed) }) else { return }
    if index < offer.lines.count { throw NoOrder.soldOut(title: offer.lines[index].title) }
    guard case .refused(.insufficient) = results[index], tender == .wallet else { throw Postings.Unexpected(results: results) }
    let has = try Postings.available(OrderMoney.wallet(offer), in: tx)
    throw NoOrder.walletShort(missing: Money(offer.total.minor - has, offer.total.currency))
  }
}
