import Kernel

/// What may be refused when a cart is changed.
package enum NoCartChange: Refusal, Equatable {
  case gone
  case quantityOutOfRange
  case full

  package var code: String {
    switch self {
    case .gone: "cart/gone"
    case .quantityOutOfRange: "cart/quantity"
    case .full: "cart/full"
    }
  }
  package var sort: RefusalSort {
    switch self {
    case .gone: .absent
    case .quantityOutOfRange: .invalid
    case .full: .conflict
    }
  }
  package var sentence: Sentence {
    switch self {
    case .gone: Sentence(.cartGone)
    case .quantityOutOfRange: Sentence(.cartQuantity, ["most": String(Cart.quantityMax)])
    case .full: Sentence(.cartFull, ["most": String(Cart.linesMax)])
    }
  }
  package var pointer: String? { self == .quantityOutOfRange ? "/quantity" : nil }
}
