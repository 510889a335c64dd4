import Kernel
import Storage

/// A document that carries the tokens of a query: the facts that hits are ordered and narrowed by.
struct Candidate {
  var slot: Int64
  var price: Int64
  var rating: Int64
  var popularity: Int64
  var created: Int64
  /// How far away it is; 0 where nobody said.
  var metres: Int64 = 0

  init(slot: Int64, price: Int64, rating: Int64, popularity: Int64, created: Int64) {
    self.slot = slot
    self.price = price
    self.rating = rating
    self.popularity = popularity
    self.created = created
  }

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

  func place(_ stage: Int) -> PagePlace { PagePlace(stage: stage, key: key, slot: slot) }

  static func isBefore(_ a: Hit, _ b: Hit) -> Bool { a.key != b.key ? a.key < b.key : a.slot < b.slot }
}
