import Kernel

/// What people write under what they received, and what the seller replies to it: for each kind of goods its own.
///
/// In the tables beside this file a line `#무쇠 냄비,도마` begins what is said of goods whose Korean title holds one of these words; the first such line counts.
/// A row is: stars | words in Korean | in English, and where the seller replies | the reply in Korean | in English.
struct DemoOpinion: Sendable {
  let stars: Int64
  let words: Phrase
  let reply: Phrase?

  private init?(row: Substring) {
    let cells = row.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    guard cells.count == 3 || cells.count == 5, let stars = Int64(cells[0]) else { return nil }
    self.stars = stars
    words = Phrase(cells[1], cells[2])
    reply = cells.count == 5 ? Phrase(cells[3], cells[4]) : nil
  }

  /// All that is said of goods of this title; no two of it are alike.
  static func all(about title: String) -> [DemoOpinion] {
    kinds.first { kind in kind.words.contains { title.contains($0) } }?.opinions ?? []
  }

  /// What the `nth` of those who say something about one product says; `turn` lets another one begin elsewhere. Nil where everything was said:
  /// whoever comes then gives stars alone.
  static func about(_ title: String, turn: Int, nth: Int) -> DemoOpinion? {
    let all = all(about: title)
    return nth < all.count ? all[(turn + nth) % all.count] : nil
  }

  private static let kinds: [(words: [String], opinions: [DemoOpinion])] = {
    var kinds: [(words: [String], opinions: [DemoOpinion])] = []
    for line in [DemoSaidOfFashion.text, DemoSaidOfFood.text, DemoSaidOfThings.text].flatMap({ $0.split(separator: "\n") }) {
      if line.first == "#" {
        kinds.append((line.dropFirst().split(separator: ",").map(String.init), []))
      } else if let opinion = DemoOpinion(row: line), !kinds.isEmpty {
        kinds[kinds.count - 1].opinions.append(opinion)
      }
    }
    return kinds
  }()
}
