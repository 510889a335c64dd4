import Kernel
import Payments

/// A payment that came to no order.
package enum NoPayment: Refusal, Equatable {
  case declined(DeclineReason)
  /// Approved when the goods were gone; it goes back by itself.
  case tooLate

  package var code: String { self == .tooLate ? "payment/too-late" : "payment/declined" }
  package var sort: RefusalSort { .conflict }
  package var sentence: Sentence { Sentence(self == .tooLate ? .paymentTooLate : .paymentDeclined) }
  package var facts: [String: String] {
    if case .declined(let reason) = self { ["reason": reason.rawValue] } else { [:] }
  }
}
