import Kernel
import Storage

/// Money on its way back to where it came from. The row's id is the provider's key, so that it is paid once.
package struct Refund: Sendable, Equatable {
  package enum State: String, Column, Sendable, CaseIterable {
    case asked
    case paid
    /// The provider will not; a person must pay it by other means.
    case stuck
  }

  /// Asked so often before a person must look.
  package static let triesMax: Int64 = 12

  package let id: ID<Refund>
  package let payment: ID<Payment>
  package let amount: Money
  package let state: State
  package let tries: Int64

  static let columns = "id, payment, amount, currency, state, tries"

  init(_ row: inout Row) throws {
    id = try row.next()
    payment = try row.next()
    amount = Money(try row.next(), try row.next())
    state = try row.next()
    tries = try row.next()
  }

  /// Refunds that wait for their provider, oldest first.
  package static func waiting(before moment: Instant, most: Int, in tx: Transaction) throws -> [Refund] {
    try tx.rows(
      """
      SELECT \(raw: columns) FROM payments_refund
      WHERE state = 'asked' AND changed_at < \(moment)
      ORDER BY changed_at, id
      LIMIT \(most)
      """
    ) { try Refund(&$0) }
  }

  /// What went back or is going back of one payment.
  package static func all(of payment: ID<Payment>, in tx: Transaction) throws -> [Refund] {
    try tx.rows(
      "SELECT \(raw: columns) FROM payments_refund WHERE payment = \(payment) ORDER BY id LIMIT 500"
    ) { try Refund(&$0) }
  }
}
