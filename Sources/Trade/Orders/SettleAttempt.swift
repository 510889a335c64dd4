import Kernel
import Payments
import Storage

/// Takes in a provider's answer to whichever attempt it is about, by the settler of its purpose.
package struct SettleAttempt: Sendable {
  /// Nobody settles what it was for: a payment of a feature that this program does not have.
  package struct NoSettler: Error, CustomStringConvertible {
    package let purpose: Payment.Purpose
    package var description: String { "nobody settles payments for \(purpose.rawValue)" }
  }

  package var payment: ID<Payment>
  package var answer: GatewayAnswer
  package var settlers: [Settler]

  package init(payment: ID<Payment>, answer: GatewayAnswer, by settlers: [Settler]) {
    self.payment = payment
    self.answer = answer
    self.settlers = settlers
  }

  package func run(in tx: Transaction) throws {
    guard let attempt = try Payment.find(payment, in: tx) else { throw SettlePayment.No.unknown }
    guard let settler = settlers.first(where: { $0.purpose == attempt.purpose }) else { throw NoSettler(purpose: attempt.purpose) }
    try settler.settle(attempt, answer, tx)
  }
}
