import Kernel
import Storage

extension SearchQuery {
  /// Answers one page. Throws `No` for a size, a cursor or a price range that makes no sense.
  package func run(in tx: Transaction) throws -> SearchAnswer {
    guard (1...Self.sizeMax).contains(size) else { throw No.sizeOutOfRange }
    if let least = filters.priceMin, let most = filters.priceMax, least > most { throw No.priceRangeEmpty }
    let place = try cursor.map { try PagePlace($0, sort: sort) }
    guard let ordinal = try SearchIndex.knownOrdinal(of: site, in: tx) else { return .empty }

    let readings = Readings(typed: Typed(text), ordinal: ordinal, kinds: kinds, language: language)
    var stage = place?.stage ?? 0
    while stage < Readings.count {
      if let reading = try readings.reading(stage, in: tx) {
        let found = try fetch(reading, ordinal: ordinal, in: tx)
        // Words that are there but not under these filters were not misspelt.
        let isEnough = try !found.candidates.isEmpty || isKnown(reading, ordinal: ordinal, in: tx)
        if isEnough {
          return try page(of: found, reading: reading, stage: stage, after: place, in: tx)
        }
      }
      if place != nil { break }
      stage += 1
    }
    return .empty
  }

  /// What fits a reading, in static order, and what it has in common.
  private struct Found {
    var candidates: [Candidate] = []
    var facets: CountFacets?
  }

  private func fetch(_ reading: Reading, ordinal: Int64, in tx: Transaction) throws -> Found {
    let ranking = Ranking(reading)
    let expression = reading.expression.and(filters.expression)
    var found = Found(facets: wantsFacets ? CountFacets() : nil)
    for kind in kinds.sorted(by: { $0.rawValue < $1.rawValue }) {
      try Candidates(
        ordinal: ordinal, kind: kind, expression: expression, filters: filters, ranking: ranking, rankLimit: isRanked(reading) ? Candidates.rankMax : 0
      ).fetch(into: &found.candidates, facets: &found.facets, in: tx)
    }
    return found
  }

  /// Whether the order asks how well words answer.
  private func isRanked(_ reading: Reading) -> Bool { sort == .relevance && !reading.isEmpty }

  private func isKnown(_ reading: Reading, ordinal: Int64, in tx: Transaction) throws -> Bool {
    guard filters != SearchFilters(), !reading.isEmpty else { return false }
    return try kinds.contains { kind in
      try Candidates(ordinal: ordinal, kind: kind, expression: reading.expression, ranking: Ranking(reading)).exists(in: tx)
    }
  }

  private func page(of found: Found, reading: Reading, stage: Int, after place: PagePlace?, in tx: Transaction) throws -> SearchAnswer {
    let isExact = found.candidates.count <= Candidates.countMax
    let counted = found.candidates.prefix(Candidates.countMax)
    var hits = counted.indices.map { Ranked(index: $0, key: key(of: counted[$0]), slot: counted[$0].slot) }
    if let place { hits.removeAll { $0.place(stage) <= place } }
    hits.sort { ($0.key, $0.slot) < ($1.key, $1.slot) }
    let shown = hits.prefix(size)

    let ranking = Ranking(reading)
    let texts = Dictionary(
      uniqueKeysWithValues: try tx.rows(
        "SELECT slot, title, currency, words FROM search_document WHERE slot IN \(list: shown.map(\.slot)) ORDER BY slot LIMIT \(Self.sizeMax)"
      ) { row in
        let slot = try row.next(Int64.self)
        let title = try row.next(String.self), currency = try row.next(String.self)
        return (slot, (title: title, currency: currency, score: ranking.score(DocumentText(packed: try row.next()), tier: Slot(raw: slot).tier)))
      })
    var answer = SearchAnswer.empty
    answer.hits = shown.map { hit in
      let candidate = counted[hit.index]
      let score = isRanked(reading) ? candidate.score : texts[hit.slot]?.score ?? Ranking.Score()
      return SearchHit(kind: Slot(raw: hit.slot).kind, item: candidate.item, title: texts[hit.slot]?.title ?? "", score: score.value, matched: score.matched)
    }
    answer.total = isExact ? .exactly(counted.count) : .moreThan(counted.count)
    answer.corrected = reading.corrected
    answer.isLoosened = reading.isLoose
    if hits.count > size, let last = shown.last { answer.next = last.place(stage).cursor(sort) }
    if let facets = found.facets {
      let currency = texts.values.lazy.compactMap { Currency(code: $0.currency) }.first ?? .krw
      answer.facets = try facets.facets(isExact: isExact, currency: currency, in: tx)
    }
    return answer
  }

  /// What hits are ordered by, smallest first.
  private func key(of candidate: Candidate) -> Int64 {
    switch sort {
    case .relevance: -candidate.score.value
    case .newest: -candidate.created
    case .priceUp: candidate.price < 0 ? .max : candidate.price
    case .priceDown: candidate.price < 0 ? .max : -candidate.price
    case .popular: -candidate.popularity
    case .rating: -candidate.rating
    }
  }
}

/// A hit with what it is ordered by.
struct Ranked {
  var index: Int
  var key: Int64
  var slot: Int64

  func place(_ stage: Int) -> PagePlace { PagePlace(stage: stage, key: key, slot: slot) }
}

/// The hit after which a page begins, and the reading it was found by.
struct PagePlace {
  var stage: Int
  var key: Int64
  var slot: Int64

  init(stage: Int, key: Int64, slot: Int64) {
    self.stage = stage
    self.key = key
    self.slot = slot
  }

  init(_ cursor: Cursor, sort: SearchSort) throws(SearchQuery.No) {
    guard cursor.keys.count == 4, cursor.keys[0] == sort.rawValue, let stage = Int(cursor.keys[1]), (0..<Readings.count).contains(stage),
      let key = Int64(cursor.keys[2]), let slot = Int64(cursor.keys[3])
    else { throw .cursorUnreadable }
    self.init(stage: stage, key: key, slot: slot)
  }

  func cursor(_ sort: SearchSort) -> Cursor { Cursor(sort.rawValue, String(stage), String(key), String(slot)) }

  static func <= (a: PagePlace, b: PagePlace) -> Bool { (a.key, a.slot) <= (b.key, b.slot) }
}
