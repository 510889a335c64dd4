import Storage

/// The words that names and brands are made of, and the keys by which a misspelt one finds its neighbours.
enum Vocabulary {
  /// What a known word is; one word can be several.
  enum Sort {
    /// It stands in a name.
    static let word: Int64 = 1
    /// A whole name of a brand, without spaces.
    static let brand: Int64 = 2
    /// The token of a brand's sound.
    static let sound: Int64 = 4
  }

  /// Neighbours that are looked at for one word, at most.
  static let neighboursMax = 200
  /// Words that are looked up together, at most.
  static let lookMax = 1000

  /// The words of texts, and single syllables joined to their neighbour (운동 화).
  static func words(of texts: [[UInt32]]) -> Set<String> {
    var found: Set<String> = []
    for text in texts {
      let words = Word.split(text)
      for (index, word) in words.enumerated() {
        if Typo.isCorrectable(word) { found.insert(word.text) }
        guard word.script == .syllabic else { continue }
        if index > 0, words[index - 1].script == .syllabic, min(word.scalars.count, words[index - 1].scalars.count) == 1 {
          let joined = Word(script: .syllabic, scalars: words[index - 1].scalars + word.scalars, isGlued: false)
          if Typo.isCorrectable(joined) { found.insert(joined.text) }
        }
      }
    }
    return found
  }

  /// Adds the words of new entries; always in one order, so that two writers never wait for each other in a circle.
  static func learn(_ entries: [IndexEntry], in tx: Transaction) throws {
    var words: [String: Int64] = [:]
    for entry in entries { words.merge(entry.vocabulary) { $0 | $1 } }
    let sorted = words.sorted { $0.key < $1.key }
    for start in stride(from: 0, to: sorted.count, by: lookMax) { try learn(sorted[start..<min(sorted.count, start + lookMax)], in: tx) }
  }

  private static func learn(_ words: ArraySlice<(key: String, value: Int64)>, in tx: Transaction) throws {
    let known = try sorts(of: words.map(\.key), in: tx)
    for (word, sorts) in words {
      let before = known[word] ?? 0
      guard before | sorts != before else { continue }
      try tx.send(
        """
        INSERT INTO search_word (word, sorts) VALUES (\(word), \(sorts | before))
        ON CONFLICT (word) DO UPDATE SET sorts = search_word.sorts | excluded.sorts
        """)
      let scalars = Hangul.scalars(word)
      guard before == 0, sorts != Sort.sound, scalars.count <= 20 else { continue }
      let keys = Typo.keys(Typo.letters(scalars)).sorted()
      try tx.send("INSERT INTO search_near (key, word) VALUES \(rows: keys.map { [.int($0), .text(word)] }) ON CONFLICT (key, word) DO NOTHING")
    }
  }

  /// Words one slip away from `word`, itself not among them, in the order of the alphabet.
  static func near(_ word: Word, in tx: Transaction) throws -> [Word] {
    let letters = Typo.letters(word.scalars)
    return try found(Typo.keys(letters).sorted(), in: tx).filter { $0 != word.scalars && Typo.isNear(Typo.letters($0), letters) }
      .map { Word(script: Word.script(of: $0[0]), scalars: $0, isGlued: word.isGlued) }
  }

  /// Other spellings of what sounds the same: 짚업 and 집업.
  static func sounding(like words: [Word], in tx: Transaction) throws -> [Word: [Word]] {
    let letters = words.map { (word: $0, heard: Typo.letters($0.scalars)) }
    guard !letters.isEmpty else { return [:] }
    let candidates = try found(Set(letters.map { Typo.hash($0.heard) }).sorted(), in: tx)
    return letters.reduce(into: [:]) { found, asked in
      found[asked.word] = candidates.filter { $0 != asked.word.scalars && Typo.letters($0) == asked.heard }
        .map { Word(script: asked.word.script, scalars: $0, isGlued: asked.word.isGlued) }
    }
  }

  private static func found(_ keys: [Int64], in tx: Transaction) throws -> [[UInt32]] {
    try tx.rows(
      "SELECT DISTINCT word FROM search_near WHERE key IN \(list: keys) ORDER BY word LIMIT \(neighboursMax)"
    ) { Hangul.scalars(try $0.next(String.self)) }.filter { !$0.isEmpty }
  }

  /// What is known of some words; those that nobody knows are left out.
  static func sorts(of words: [String], in tx: Transaction) throws -> [String: Int64] {
    guard !words.isEmpty else { return [:] }
    let rows = try tx.rows("SELECT word, sorts FROM search_word WHERE word IN \(list: words) ORDER BY word LIMIT \(lookMax)") {
      (try $0.next(String.self), try $0.next(Int64.self))
    }
    return Dictionary(rows) { first, _ in first }
  }
}
