import Kernel

/// What may be refused around the hiding and removing of reviews.
package enum NoMeasure: Refusal, Hashable, CaseIterable {
  case merchantMayNot
  case secondPerson
  case claimClosed
  case blindedBefore
  case orderMissing

  package var code: String {
    switch self {
    case .merchantMayNot: "reviews/merchant-may-not"
    case .secondPerson: "reviews/second-person"
    case .claimClosed: "reviews/claim-closed"
    case .blindedBefore: "reviews/blinded-before"
    case .orderMissing: "reviews/order-missing"
    }
  }
  package var sort: RefusalSort {
    switch self {
    case .merchantMayNot: .forbidden
    case .secondPerson, .claimClosed, .blindedBefore: .conflict
    case .orderMissing: .invalid
    }
  }
  package var sentence: Sentence {
    switch self {
    case .merchantMayNot: Sentence(ReviewsPhrases.merchantMayNot)
    case .secondPerson: Sentence(ReviewsPhrases.secondPerson)
    case .claimClosed: Sentence(ReviewsPhrases.claimClosed)
    case .blindedBefore: Sentence(ReviewsPhrases.blindedBefore)
    case .orderMissing: Sentence(ReviewsPhrases.orderMissing)
    }
  }
}
