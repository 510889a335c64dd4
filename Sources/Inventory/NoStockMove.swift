import Kernel

/// What may be refused when stock is moved.
package enum NoStockMove: Refusal, Equatable {
  case nothing
  /// Fewer than none were counted.
  case countWrong
  case tooMuch
  /// So many stand at the place already that these do not fit.
  case overfull(has: Int64)
  case notHere(variant: Int64, left: Int64)
  case locationUnknown
  /// Goods are kept and handed over in stores of one's own; whether there is another's store of that number is not said.
  case storeOfAnother
  /// Shoppers collect in a store: a place that is in none has no address to go to.
  case needsStore
  case arrivedAlready

  package var code: String {
    switch self {
    case .nothing: "stock/nothing"
    case .countWrong: "stock/count-wrong"
    case .tooMuch: "stock/too-much"
    case .overfull: "stock/overfull"
    case .notHere: "stock/not-here"
    case .locationUnknown: "stock/location-unknown"
    case .storeOfAnother: "stock/store-of-another"
    case .needsStore: "stock/needs-store"
    case .arrivedAlready: "stock/arrived-already"
    }
  }
  package var sort: RefusalSort {
    switch self {
    case .nothing, .countWrong, .tooMuch, .needsStore: .invalid
    case .notHere, .overfull, .arrivedAlready: .conflict
    case .locationUnknown: .absent
    case .storeOfAnother: .forbidden
    }
  }
  package var sentence: Sentence {
    switch self {
    case .nothing: Sentence(.stockNothing)
    case .countWrong: Sentence(.stockCountWrong)
    case .tooMuch: Sentence(.stockTooMuch, ["most": StockMovement.quantityMax.grouped])
    case .overfull(let has): Sentence(.stockOverfull, ["has": has.grouped, "most": StockMovement.quantityMax.grouped])
    case .notHere(_, let left): Sentence(.stockNotHere, ["left": String(left)])
    case .locationUnknown: Sentence(.stockLocationUnknown)
    case .storeOfAnother: Sentence(.stockStoreOfAnother)
    case .needsStore: Sentence(.stockNeedsStore)
    case .arrivedAlready: Sentence(.stockArrivedAlready)
    }
  }
  package var pointer: String? {
    switch self {
    case .storeOfAnother, .needsStore: "/unit"
    default: nil
    }
  }
  package var facts: [String: String] {
    if case .notHere(let variant, let left) = self { ["variant": String(variant), "left": String(left)] } else { [:] }
  }
}
