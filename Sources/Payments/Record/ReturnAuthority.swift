import Kernel
import Storage

/// Marks an authorised payment that has nothing to pay for: the reconciling worker gives it back.
package struct ReturnAuthority: Sendable {
  package var payment: ID<Payment>

  package init(payment: ID<Payment>) { self.payment = payment }

  package func run(in tx: Transaction) throws {
    _ = try MovePayment(payment, to: .tooLate).run(in: tx)
  }
}
