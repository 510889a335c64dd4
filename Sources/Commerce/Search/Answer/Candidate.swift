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
  var text: DocumentText?

  static let columns = "price, rating, slot, item, popularity, created, words, labels"

  /// Reads a row in the order of `columns`; nil when it does not pass the filters' exact words or the closer look.
  init?(_ row: inout Row, wantsWords: Bool, filters: SearchFilters, look: ((DocumentText) -> Bool)?) throws {
    price = try row.next()
    rating = try row.next()
    guard filters.passes(price: price, rating: rating) else { return nil }
    slot = try row.next()
    item = try row.next()
    popularity = try row.next()
    created = try row.next()
    if wantsWords || look != nil {
      let read = DocumentText(packed: try row.next())
      if let look, !look(read) { return nil }
      text = wantsWords ? read : nil
    } else {
      row.skip()
    }
    labels = try row.next()
  }
}
