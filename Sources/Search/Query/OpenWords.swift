/// Words that ask for places that are open at this moment: 영업중인, 지금 문 연, open now. Who asks the search knows which these are.
package enum OpenWords {
  private static let keys = Set(
    [
      "영업중인", "영업중", "영업하는", "지금영업중인", "지금영업중", "지금영업하는", "지금문연", "지금문여는", "지금문열린", "지금연", "지금여는", "지금열린", "지금하는", "문연", "문여는", "문연곳", "열려있는", "지금열려있는", "문열려있는",
      "open now", "now open", "open", "currently open", "that are open", "open right now", "that are open now",
    ].map(Lexicon.key))

  /// Words that together say it, at most.
  private static let widthMax = 4

  /// The text without such words; nil where none stand in it, or nothing else does.
  package static func taken(out text: String) -> String? { SaidTogether(keys: keys, widthMax: widthMax).taken(out: text) }
}

/// Several words that together ask for what no index holds.
struct SaidTogether {
  let keys: Set<String>
  /// Words that together say it, at most.
  let widthMax: Int

  /// The text without the first such words; nil where none stand in it.
  func taken(out text: String) -> String? {
    let parts = text.split(separator: " ", omittingEmptySubsequences: true).prefix(Typed.wordsMax)
    for start in parts.indices {
      for width in stride(from: min(widthMax, parts.count - start), through: 1, by: -1) where keys.contains(Lexicon.key(parts[start..<start + width].joined(separator: " "))) {
        return (parts[..<start] + parts[(start + width)...]).joined(separator: " ")
      }
    }
    return nil
  }
}
