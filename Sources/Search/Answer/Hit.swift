import Kernel

extension Candidate {
  /// What hits are ordered by, smallest first; how well words answer is said later.
  func key(_ sort: SearchSort) -> Int64 {
    switch sort {
    case .relevance: 0
    case .newest: Int64(0).minus(created)
    case .priceUp: price < 0 ? .max : price
    case .priceDown: price < 0 ? .max : -price
    case .popular: Int64(0).minus(popularity)
    case .rating: Int64(0).minus(rating)
    case .near: metres
    }
  }
}

/// A document that fits, with what it is ordered by.
struct Hit {
  var key: Int64
  var slot: Int64
  /// Whether it can be had now; nil where its facts were not looked at.
  var isThere: Bool?

  func place(_ stage: Int) -> PagePlace { PagePlace(stage: stage, key: key, slot: slot) }

  static func isBefore(_ a: Hit, _ b: Hit) -> Bool { a.key != b.key ? a.key < b.key : a.slot < b.slot }
}
