import Inventory
import Kernel
import Ledger
import Payments
import Storage

/// What the buyer's wallet pays of an offer while a provider is asked for the rest. It is kept in the wallet from the beginning of that
/// attempt, so that it is there when the provider says yes, and comes free with the attempt or by itself when the offer ends.
package struct WalletPart: Sendable {
  let payment: ID<Payment>
  let offer: ID<Offer>
  let buyer: PartyID
  let hold: ID<Hold>
  package let amount: Money

  /// What takes it, under the hold's own id.
  var transfer: Transfer {
    Transfer(
      id: ID(hold.raw), debit: SaleAccounts.wallet(buyer, amount.currency), credit: SaleAccounts.clearing(offer, amount.currency),
      amount: amount.minor, code: "order.wallet", reference: offer.raw)
  }

  /// Keeps so much in the wallet for one attempt; false where the wallet has less. What earlier attempts at the same offer kept is let go
  /// first: one of them that is approved all the same takes it anew, or goes back.
  static func keep(_ amount: Money, for payment: Payment, of offer: Offer.Head, in tx: Transaction) throws -> Bool {
    try letGo(of: offer.id, in: tx)
    let part = WalletPart(payment: payment.id, offer: offer.id, buyer: offer.buyer, hold: tx.id(), amount: amount)
    let results = try StockPostings.tryPost([.hold(part.transfer, expiresAt: offer.expiresAt)], in: tx)
    guard try StockPostings.firstShort(results) == nil else { return false }
    try tx.send(
      "INSERT INTO offer_wallet (payment, offer, hold, amount) VALUES (\(part.payment), \(part.offer), \(part.hold), \(amount.minor))")
    return true
  }

  /// What was kept for one attempt; nil where its provider was asked for everything.
  package static func of(_ payment: ID<Payment>, for offer: Offer, in tx: Transaction) throws -> WalletPart? {
    try tx.first("SELECT hold, amount FROM offer_wallet WHERE payment = \(payment) AND offer = \(offer.id)") { row in
      WalletPart(
        payment: payment, offer: offer.id, buyer: offer.buyer, hold: try row.next(), amount: Money(try row.next(), offer.total.currency))
    }
  }

  /// Lets go what was kept for an attempt that came to nothing.
  static func release(of payment: ID<Payment>, in tx: Transaction) throws {
    let hold = try tx.first("SELECT hold FROM offer_wallet WHERE payment = \(payment)") { try $0.next(ID<Hold>.self) }
    try release([hold].compactMap { $0 }, in: tx)
  }

  /// Lets go whatever attempts at an offer kept: it is begun to be paid anew.
  static func letGo(of offer: ID<Offer>, in tx: Transaction) throws {
    // Older ones ended long ago.
    try release(
      try tx.rows("SELECT hold FROM offer_wallet WHERE offer = \(offer) ORDER BY payment DESC LIMIT 100") { try $0.next() }, in: tx)
  }

  private static func release(_ holds: [ID<Hold>], in tx: Transaction) throws {
    if !holds.isEmpty { try StockPostings.release(holds, in: tx) }
  }
}
