import Kernel
import Payments
import Storage

/// How a shopper means to pay.
package enum Means: Sendable, Equatable {
  /// Nothing was chosen; enough for what costs nothing.
  case nothing
  case wallet
  /// By a provider's card, known by the provider's token.
  case card(gateway: String, instrument: String)
}

/// Why these means do not pay this offer.
package enum NoMeans: Refusal, Equatable, CaseIterable {
  case wanted
  /// A wallet is spent by its owner, signed in.
  case walletWantsSignIn
  case walletOfAnother

  package var code: String {
    switch self {
    case .wanted: "payment/means-wanted"
    case .walletWantsSignIn: "payment/wallet-wants-sign-in"
    case .walletOfAnother: "payment/wallet-of-another"
    }
  }
  package var sort: RefusalSort {
    switch self {
    case .wanted: .invalid
    case .walletWantsSignIn: .signInNeeded
    case .walletOfAnother: .forbidden
    }
  }
  package var pointer: String? { "/method" }
  package var sentence: Sentence {
    switch self {
    case .wanted: Sentence(.meansWanted)
    case .walletWantsSignIn: Sentence(.walletWantsSignIn)
    case .walletOfAnother: Sentence(.walletOfAnother)
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
    case .wallet:
      guard let member = shopper.member else { throw NoMeans.walletWantsSignIn }
      guard member == offer.buyer else { throw NoMeans.walletOfAnother }
      return try placed(try PlaceOrder(offer, tender: .wallet, parts: parts).run(in: tx).order)
    case .card(let gateway, let instrument):
      let payment = try IntendOrderPayment(offer: offer.id, gateway: gateway, instrument: instrument).run(for: offer.head, in: tx)
      return .ask(IntendedPayment(payment: payment, offer: offer))
    }
  }

  private func placed(_ order: Order) throws(NoOrder) -> Begun {
    guard order.offer == offer else { throw .orderedOtherwise(number: order.number) }
    return .placed(order)
  }
}
