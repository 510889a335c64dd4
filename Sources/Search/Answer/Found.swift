import Kernel
import Storage

/// What fits a reading: in static order, exact to `SearchQuery.countMost`; beyond it the ends of the wanted order are exact still.
struct Found {
  var hits: [Hit] = []
  var facets: CountFacets?
  /// There are more than were fetched.
  var isCut = false
  /// The places of what is called just as was typed.
  private var exact: [Int64] = []

  /// Whether anything is called just as was typed.
  var isCalled: Bool { !exact.isEmpty }

  /// Hits whose words are scored, at most: those that surely are what is sought, then the most popular.
  static let rankMax = 500
  /// Things of one name that are put first, at most.
  static let exactMax = 100

  /// Everything that fits.
  static func all(_ query: SearchQuery, _ reading: Reading, _ shelves: Shelves, after place: PagePlace?, in tx: Transaction) throws -> Found {
    let filters = reading.narrowing(query.filters)
    let expression = reading.expression.and(filters.expression)
    var found = Found(facets: query.wantsFacets ? CountFacets(query.currency, most: query.countMax) : nil)
    for shelf in shelves.places {
      let before = found.hits.count
      var narrowed = filters
      narrowed.slots = try filters.items.map { try SearchIndex.slots(of: $0, shelf.kind, ordinal: shelf.ordinal, in: tx) }
      var candidates = Candidates(ordinal: shelf.ordinal, kind: shelf.kind, expression: expression, filters: narrowed, reading: reading)
      candidates.sort = query.sort
      candidates.limit = query.countMax + 1
      let isLookCut = try candidates.fetch(into: &found.hits, facets: &found.facets, in: tx)
      if found.hits.count - before > query.countMax || isLookCut {
        found.isCut = true
        try found.mend(query, candidates, after: place, in: tx)
      }
      narrowed = query.filters
      narrowed.slots = candidates.filters.slots
      candidates.filters = narrowed
      try found.add(called: reading.title, candidates, since: before, in: tx)
    }
    return found
  }

  /// Adds what is called just as was typed, however its words were read.
  /// - Parameter before: where the hits of this shelf begin.
  private mutating func add(called title: Term?, _ fetched: Candidates, since before: Int, in tx: Transaction) throws {
    guard let title else { return }
    var named = Candidates.called(title, ordinal: fetched.ordinal, kind: fetched.kind, filters: fetched.filters)
    var these: [Hit] = [], none: CountFacets?
    try named.fetch(into: &these, facets: &none, in: tx)
    guard !these.isEmpty else { return }
    exact += these.map(\.slot)
    let known = Set(hits[before...].map(\.slot)), metres = fetched.filters.slots
    named.filters.slots = Dictionary(these.map { ($0.slot, metres?[$0.slot] ?? 0) }.filter { !known.contains($0.0) }) { first, _ in first }
    guard named.filters.slots?.isEmpty == false else { return }
    named.sort = fetched.sort
    try named.fetch(into: &hits, facets: &facets, in: tx)
  }

  /// Where too many fit, the first of the wanted order are sought among all of them: none can lie beyond the last of those that the
  /// fetched ones would show.
  private mutating func mend(_ query: SearchQuery, _ fetched: Candidates, after place: PagePlace?, in tx: Transaction) throws {
    guard [.newest, .priceUp, .priceDown].contains(query.sort) else { return }
    let sort = query.sort
    let open = hits.filter { hit in place.map { (hit.key, hit.slot) > ($0.key, $0.slot) } ?? true }.sorted(by: Hit.isBefore)
    let last = open.count > query.size ? open[query.size].key : Int64.max
    let first = place?.key ?? Int64.min
    guard first <= last else { return }
    var ends = Candidates(
      ordinal: fetched.ordinal, kind: fetched.kind, expression: fetched.expression.and(Self.between(first, last, sort)), filters: fetched.filters,
      reading: fetched.reading)
    ends.sort = sort
    ends.isEndless = true
    ends.limit = .max / 2
    var more: [Hit] = [], none: CountFacets?
    try ends.fetch(into: &more, facets: &none, in: tx)
    let known = Set(hits.map(\.slot))
    hits += more.filter { !known.contains($0.slot) && $0.key >= first && $0.key <= last }
  }

  /// The bands that hold every key of a stretch of an order.
  private static func between(_ first: Int64, _ last: Int64, _ sort: SearchSort) -> Expression {
    func range(_ low: Int64, _ high: Int64) -> ClosedRange<Int64> { max(0, low)...max(0, low, high) }
    switch sort {
    case .priceUp: return last == .max ? .all([]) : .any(Band.priceTokens(range(first, last)).map(Expression.token))
    case .priceDown: return last == .max ? .all([]) : .any(Band.priceTokens(range(-last, first == .min ? .max : -first)).map(Expression.token))
    default:
      // Nothing is newer than what the newest of a century is.
      return last == .max ? .all([]) : .any(Band.timeTokens(range(-last, first == .min ? newestMax : min(-first, newestMax))).map(Expression.token))
    }
  }

  /// The end of the year 2100.
  private static let newestMax: Int64 = 4_133_980_800_000

  /// Which of some places, in ascending order, hold what can be had now.
  private static func stocked(_ slots: [Int64], in tx: Transaction) throws -> Set<Int64> {
    var found: Set<Int64> = []
    func look(_ slot: Int64, _ labels: UnsafeRawBufferPointer) {
      LabelNumbers.each(labels) { if LabelNumbers.isStock($0) { found.insert(slot) } }
    }
    try Candidates.facts(of: slots, in: tx) { candidate, labels in
      look(candidate.slot, labels)
      return true
    }
    return found
  }

  /// Scores those that are looked at closely; what is sold out stands behind what fits as well and can be had, however many wanted it.
  mutating func rank(_ reading: Reading, _ filters: SearchFilters, _ shelves: Shelves, in tx: Transaction) throws {
    var chosen: [Int64] = []
    if hits.count <= Self.rankMax {
      chosen = hits.map(\.slot)
    } else {
      let strong = reading.strong
      if strong != reading.expression {
        for shelf in shelves.places {
          chosen += try Candidates(ordinal: shelf.ordinal, kind: shelf.kind, expression: strong.and(reading.narrowing(filters).expression), reading: Reading([]))
            .slots(Self.rankMax, in: tx)
        }
      }
      let sure = Set(chosen)
      for hit in hits where chosen.count < Self.rankMax && !sure.contains(hit.slot) { chosen.append(hit.slot) }
      chosen = Array(Set(chosen + exact))
    }
    chosen.sort()
    let ranking = Ranking(reading)
    let isKnown = filters.isInStock || !hits.contains { $0.isThere == nil }
    let there = try isKnown ? nil : Self.stocked(chosen, in: tx)
    var text = DocumentText()
    var scores: [(slot: Int64, value: Int64)] = []
    try tx.each("SELECT slot, words FROM search_document WHERE slot IN \(list: chosen) ORDER BY slot LIMIT 100000") { row in
      let slot: Int64 = try row.next()
      try row.nextBytes { text.read($0) }
      scores.append((slot, ranking.score(text, tier: Slot(raw: slot).tier).value))
      return true
    }
    // Hits ascend on each shelf, as scores do.
    var next = 0
    for place in hits.indices {
      if place > 0, hits[place].slot <= hits[place - 1].slot { next = 0 }
      while next < scores.count, scores[next].slot < hits[place].slot { next += 1 }
      guard next < scores.count, scores[next].slot == hits[place].slot else { continue }
      let isThere = hits[place].isThere ?? there?.contains(hits[place].slot) ?? true
      hits[place].key = (isThere ? 0 : Ranking.goneLess) - scores[next].value
    }
  }
}
