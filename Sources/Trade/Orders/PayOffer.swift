import Kernel
import Payments
import Storage

/// How a shopper means to pay.
package enum Means: Sendable, Equatable {
  /// Nothing was chosen; enough for what costs nothing.
  case nothing
  case wallet
  /// By a provider's card, known by the provider's token; so much of it from the buyer's wallet first.
  case card(gateway: String, instrument: String, fromWallet: Money? = nil)
}

/// Why these means do not pay this offer.
package enum NoMeans: Refusal, Equatable, CaseIterable {
  case wanted
  /// A wallet is spent by its owner, signed in.
  case walletWantsSignIn
  case walletOfAnother
  /// Nothing, more than it costs, or another currency.
  case walletAmount

  package var code: String {
    switch self {
    case .wanted: "payment/means-wanted"
    case .walletWantsSignIn: "payment/wallet-wants-sign-in"
    case .walletOfAnother: "payment/wallet-of-another"
    case .walletAmount: "payment/wallet-amount"
    }
  }
  package var sort: RefusalSort {
    switch self {
    case .wanted, .walletAmount: .invalid
    case .walletWantsSignIn: .signInNeeded
    case .walletOfAnother: .forbidden
    }
  }
  package var pointer: String? { self == .walletAmount ? "/fromWallet" : "/method" }
  package var sentence: Sentence {
    switch self {
    case .wanted: Sentence(.meansWanted)
    case .walletWantsSignIn: Sentence(.walletWantsSignIn)
    case .walletOfAnother: Sentence(.walletOfAnother)
    case .walletAmount: Sentence(.walletAmount)
    }
  }
}

/// Begins to pay an offer, at whichever door: the order at once where the wallet or nothing pays it, else an attempt that a
/// provider is asked for (and `SettlePayment` ends).
///
/// Whoever comes second gets the order, and no provider is asked again; what costs nothing asks for no means. Of several checkouts of
/// one cart the last is the one that can be paid, and once one became an order none of the others does.
package struct PayOffer: Sendable {
  package var offer: ID<Offer>
  package var shopper: Shopper
  package var means: Means
  /// What takes part in sales besides goods and delivery.
  package var parts: SaleParts

  package init(_ offer: ID<Offer>, by shopper: Shopper, with means: Means, parts: SaleParts = .none) {
    self.parts = parts
    self.offer = offer
    self.shopper = shopper
    self.means = means
  }

  /// What beginning came to.
  package enum Begun: Sendable {
    case placed(Order)
    case ask(IntendedPayment)
  }

  package func run(in tx: Transaction) throws -> Begun {
    let offer = try shopper.offer(offer, in: tx)
    let newest = try Offer.newest(of: offer.cart, in: tx)
    if let order = try Order.of(cart: offer.cart, in: tx) { return try placed(order) }
    guard offer.expiresAt > tx.now else { throw NoOrder.offerGone }
    if let newest = try newest.first(), newest != offer.id { throw NoOrder.replaced(by: newest) }
    if offer.head.isFree { return try placed(try PlaceOrder(offer, tender: .nothing, parts: parts).run(in: tx).order) }
    switch means {
    case .nothing: throw NoMeans.wanted
    case .wallet: return try placed(fromWallet(offer, in: tx))
    case .card(let gateway, let instrument, let part):
      if let part {
        guard part.currency == offer.total.currency, part.minor > 0, part.minor <= offer.total.minor else { throw NoMeans.walletAmount }
        // Nothing is left to ask a provider for.
        if part == offer.total { return try placed(fromWallet(offer, in: tx)) }
        try checkWallet(of: offer)
      }
      let payment = try IntendOrderPayment(offer: offer.id, gateway: gateway, instrument: instrument, fromWallet: part).run(for: offer.head, in: tx)
      return .ask(IntendedPayment(payment: payment, offer: offer))
    }
  }

  private func fromWallet(_ offer: Offer, in tx: Transaction) throws -> Order {
    try checkWallet(of: offer)
    // What an attempt kept that did not come to its end is her own money.
    try WalletPart.letGo(of: offer.id, in: tx)
    return try PlaceOrder(offer, tender: .wallet, parts: parts).run(in: tx).order
  }

  private func checkWallet(of offer: Offer) throws(NoMeans) {
    guard let member = shopper.member else { throw .walletWantsSignIn }
    guard member == offer.buyer else { throw .walletOfAnother }
  }

  private func placed(_ order: Order) throws(NoOrder) -> Begun {
    guard order.offer == offer else { throw .orderedOtherwise(number: order.number) }
    return .placed(order)
  }
}
