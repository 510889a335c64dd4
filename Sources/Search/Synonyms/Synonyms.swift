import Kernel
import Storage

/// Words that mean the same to shoppers, as operators keep them beside those that search knows by itself (`Lexicon`).
package enum Synonyms {
  /// Synonyms that widen one unit, at most.
  static let alternativesMax = 8

  /// A term as the table keeps it: folded, without spaces, so that spacing does not matter.
  static func key(_ words: some Collection<Word>) -> String { words.map(\.text).joined() }
  static func key(_ text: String) -> String { key(Word.split(PlainText.fold(text))) }

  /// What operators say that some terms mean.
  static func means(of keys: [String], language: Language, in tx: Transaction) throws -> [String: [String]] {
    guard !keys.isEmpty else { return [:] }
    let rows = try tx.rows(
      """
      SELECT term, means FROM search_synonym
      WHERE language = \(language) AND term IN \(list: keys)
      ORDER BY term, means LIMIT 400
      """
    ) { (term: try $0.next(String.self), means: try $0.next(String.self)) }
    return Dictionary(grouping: rows, by: \.term).mapValues { $0.prefix(alternativesMax).map(\.means) }
  }

  /// One line of the operators' list.
  package struct Entry: Hashable, Sendable {
    package var language: Language
    package var term: String
    package var means: String
  }

  /// A page of the list, in the order of the terms.
  package static func list(_ language: Language, after cursor: Cursor? = nil, size: Int = 100, in tx: Transaction) throws -> Page<Entry> {
    let term = cursor?.keys.first ?? "", means = cursor?.keys.last ?? ""
    let size = min(max(1, size), 500)
    let rows = try tx.rows(
      """
      SELECT term, means FROM search_synonym
      WHERE language = \(language) AND (term, means) > (\(term), \(means))
      ORDER BY term, means LIMIT \(size + 1)
      """
    ) { Entry(language: language, term: try $0.next(), means: try $0.next()) }
    return Page(fetched: rows, size: size, passedOver: tx.passedOver) { Cursor($0.term, $0.means) }
  }
}
