import Kernel
import Storage

/// A row that carries the tokens of a query.
struct Candidate {
  var slot: Int64
  var item: Int64
  var price: Int64
  var popularity: Int64
  var created: Int64
  var rating: Int64
  var labels: [UInt8]
  /// Read only where ranking or a closer look needs it.
  var words: [UInt32]

  static let columns = "price, rating, slot, item, popularity, created, words, labels"

  /// Reads a row in the order of `columns`; nil when it does not pass the filters' exact words or the closer look.
  init?(_ row: inout Row, wantsWords: Bool, filters: SearchFilters, look: ((([UInt32]) -> Bool))?) throws {
    price = try row.next()
    rating = try row.next()
    guard filters.passes(price: price, rating: rating) else { return nil }
    slot = try row.next()
    item = try row.next()
    popularity = try row.next()
    created = try row.next()
    words = []
    if wantsWords || look != nil {
      words = Hangul.scalars(try row.next(String.self))
      if let look, !look(words) { return nil }
    } else {
      row.skip()
    }
    labels = try row.next()
  }
}
