import Kernel
import Storage

/// Lets the money be taken that was authorised for later: the goods changed hands, what was joined has closed. The worker asks the provider.
///
/// Said again it changes nothing. An attempt whose answer is still out is taken once it is authorised.
package struct TakePayments: Sendable {
  package var purpose: Payment.Purpose
  package var subject: Int64
  package var at: Payment.Capture

  package init(for purpose: Payment.Purpose, subject: Int64, at moment: Payment.Capture) {
    self.purpose = purpose
    self.subject = subject
    self.at = moment
  }

  /// How many wait to be taken from now on.
  @discardableResult
  package func run(in tx: Transaction) throws -> Int {
    let waiting = Payment.State.allCases.filter { $0.isOpen || $0 == .authorised }
    return try tx.run(
      """
      UPDATE payments_payment
      SET capture_at = \(tx.now)
      WHERE subject = \(subject) AND purpose = \(purpose) AND capture = \(at) AND capture_at IS NULL AND state IN \(list: waiting)
      """)
  }
}
