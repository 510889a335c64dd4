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

/// Asks for money to go back. `isPaid` where no provider is needed (wallet: the ledger has moved it already).
package struct AskRefund: Sendable {
  package var payment: ID<Payment>
  package var amount: Money
  package var isPaid: Bool

  package init(payment: ID<Payment>, amount: Money, isPaid: Bool) {
    self.payment = payment
    self.amount = amount
    self.isPaid = isPaid
  }

  @discardableResult
  package func run(in tx: Transaction) throws -> ID<Refund> {
    let id = tx.id(ID<Refund>.self)
    let state: Refund.State = isPaid ? .paid : .asked
    try tx.run(
      """
      INSERT INTO payments_refund (id, payment, amount, currency, state, asked_at, changed_at)
      VALUES (\(id), \(payment), \(amount.minor), \(amount.currency), \(state), \(tx.now), \(tx.now))
      """)
    if isPaid { try tx.emit(PaymentEvents.refunded(id, of: payment, amount)) }
    return id
  }
}

/// Notes what the provider said to a refund.
package struct RecordRefund: Sendable {
  package var id: ID<Refund>
  package var answer: GatewayAnswer

  package init(_ id: ID<Refund>, _ answer: GatewayAnswer) {
    self.id = id
    self.answer = answer
  }

  package func run(in tx: Transaction) throws {
    let (state, reference): (Refund.State, String?) =
      switch answer {
      case .approved(let reference): (.paid, reference)
      case .declined: (.stuck, nil)
      case .unknown: (.asked, nil)
      }
    let moved = try tx.first(
      """
      UPDATE payments_refund
      SET state = CASE WHEN \(state) = 'asked' AND tries + 1 >= \(Refund.triesMax) THEN 'stuck' ELSE \(state) END,
          reference = \(reference), tries = tries + 1, changed_at = \(tx.now)
      WHERE id = \(id) AND state = 'asked'
      RETURNING \(raw: Refund.columns)
      """
    ) { try Refund(&$0) }
    if let moved, moved.state == .paid { try tx.emit(PaymentEvents.refunded(id, of: moved.payment, moved.amount)) }
  }
}
