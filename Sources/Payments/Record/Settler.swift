import Kernel
import Storage

/// Who brings the payments of one purpose to their end. A feature that takes money has one, and the list of all stands in `Assembly`.
package struct Settler: Sendable {
  package let purpose: Payment.Purpose
  /// Takes in a provider's answer to an attempt, the first or the fifth, now or an hour late.
  package let settle: @Sendable (Payment, GatewayAnswer, Transaction) throws -> Void

  package init(_ purpose: Payment.Purpose, settle: @escaping @Sendable (Payment, GatewayAnswer, Transaction) throws -> Void) {
    self.purpose = purpose
    self.settle = settle
  }
}
