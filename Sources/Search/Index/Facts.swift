/// What of a document is counted and sorted.
struct Facts {
  var slot: Int64
  var price: Int64
  var popularity: Int64
  var created: Int64
  var rating: Int64
  /// The numbers of its labels, packed (`LabelNumbers`).
  var labels: [UInt8]

  init(_ entry: IndexEntry) {
    slot = entry.slot
    price = entry.price
    popularity = entry.popularity
    created = entry.created.milliseconds
    rating = entry.rating
    labels = entry.numbers
  }

  init(_ candidate: Candidate, labels: [UInt8]) {
    slot = candidate.slot
    price = candidate.price
    popularity = candidate.popularity
    created = candidate.created
    rating = candidate.rating
    self.labels = labels
  }
}
