import Kernel
import Storage

/// What the index and the operators know of the words of a query and of their parts: two statements for a whole query.
struct KnownHere {
  /// What a word is in the index (`Vocabulary.Sort`).
  private(set) var sorts: [String: Int64] = [:]
  /// What operators say that a term means.
  private(set) var means: [String: [String]] = [:]

  /// Words that together can be one term, at most.
  static let windowMax = 3

  init(_ words: [Word], language: Language, in tx: Transaction) throws {
    var keys: Set<String> = [], sounds: Set<String> = []
    for start in words.indices {
      for end in start..<min(words.count, start + Self.windowMax) {
        let joined = words[start...end].flatMap(\.scalars)
        keys.insert(String(scalars: joined))
        sounds.formUnion(Self.sounds(joined))
      }
      guard words[start].script == .syllabic, (3...12).contains(words[start].scalars.count) else {
        for stem in Particles.stems(of: words[start]) { keys.insert(String(scalars: stem)) }
        continue
      }
      let scalars = words[start].scalars
      for first in 0..<scalars.count { for last in first..<scalars.count where last > first || first == 0 || scalars.count < 5 { keys.insert(String(scalars: scalars[first...last])) } }
    }
    let asked = Array(keys.union(sounds).sorted().prefix(Vocabulary.lookMax))
    sorts = try Vocabulary.sorts(of: asked, in: tx)
    means = try Synonyms.means(of: asked, language: language, in: tx)
  }

  func isWord(_ key: String) -> Bool { sorts[key].map { $0 & Vocabulary.Sort.word != 0 } ?? false }
  func isBrand(_ key: String) -> Bool { sorts[key].map { $0 & Vocabulary.Sort.brand != 0 } ?? false }

  /// Tokens of brands that sound so and are written in the other script.
  func brandSounds(_ joined: [UInt32]) -> [String] { Self.sounds(joined).filter { sorts[$0] != nil }.sorted() }

  private static func sounds(_ joined: [UInt32]) -> [String] {
    BrandSound.keys(joined).map { Tokens.sound($0, ofHangul: !BrandSound.isHangul(joined)) }
  }
}
