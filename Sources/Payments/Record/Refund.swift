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
  /// What was given back by one decision was asked for in one moment, whatever paid.
  package let askedAt: Instant

  static let columns = "id, payment, amount, currency, state, tries, asked_at"

  init(_ row: inout Row) throws {
    id = try row.next()
    payment = try row.next()
    amount = Money(try row.next(), try row.next())
    state = try row.next()
    tries = try row.next()
    askedAt = try row.next()
  }

  /// Refunds that one decision brought about, whatever paid: their sum, and how far the slowest is. Oldest first.
  package static func decided(_ refunds: [Refund]) -> [(askedAt: Instant, amount: Money, state: State)] {
    let byMoment = Dictionary(grouping: refunds, by: \.askedAt)
    return byMoment.sorted { $0.key < $1.key }.flatMap { moment, together in
      Dictionary(grouping: together, by: \.amount.currency).sorted { $0.key.code < $1.key.code }.map { currency, some in
        let states = Set(some.map(\.state))
        return (moment, Money(some.reduce(Int64(0)) { $0.plus($1.amount.minor) }, currency), states.contains(.stuck) ? .stuck : states.contains(.asked) ? .asked : .paid)
      }
    }
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
  package static func all(of payment: ID<Payment>, in tx: Transaction) throws -> [Refund] { try all(ofEach: [payment], in: tx) }

  /// What went back or is going back of some payments, oldest first.
  package static func all(ofEach payments: [ID<Payment>], in tx: Transaction) throws -> [Refund] {
    guard !payments.isEmpty else { return [] }
    return try tx.rows(
      "SELECT \(raw: columns) FROM payments_refund WHERE payment IN \(list: payments) ORDER BY id LIMIT 1000"
    ) { try Refund(&$0) }
  }
}
