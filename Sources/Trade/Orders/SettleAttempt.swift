import Kernel
import Payments
import Purse
import Storage

/// Takes in a provider's answer to whichever attempt it is about: an order's, or money into a wallet.
package struct SettleAttempt: Sendable {
  package var payment: ID<Payment>
  package var answer: GatewayAnswer

  package init(payment: ID<Payment>, answer: GatewayAnswer) {
    self.payment = payment
    self.answer = answer
  }

  package func run(in tx: Transaction) throws {
    guard try SettleTopUp(payment: payment, answer: answer).run(in: tx) == nil else { return }
    _ = try SettlePayment(payment: payment, answer: answer).run(in: tx)
  }
}
