import Inventory
import Kernel
import Payments
import Storage

extension Payment.Purpose {
  /// An offer that becomes an order; the subject is the offer.
  package static let order = Payment.Purpose(rawValue: "order")
}

/// Before a provider is asked: the attempt's row. The goods are held for as long as the offer stands, and longer while the provider asks
/// the buyer (`KeepGoods`).
package struct IntendOrderPayment: Sendable {
  package var offer: ID<Offer>
  package var gateway: String
  package var instrument: String
  package var capture: Payment.Capture
  /// What the buyer's wallet pays of it: above zero and below what the offer costs; nil for nothing.
  package var fromWallet: Money?

  package init(offer: ID<Offer>, gateway: String, instrument: String, capture: Payment.Capture = .atOnce, fromWallet: Money? = nil) {
    self.fromWallet = fromWallet
    self.offer = offer
    self.gateway = gateway
    self.instrument = instrument
    self.capture = capture
  }

  package func run(in tx: Transaction) throws -> Payment {
    guard let head = try Offer.head(offer, in: tx) else { throw NoOrder.offerGone }
    return try run(for: head, in: tx)
  }

  /// For an offer whose head was read in this transaction; it never changes.
  package func run(for offer: Offer.Head, in tx: Transaction) throws -> Payment {
    guard offer.expiresAt > tx.now else { throw NoOrder.offerGone }
    let amount = try fromWallet.map { try offer.total - $0 } ?? offer.total
    let payment = try IntendPayment(
      for: .order, subject: offer.id.raw, payer: offer.buyer, gateway: gateway, instrument: instrument.cut(40), amount: amount, capture: capture
    ).run(in: tx)
    if let fromWallet, try !WalletPart.keep(fromWallet, for: payment, of: offer, in: tx) {
      let has = try StockPostings.available(SaleAccounts.wallet(offer.buyer, fromWallet.currency), in: tx)
      throw NoOrder.walletShort(missing: Money(fromWallet.minor.minus(has), fromWallet.currency))
    }
    return payment
  }
}
