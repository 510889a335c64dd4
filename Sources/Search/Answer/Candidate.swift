import Kernel
import Storage

/// A document that carries the tokens of a query: the facts that hits are ordered by, and how well its words answer.
struct Candidate {
  var slot: Int64
  var price: Int64
  var rating: Int64
  var popularity: Int64
  var created: Int64
  /// How far away it is; 0 where nobody said.
  var metres: Int64 = 0
  /// Nothing where nobody asked for it, or where too many more wanted ones were found.
  var score = Ranking.Score()

  /// Reads the leading columns of `columns`.
  init(_ row: inout Row) throws {
    slot = try row.next()
    price = try row.next()
    rating = try row.next()
    popularity = try row.next()
    created = try row.next()
  }

  /// What is read of a row of facts, in this order; the labels follow.
  static let columns = "search_fact.slot, price, rating, popularity, created"

  /// What hits are ordered by, smallest first.
  func key(_ sort: SearchSort) -> Int64 {
    switch sort {
    case .relevance: -score.value
    case .newest: -created
    case .priceUp: price < 0 ? .max : price
    case .priceDown: price < 0 ? .max : -price
    case .popular: -popularity
    case .rating: -rating
    case .near: metres
    }
  }
}
