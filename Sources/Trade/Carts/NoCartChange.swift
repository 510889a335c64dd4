import Kernel

/// What may be refused when a cart is changed.
package enum NoCartChange: Refusal, Equatable {
  case gone
  /// It was ordered; what came into it meanwhile is in another.
  case goesOn(in: ID<Cart>)
  case quantityOutOfRange
  /// With what is there already it would be more than may be ordered.
  case overfilled(has: Int64)
  case full
  /// The storefront of the cart does not sell it, now or ever.
  case notSold

  package var code: String {
    switch self {
    case .gone: "cart/gone"
    case .goesOn: "cart/goes-on"
    case .quantityOutOfRange: "cart/quantity"
    case .overfilled: "cart/overfilled"
    case .full: "cart/full"
    case .notSold: "cart/not-sold"
    }
  }
  package var sort: RefusalSort {
    switch self {
    case .gone, .notSold: .absent
    case .goesOn: .gone
    case .quantityOutOfRange: .invalid
    case .full, .overfilled: .conflict
    }
  }
  package var sentence: Sentence {
    switch self {
    case .gone: Sentence(.cartGone)
    case .goesOn: Sentence(.cartGoesOn)
    case .quantityOutOfRange: Sentence(.cartQuantity, ["most": String(Cart.quantityMax)])
    case .overfilled(let has): Sentence(.cartOverfilled, ["has": String(has), "most": String(Cart.quantityMax)])
    case .notSold: Sentence(.cartNotSold)
    case .full: Sentence(.cartFull, ["most": String(Cart.linesMax)])
    }
  }
  package var facts: [String: String] {
    switch self {
    case .goesOn(let cart): ["cart": cart.description]
    case .overfilled(let has): ["inCart": String(has), "most": String(Cart.quantityMax)]
    default: [:]
    }
  }
  package var pointer: String? {
    switch self {
    case .quantityOutOfRange, .overfilled: "/quantity"
    case .notSold: "/variant"
    default: nil
    }
  }
}
