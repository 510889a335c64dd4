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
      let found = try kinds.flatMap { try suggestions($0, reading, typed.title, shelves, in: tx) }
      if !found.isEmpty { return found }
    }
    guard !typed.isCertainSlip, let (head, last) = typed.parted else { return [] }
    // Whom a thing is for, its colour and its brand are no words of its name.
    var meant = try ReadWords(head, language: language, in: tx).reading
    meant.pieces += Reading(last.words).unfinished.pieces
    return try kinds.filter { $0 == .product }.flatMap { try suggestions($0, meant, typed.title, shelves, in: tx) }
  }

  private func suggestions(_ kind: SearchKind, _ reading: Reading, _ typed: [UInt32], _ shelves: Shelves, in tx: Transaction) throws -> [Suggestion] {
    var reading = reading
    reading.title = Term(.title, typed)
    if kind == .place || kind == .mall { reading = reading.leading }
    let ranking = Ranking(reading), typedScalars = reading.units.flatMap(\.words).map(\.scalars.count).reduce(0, +)
    var best: [Meant] = []
    for shelf in shelves.places where shelf.kind == kind {
      let candidates = Candidates(ordinal: shelf.ordinal, kind: kind, expression: reading.expression, reading: Reading([]))
      let slots = try candidates.slots(Self.lookMax, in: tx)
      var text = DocumentText()
      try tx.each("SELECT slot, item, title, words FROM search_document WHERE slot IN \(list: slots) ORDER BY slot LIMIT \(Self.lookMax)") { row in
        let slot: Int64 = try row.next(), item: Int64 = try row.next(), title: String = try row.next()
        try row.nextBytes { text.read($0) }
        guard ranking.isMet(by: text) else { return true }
        let isBegun = Self.begins(reading, text)
        // In the middle of a word a single letter stands in anything.
        guard isBegun || typedScalars > 1 else { return true }
        best.append(Meant(item: item, title: title, isBegun: isBegun, score: ranking.score(text, tier: Slot(raw: slot).tier).value, slot: slot))
        return true
      }
    }
    return best.sorted(by: Meant.isBefore).prefix(min(max(1, each), Self.eachMax)).map { Suggestion(kind: kind, item: $0.item, title: $0.title) }
  }
  /// Something that may be meant; what begins as was typed stands before what merely has it inside.
  private struct Meant {
    var item: Int64
    var title: String
    var isBegun: Bool
    var score: Int64
    var slot: Int64

    static func isBefore(_ a: Meant, _ b: Meant) -> Bool {
      a.isBegun == b.isBegun ? (b.score, a.slot) < (a.score, b.slot) : a.isBegun
    }
  }

  /// Whether each word that was typed begins a word of its names, of its brand or of what else is said of it.
  private static func begins(_ reading: Reading, _ text: DocumentText) -> Bool {
    let fields = [DocumentText.Field.name, DocumentText.Field.brand, DocumentText.Field.other]
    return reading.units.allSatisfy { unit in
      unit.alternatives.contains { terms in terms.allSatisfy { term in fields.contains { text.fit(term, field: $0) >= .wordBeginning } } }
    }
  }
}
