import Kernel

/// What may be refused when a cart is changed.
package enum NoCartChange: Refusal, Equatable {
  case gone
  /// It was ordered; what came into it meanwhile is in another.
  case goesOn(in: ID<Cart>)
  case quantityOutOfRange
  case full

  package var code: String {
    switch self {
    case .gone: "cart/gone"
    case .goesOn: "cart/goes-on"
    case .quantityOutOfRange: "cart/quantity"
    case .full: "cart/full"
    }
  }
  package var sort: RefusalSort {
    switch self {
    case .gone: .absent
    case .goesOn: .gone
    case .quantityOutOfRange: .invalid
    case .full: .conflict
    }
  }
  package var sentence: Sentence {
    switch self {
    case .gone: Sentence(.cartGone)
    case .goesOn: Sentence(.cartGoesOn)
    case .quantityOutOfRange: Sentence(.cartQuantity, ["most": String(Cart.quantityMax)])
    case .full: Sentence(.cartFull, ["most": String(Cart.linesMax)])
    }
  }
  package var facts: [String: String] {
    if case .goesOn(let cart) = self { ["cart": cart.description] } else { [:] }
  }
  package var pointer: String? { self == .quantityOutOfRange ? "/quantity" : nil }
}
