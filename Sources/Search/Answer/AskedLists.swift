import Kernel
import Storage

/// What a query has read of the lists so far: it asks for the same words again and again, together, narrower, wider, and each for itself where
/// one is missing, and each list is read once in its transaction.
final class AskedLists {
  private struct Asked: Hashable {
    /// Where the shelf begins.
    let first: Int64
    let expression: Expression
  }

  private var kept: [Asked: [Int64]] = [:]
  /// Lists by where the shelf begins and by token.
  private var postings: [Int64: [String: PostingLists.Stretches]] = [:]
  private var quiet: [Int64: Bool] = [:]
  private var changed: [Int64: [Int64]] = [:]

  static func of(_ tx: Transaction) -> AskedLists { tx.once(AskedLists.self) { AskedLists() } }

  /// The first places that carry the tokens, in ascending order; `read` asks for them.
  func places(_ expression: Expression, _ range: ClosedRange<Int64>, _ limit: Int, _ read: () throws -> [Int64]) rethrows -> [Int64] {
    let asked = Asked(first: range.lowerBound, expression: expression)
    if let known = kept[asked] { return known.count > limit ? Array(known.prefix(limit)) : known }
    let found = try read()
    if found.count < limit { kept[asked] = found }
    return found
  }

  /// The lists of some tokens on a shelf; those that are not known yet are read together.
  func postings(_ tokens: [String], _ range: ClosedRange<Int64>, _ read: ([String]) throws -> [String: PostingLists.Stretches]) rethrows -> [PostingLists.Stretches] {
    var known = postings[range.lowerBound] ?? [:]
    let missing = tokens.filter { known[$0] == nil }
    if !missing.isEmpty {
      let found = try read(missing)
      for token in missing { known[token] = found[token] ?? [:] }
      postings[range.lowerBound] = known
    }
    return tokens.map { known[$0] ?? [:] }
  }

  /// Whether nothing was changed lately on a shelf.
  func isQuiet(_ range: ClosedRange<Int64>, in tx: Transaction) throws -> Bool {
    if let known = quiet[range.lowerBound] { return known }
    let isQuiet = try tx.value("SELECT 1 FROM search_hit WHERE slot BETWEEN \(range.lowerBound) AND \(range.upperBound) LIMIT 1", as: Int.self) == nil
    quiet[range.lowerBound] = isQuiet
    return isQuiet
  }

  /// The places of a shelf that stand in the lists and were changed since; `read` asks for them.
  func changed(_ range: ClosedRange<Int64>, _ read: () throws -> [Int64]) rethrows -> [Int64] {
    if let known = changed[range.lowerBound] { return known }
    let found = try read()
    changed[range.lowerBound] = found
    return found
  }
}
