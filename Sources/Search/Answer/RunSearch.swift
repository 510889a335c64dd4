import Kernel
import Storage

extension SearchQuery {
  /// Answers one page. Throws `No` for a size, a cursor or a price range that makes no sense.
  package func run(in tx: Transaction) throws -> SearchAnswer {
    guard (1...Self.sizeMax).contains(size) else { throw No.sizeOutOfRange }
    if let least = filters.priceMin, let most = filters.priceMax, least > most { throw No.priceRangeEmpty }
    let place = try cursor.map { try PagePlace($0) }
    let shelves = try Shelves(site: site, kinds: kinds, in: tx)
    let typed = Typed(text)
    // Signs alone ask for nothing.
    if typed.isScrap || typed.isEmpty && text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) { return .empty }

    let readings = Readings(typed: typed, site: site, kinds: kinds, shelves: shelves, language: language, currency: currency, isPlain: isPlain, isWhole: isWhole, isAnywhere: isAnywhere)
    if let place { return try rest(after: place, readings, shelves, in: tx) }
    if filters != SearchFilters(), let sure = try plain(readings, shelves, in: tx) { return sure }
    guard let heard = try unfiltered.heard(readings, shelves, in: tx) else { return isPlain ? .empty : try nothing(readings, shelves, in: tx) }
    let asked = ordered(by: heard.reading)
    let found = filters == SearchFilters() ? heard.found : try Found.all(asked, heard.reading, shelves, after: nil, in: tx)
    return try asked.page(of: found, reading: heard.reading, stage: heard.stage, after: nil, shelves, in: tx)
  }

  private func rest(after place: PagePlace, _ readings: Readings, _ shelves: Shelves, in tx: Transaction) throws -> SearchAnswer {
    guard let reading = try read(place.stage, readings, shelves, in: tx) else { return .empty }
    let asked = ordered(by: reading)
    guard place.sort == asked.sort else { throw No.cursorUnreadable }
    let found = try Found.all(asked, reading, shelves, after: place, in: tx)
    return try asked.page(of: found, reading: reading, stage: place.stage, after: place, shelves, in: tx)
  }

  /// The page, where words are surely understood as they stand: so much fits even under what was chosen that without it no less does.
  private func plain(_ readings: Readings, _ shelves: Shelves, in tx: Transaction) throws -> SearchAnswer? {
    guard let reading = try read(0, readings, shelves, in: tx), readings.isAsked(reading, isPlain: isPlain) else { return nil }
    let asked = ordered(by: reading)
    let found = try Found.all(asked, reading, shelves, after: nil, in: tx)
    guard readings.typed.isEmpty || found.hits.count >= Readings.few else { return nil }
    return try asked.page(of: found, reading: reading, stage: 0, after: nil, shelves, in: tx)
  }

  /// The same without what was chosen: how words are understood does not hang on filters, so that a filter only ever takes away.
  private var unfiltered: SearchQuery {
    guard filters != SearchFilters() else { return self }
    var bare = self
    (bare.filters, bare.wantsFacets, bare.countMax) = (SearchFilters(), false, Readings.few)
    return bare
  }

  /// The reading of one stage, as the wanted order needs it; nil when the stage adds nothing.
  private func read(_ stage: Int, _ readings: Readings, _ shelves: Shelves, in tx: Transaction) throws -> Reading? {
    try readings.reading(stage, in: tx).map { try sorted($0, shelves, in: tx) }
  }

  /// The first reading that finds something, and what it finds.
  private func heard(_ readings: Readings, _ shelves: Shelves, in tx: Transaction) throws -> (reading: Reading, stage: Int, found: Found)? {
    var stage = 0
    while stage < Readings.count {
      if isPlain, !Readings.isNarrow(stage), stage < Readings.last {
        stage += 1
        continue
      }
      if let reading = try read(stage, readings, shelves, in: tx), readings.isAsked(reading, isPlain: isPlain) {
        let asked = ordered(by: reading)
        var answered = (reading: reading, stage: stage, found: try Found.all(asked, reading, shelves, after: nil, in: tx))
        if !isPlain, Readings.isNarrow(stage), !readings.typed.isEmpty, answered.found.hits.count < Readings.few,
          let wide = try read(stage + 1, readings, shelves, in: tx) {
          let more = try Found.all(asked, wide, shelves, after: nil, in: tx)
          if more.hits.count > answered.found.hits.count { answered = (wide, stage + 1, more) }
        }
        if !answered.found.hits.isEmpty { return answered }
      }
      stage += Readings.isNarrow(stage) ? 2 : 1
    }
    return nil
  }

  /// The same in the order that words ask for, where nobody chose one.
  private func ordered(by reading: Reading) -> SearchQuery {
    var asked = self
    if let order = reading.order, !isSortChosen, sort == .relevance { asked.sort = order }
    return asked
  }

  /// Where words ask for an order, only what surely is the thing, if there is any.
  private func sorted(_ reading: Reading, _ shelves: Shelves, in tx: Transaction) throws -> Reading {
    guard ordered(by: reading).sort != sort else { return reading }
    let strict = reading.strict
    return try strict == reading || shelves.isCarried(strict.expression, needing: strict, in: tx) ? strict : reading
  }

  /// Nothing was found: what was understood of the words all the same, and which of several nothing answers.
  private func nothing(_ readings: Readings, _ shelves: Shelves, in tx: Transaction) throws -> SearchAnswer {
    var answer = SearchAnswer.empty
    guard let reading = try readings.reading(0, in: tx)?.wide, reading.pieces.count > 1 || !reading.wishes.isEmpty || !reading.dropped.isEmpty else { return answer }
    answer.understood = reading.understood
    answer.sort = ordered(by: reading).sort
    answer.dropped = try reading.pieces.compactMap { piece -> String? in
      switch piece {
      case .unit(let unit): return try shelves.isCarried(unit.expression, in: tx) ? nil : unit.text
      case .dropped(let text): return text
      default: return nil
      }
    }
    return answer
  }

  /// Whether the order asks how well words answer.
  private func isRanked(_ reading: Reading) -> Bool { sort == .relevance && !reading.units.isEmpty }

  private func page(of all: Found, reading: Reading, stage: Int, after place: PagePlace?, _ shelves: Shelves, in tx: Transaction) throws -> SearchAnswer {
    var found = all
    if isRanked(reading) { try found.rank(reading, filters, shelves, in: tx) }
    let total = found.hits.count
    if let place { found.hits.removeAll { $0.place(stage) <= place } }
    let shown = found.hits.count > size * 4 ? Self.first(size, of: found.hits) : Array(found.hits.sorted(by: Hit.isBefore).prefix(size))

    let ranking = Ranking(reading)
    let texts = try tx.rows(
      "SELECT slot, item, title, words FROM search_document WHERE slot IN \(list: shown.map(\.slot)) ORDER BY slot LIMIT \(Self.sizeMax)"
    ) { row in
      let slot: Int64 = try row.next(), item: Int64 = try row.next(), title: String = try row.next()
      return (slot, (item: item, title: title, score: ranking.score(DocumentText(packed: try row.next()), tier: Slot(raw: slot).tier)))
    }
    let bySlot = Dictionary(texts) { first, _ in first }
    var answer = SearchAnswer.empty
    answer.hits = shown.compactMap { hit in
      bySlot[hit.slot].map { SearchHit(kind: Slot(raw: hit.slot).kind, item: $0.item, title: $0.title, score: $0.score.value, matched: $0.score.matched) }
    }
    answer.total = found.isCut ? .moreThan(min(total, countMax)) : .exactly(total)
    answer.corrected = reading.corrected
    // Of two things either is shown, and the one that nobody has is said.
    let missing = try reading.units.flatMap(\.either).filter { try !shelves.isCarried($0.expression, in: tx) }
    // What is called just so was found by all of the words.
    answer.dropped = found.isCalled ? [] : reading.dropped + missing.map(\.text)
    answer.understood = reading.understood.filter { !$0.isOrder || reading.order == sort && !isSortChosen }
    answer.nearby = reading.nearby
    answer.colours = AskedColours(of: reading)
    answer.sort = sort
    if found.hits.count > size, let last = shown.last { answer.next = last.place(stage).cursor(sort) }
    if let facets = found.facets { answer.facets = try facets.facets(isExact: !found.isCut, in: tx) }
    return answer
  }

  /// The first of many without sorting all of them.
  private static func first(_ size: Int, of hits: [Hit]) -> [Hit] {
    var best: [Hit] = []
    best.reserveCapacity(size * 2)
    var worst: Hit?
    for hit in hits {
      if let worst, !Hit.isBefore(hit, worst) { continue }
      best.append(hit)
      guard best.count == size * 2 else { continue }
      best.sort(by: Hit.isBefore)
      best.removeLast(size)
      worst = best.last
    }
    return Array(best.sorted(by: Hit.isBefore).prefix(size))
  }
}

/// The hit after which a page begins, and the reading and the order it was found by.
struct PagePlace {
  var sort = SearchSort.relevance
  var stage: Int
  var key: Int64
  var slot: Int64

  init(stage: Int, key: Int64, slot: Int64) {
    self.stage = stage
    self.key = key
    self.slot = slot
  }

  init(_ cursor: Cursor) throws(SearchQuery.No) {
    guard cursor.keys.count == 4, let sort = SearchSort(rawValue: cursor.keys[0]), let stage = Int(cursor.keys[1]), (0..<Readings.count).contains(stage),
      let key = Int64(cursor.keys[2]), key > .min, let slot = Int64(cursor.keys[3])
    else { throw .cursorUnreadable }
    self.init(stage: stage, key: key, slot: slot)
    self.sort = sort
  }

  func cursor(_ sort: SearchSort) -> Cursor { Cursor(sort.rawValue, String(stage), String(key), String(slot)) }

  static func <= (a: PagePlace, b: PagePlace) -> Bool { (a.key, a.slot) <= (b.key, b.slot) }
}
