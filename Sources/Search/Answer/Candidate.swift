import Kernel
import Storage

/// A row that carries the tokens of a query: what hits are ordered by, and how well its words answer.
struct Candidate {
  var price: Int64
  var rating: Int64
  var slot: Int64
  var item: Int64
  var popularity: Int64
  var created: Int64
  /// Nothing where nobody asked for it, or where too many more wanted ones were found.
  var score = Ranking.Score()

  /// Reads the leading columns of `columns`; nil when it does not pass the filters' exact words.
  init?(_ row: inout Row, filters: SearchFilters) throws {
    price = try row.next()
    rating = try row.next()
    guard filters.passes(price: price, rating: rating) else { return nil }
    slot = try row.next()
    item = try row.next()
    popularity = try row.next()
    created = try row.next()
  }

  /// What is read of a row, in this order.
  static let columns = "price, rating, slot, item, popularity, created, words, labels"
}
