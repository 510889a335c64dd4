import Kernel
import Storage

/// Says that whoever searches for one term also means another.
package struct SetSynonym: Sendable {
  /// Characters of one term, at most.
  package static let lengthMax = 60

  package var language: Language
  package var term: String
  package var means: String
  /// The other way round too.
  package var isMutual: Bool

  package init(_ language: Language, term: String, means: String, isMutual: Bool = true) {
    self.language = language
    self.term = term
    self.means = means
    self.isMutual = isMutual
  }

  package enum No: Refusal, Equatable {
    case empty, same, tooLong, full

    package var code: String {
      switch self {
      case .empty: "search/synonym-empty"
      case .same: "search/synonym-same"
      case .tooLong: "search/synonym-too-long"
      case .full: "search/synonyms-full"
      }
    }
    package var sort: RefusalSort { self == .full ? .conflict : .invalid }
    package var sentence: Sentence {
      switch self {
      case .empty: Sentence(SearchPhrases.synonymEmpty)
      case .same: Sentence(SearchPhrases.synonymSame)
      case .tooLong: Sentence(SearchPhrases.synonymTooLong, ["max": String(SetSynonym.lengthMax)])
      case .full: Sentence(SearchPhrases.synonymsFull, ["max": String(Synonyms.alternativesMax)])
      }
    }
  }

  package func run(in tx: Transaction) throws {
    guard term.count <= Self.lengthMax, means.count <= Self.lengthMax else { throw No.tooLong }
    let from = Synonyms.key(term), to = Synonyms.key(means)
    guard !from.isEmpty, !to.isEmpty else { throw No.empty }
    guard from != to else { throw No.same }
    try Self.add(language, term: from, means: plain(means), in: tx)
    if isMutual { try Self.add(language, term: to, means: plain(term), in: tx) }
    try tx.emit(SearchEvents.wordsChanged(language))
  }

  /// What is sought keeps its spaces.
  private func plain(_ text: String) -> String { String(scalars: PlainText.fold(text)) }

  private static func add(_ language: Language, term: String, means: String, in tx: Transaction) throws {
    let added = try tx.run(
      """
      INSERT INTO search_synonym (language, term, means)
      SELECT \(language), \(term), \(means)
      FROM (SELECT COUNT(*) AS present FROM search_synonym WHERE language = \(language) AND term = \(term) AND means <> \(means)) AS known
      WHERE present < \(Synonyms.alternativesMax)
      ON CONFLICT (language, term, means) DO UPDATE SET means = excluded.means
      """)
    guard added == 1 else { throw No.full }
  }
}

/// Takes one line out of the list; absent is as good as gone.
package struct DropSynonym: Sendable {
  package var language: Language
  package var term: String
  package var means: String

  package init(_ language: Language, term: String, means: String) {
    self.language = language
    self.term = term
    self.means = means
  }

  /// Returns whether it was there.
  package func run(in tx: Transaction) throws -> Bool {
    let gone = try tx.run(
      """
      DELETE FROM search_synonym
      WHERE language = \(language) AND term = \(Synonyms.key(term)) AND means = \(String(scalars: PlainText.fold(means)))
      """)
    if gone > 0 { try tx.emit(SearchEvents.wordsChanged(language)) }
    return gone == 1
  }
}
