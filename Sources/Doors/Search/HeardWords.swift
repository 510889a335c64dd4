/// Of the words that no goods answer those that a mall or a store was found by.
struct HeardWords {
  private let dropped: [String]
  private(set) var words: [String] = []

  init(_ dropped: [String]) { self.dropped = dropped }

  /// Notes what answered `text`, whole or in part; a neighbourhood is heard by its bare name too.
  mutating func hear(_ text: String, without unanswered: [String]) {
    let asked = Self.parts(text), missed = Set(unanswered.flatMap(Self.parts))
    for word in dropped where !words.contains(word) {
      let parts = Self.parts(word)
      if parts.allSatisfy({ part in !missed.contains(part) && asked.contains(where: part.hasPrefix) }) { words.append(word) }
    }
  }

  private static func parts(_ text: String) -> [String] { text.lowercased().split(separator: " ").map(String.init) }
}
