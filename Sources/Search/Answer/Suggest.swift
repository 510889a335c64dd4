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
    guard !typed.isEmpty, let ordinal = try SearchIndex.knownOrdinal(of: site, in: tx) else { return [] }
    var readings: [Reading] = []
    if !typed.isCertainSlip { readings.append(Reading(typed.words).unfinished) }
    if let slip = typed.slip, !slip.isEmpty { readings.append(Reading(slip.words).unfinished) }
    for reading in readings {
      let found = try kinds.flatMap { try suggestions($0, reading, ordinal, in: tx) }
      if !found.isEmpty { return found }
    }
    return []
  }

  private func suggestions(_ kind: SearchKind, _ reading: Reading, _ ordinal: Int64, in tx: Transaction) throws -> [Suggestion] {
    var found: [Candidate] = [], none: CountFacets?
    try Candidates(
      ordinal: ordinal, kind: kind, expression: reading.expression, ranking: Ranking(reading), limit: Self.lookMax, rankLimit: Self.lookMax
    ).fetch(into: &found, facets: &none, in: tx)
    let best = found.sorted { ($1.score.value, $0.slot) < ($0.score.value, $1.slot) }.prefix(min(max(1, each), Self.eachMax))
    let titles = Dictionary(
      uniqueKeysWithValues: try tx.rows(
        "SELECT slot, title FROM search_document WHERE slot IN \(list: best.map(\.slot)) ORDER BY slot LIMIT \(Self.eachMax)"
      ) { (try $0.next(Int64.self), try $0.next(String.self)) })
    return best.map { Suggestion(kind: kind, item: $0.item, title: titles[$0.slot] ?? "") }
  }
}
