import Kernel
import Storage

extension SearchQuery {
  /// The things that are called just as the whole text says, at most a hundred.
  package func called(in tx: Transaction) throws -> [Int64] {
    let typed = Typed(text)
    guard !typed.isEmpty else { return [] }
    let title = Term(.title, typed.title)
    let slots = try Shelves(site: site, kinds: kinds, in: tx).places.flatMap { shelf -> [Int64] in
      let named = Candidates.called(title, ordinal: shelf.ordinal, kind: shelf.kind)
      var hits: [Hit] = [], none: CountFacets?
      try named.fetch(into: &hits, facets: &none, in: tx)
      return hits.map(\.slot)
    }
    guard !slots.isEmpty else { return [] }
    return try tx.rows("SELECT item FROM search_document WHERE slot IN \(list: Array(slots.prefix(Found.exactMax))) ORDER BY slot LIMIT 100") { try $0.next(Int64.self) }
  }

  /// The first `most` things that the words name themselves, for lists that have an order of their own; what is only called after one of them is
  /// left out where the thing itself is there. Beside them the words that none of these answers.
  package func items(atMost most: Int, in tx: Transaction) throws -> (items: [Int64], dropped: [String]) {
    let typed = Typed(text)
    guard !typed.isEmpty, !typed.isScrap else { return ([], []) }
    let shelves = try Shelves(site: site, kinds: kinds, in: tx)
    let readings = Readings(typed: typed, site: site, kinds: kinds, shelves: shelves, language: language, currency: currency, isPlain: isPlain, isWhole: isWhole, isAnywhere: isAnywhere)
    var asked = self
    (asked.countMax, asked.wantsFacets) = (most, false)
    for stage in 0..<Readings.count where Readings.isNarrow(stage) || isPlain && stage == Readings.last {
      guard let reading = try readings.reading(stage, in: tx), !reading.units.isEmpty else { continue }
      let strict = reading.strict
      for way in strict == reading ? [reading] : [strict, reading] {
        let slots = try Found.all(asked, way, shelves, after: nil, in: tx).hits.prefix(most).map(\.slot)
        guard !slots.isEmpty else { continue }
        let items = try slots.inParts(of: 500) { some in
          try tx.rows("SELECT item FROM search_document WHERE slot IN \(list: some) ORDER BY slot LIMIT 500") { try $0.next(Int64.self) }
        }
        return (items, way.dropped)
      }
    }
    return ([], [])
  }
}
