import Kernel
import Storage

/// Words that mean the same to shoppers, as operators keep them: reading a query widens each word by its synonyms.
package enum Synonyms {
  /// Words of a query that can together be one term, at most.
  static let windowMax = 3
  /// Synonyms that widen one unit, at most.
  static let alternativesMax = 8

  /// A term as the table keeps it: folded, without spaces, so that spacing does not matter.
  static func key(_ words: some Collection<Word>) -> String { words.map(\.text).joined() }
  static func key(_ text: String) -> String { key(Word.split(PlainText.fold(text))) }

  static func widen(_ reading: Reading, language: Language, in tx: Transaction) throws -> Reading {
    let words = reading.units.flatMap(\.words)
    var keys: Set<String> = []
    for start in words.indices {
      for end in start..<min(words.count, start + windowMax) { keys.insert(key(words[start...end])) }
    }
    guard !keys.isEmpty else { return reading }
    let means = try tx.rows(
      """
      SELECT term, means FROM search_synonym
      WHERE language = \(language) AND term IN \(list: keys.sorted())
      ORDER BY term, means LIMIT 400
      """
    ) { (term: try $0.next(String.self), means: try $0.next(String.self)) }
    guard !means.isEmpty else { return reading }
    return widened(words, by: Dictionary(grouping: means, by: \.term).mapValues { $0.map(\.means) })
  }

  /// The longest stretch of words that is a term becomes one unit.
  static func widened(_ words: [Word], by means: [String: [String]]) -> Reading {
    var reading = Reading([])
    var start = 0
    while start < words.count {
      var end = min(words.count, start + windowMax)
      while end > start + 1, means[key(words[start..<end])] == nil { end -= 1 }
      let stretch = Array(words[start..<end])
      var unit = Reading.Unit(alternatives: [stretch.map { Term($0) }], words: stretch)
      for other in (means[key(stretch)] ?? []).prefix(alternativesMax) {
        unit.alternatives.append(Word.split(PlainText.fold(other)).map { Term($0, origin: .synonym) })
      }
      reading.units.append(unit)
      start = end
    }
    return reading
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
    return Page(fetched: rows, size: size) { Cursor($0.term, $0.means) }
  }
}
