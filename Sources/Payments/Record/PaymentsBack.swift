import Kernel
import Storage

/// Payments into a person's own wallet: of which something can go back to where it came from, and those on their way.
package enum PaymentsBack {
  /// Payments that are looked at, at most; the newest first.
  static let most = 200

  /// What is left of each payment that these persons made into their own wallet and that was taken, newest first.
  package static func intoWallet(of payers: [PartyID], in currency: Currency, in tx: Transaction) throws -> [(payment: ID<Payment>, left: Money)] {
    guard !payers.isEmpty else { return [] }
    return try tx.rows(
      """
      SELECT id, amount - asked_back FROM payments_payment
      WHERE subject IN \(list: payers.map(\.raw)) AND purpose = \(Payment.Purpose.wallet) AND state = \(Payment.State.captured) AND currency = \(currency) AND asked_back < amount
      ORDER BY id DESC LIMIT \(most)
      """
    ) { (try $0.next(ID<Payment>.self), Money(try $0.next(Int64.self), currency)) }
  }

  /// Whether a provider approved what these persons pay into their own wallet and has yet to take it.
  package static func isComingIn(of payers: [PartyID], in tx: Transaction) throws -> Bool {
    guard !payers.isEmpty else { return false }
    return try tx.first(
      """
      SELECT id FROM payments_payment
      WHERE subject IN \(list: payers.map(\.raw)) AND purpose = \(Payment.Purpose.wallet) AND state = \(Payment.State.authorised)
      ORDER BY id LIMIT 1
      """
    ) { try $0.next(ID<Payment>.self) } != nil
  }

  /// What these persons asked a provider to bring into their own wallet, and the provider has not answered, in minor units.
  package static func comingIntoWallet(of payers: [PartyID], in currency: Currency, in tx: Transaction) throws -> Int64 {
    guard !payers.isEmpty else { return 0 }
    let open = Payment.State.allCases.filter(\.isOpen)
    return try tx.value(
      """
      SELECT CAST(COALESCE(SUM(amount), 0) AS BIGINT) FROM payments_payment
      WHERE subject IN \(list: payers.map(\.raw)) AND purpose = \(Payment.Purpose.wallet) AND state IN \(list: open) AND currency = \(currency)
      """) ?? 0
  }
}
