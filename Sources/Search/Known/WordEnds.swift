/// Finds words by how they begin or how they end, without looking at all of them.
struct WordEnds {
  enum End { case first, last }

  private let end: End
  /// The words in order, those that are sought by their end turned round; beside each what it is a word for.
  private let words: [(scalars: [UInt32], meaning: Int)]

  /// - Parameter words: folded keys by meaning.
  init(_ end: End, of words: [[String]]) {
    self.end = end
    self.words = words.enumerated().flatMap { meaning, keys in keys.map { (Self.turned($0, end), meaning) } }
      .sorted { $0.scalars.lexicographicallyPrecedes($1.scalars) }
  }

  /// What longer words with that beginning or that end mean, in ascending order, each once.
  func meanings(_ key: String) -> [Int] {
    let wanted = Self.turned(key, end)
    guard !wanted.isEmpty else { return [] }
    var low = 0, high = words.count
    while low < high {
      let middle = (low + high) / 2
      if words[middle].scalars.lexicographicallyPrecedes(wanted) { low = middle + 1 } else { high = middle }
    }
    var found: Set<Int> = []
    while low < words.count, words[low].scalars.starts(with: wanted) {
      if words[low].scalars.count > wanted.count { found.insert(words[low].meaning) }
      low += 1
    }
    return found.sorted()
  }

  private static func turned(_ key: String, _ end: End) -> [UInt32] {
    let scalars = key.unicodeScalars.map(\.value)
    return end == .first ? scalars : scalars.reversed()
  }
}
