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
}
