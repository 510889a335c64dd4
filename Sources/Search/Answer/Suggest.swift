import Kernel
import Storage

/// What may be meant while it is being typed: products, brands and places whose words begin so.
package struct Suggest: Sendable {
  /// Things of one kind, at most.
  package static let eachMax = 10
  /// Documents that are looked at for each kind, at most.
  static let lookMax = 300

  package var text: String
  package var site: ID<SearchSite>
  package var kinds: [SearchKind]
  package var each: Int
  package var language: Language

  package init(_ text: String, site: ID<SearchSite>, kinds: [SearchKind] = SearchKind.allCases, each: Int = 5, language: Language = .korean) {
    self.text = text
    self.site = site
    self.kinds = kinds
    self.each = each
    self.language = language
  }

  package struct Suggestion: Hashable, Sendable {
    package var kind: SearchKind
    package var item: Int64
    package var title: String
  }

  /// Suggestions, best first within each kind, kinds in the order asked for. Empty text suggests nothing.
  package func run(in tx: Transaction) throws -> [Suggestion] {
    let typed = Typed(text)
    guard !typed.isEmpty else { return [] }
    let shelves = try Shelves(site: site, kinds: Set(kinds), in: tx)
    var readings: [Reading] = []
    if !typed.isCertainSlip { readings.append(Reading(typed.words).unfinished) }
    if let slip = typed.slip, !slip.isEmpty { readings.append(Reading(slip.words).unfinished) }
    for reading in readings {
      let found = try kinds.flatMap { try suggestions($0, reading, shelves, in: tx) }
      if !found.isEmpty { return found }
    }
    return []
  }

  private func suggestions(_ kind: SearchKind, _ reading: Reading, _ shelves: Shelves, in tx: Transaction) throws -> [Suggestion] {
    let ranking = Ranking(reading)
    var best: [(item: Int64, title: String, score: Int64, slot: Int64)] = []
    for shelf in shelves.places where shelf.kind == kind {
      let candidates = Candidates(ordinal: shelf.ordinal, kind: kind, expression: reading.expression, reading: Reading([]))
      let slots = try candidates.slots(Self.lookMax, in: tx)
      var text = DocumentText()
      try tx.each("SELECT slot, item, title, words FROM search_document WHERE slot IN \(list: slots) ORDER BY slot LIMIT \(Self.lookMax)") { row in
        let slot: Int64 = try row.next(), item: Int64 = try row.next(), title: String = try row.next()
        try row.nextBytes { text.read($0) }
        if !reading.needsLook || ranking.isMet(by: text) { best.append((item, title, ranking.score(text, tier: Slot(raw: slot).tier).value, slot)) }
        return true
      }
    }
    return best.sorted { ($1.score, $0.slot) < ($0.score, $1.slot) }.prefix(min(max(1, each), Self.eachMax)).map { Suggestion(kind: kind, item: $0.item, title: $0.title) }
  }
}
