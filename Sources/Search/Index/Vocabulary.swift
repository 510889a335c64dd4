import Storage

/// The words that names and brands are made of, and the keys by which a misspelt one finds its neighbours.
enum Vocabulary {
  /// Neighbours that are looked at for one word, at most.
  static let neighboursMax = 200
  /// Words that are looked up together, at most.
  static let lookMax = 1000

  /// The words of texts, the ends of long Hangul words (여성운동화 also teaches 운동화) and single syllables joined to their neighbour (운동 화).
  static func words(of texts: [[UInt32]]) -> Set<String> {
    var found: Set<String> = []
    for text in texts {
      let words = Word.split(text)
      for (index, word) in words.enumerated() {
        if Typo.isCorrectable(word) { found.insert(word.text) }
        guard word.script == .syllabic else { continue }
        if (4...12).contains(word.scalars.count) {
          for start in 1...word.scalars.count - 2 { found.insert(String(scalars: word.scalars[start...])) }
        }
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
    var words: Set<String> = []
    for entry in entries { words.formUnion(entry.vocabulary) }
    let sorted = words.sorted()
    for start in stride(from: 0, to: sorted.count, by: lookMax) { try learn(Array(sorted[start..<min(sorted.count, start + lookMax)]), in: tx) }
  }

  private static func learn(_ words: [String], in tx: Transaction) throws {
    let known = Set(try tx.rows("SELECT word FROM search_word WHERE word IN \(list: words) ORDER BY word LIMIT \(lookMax)") { try $0.next(String.self) })
    for word in words where !known.contains(word) {
      try tx.send("INSERT INTO search_word (word) VALUES (\(word)) ON CONFLICT (word) DO NOTHING")
      let keys = Typo.keys(Typo.letters(Hangul.scalars(word))).sorted()
      try tx.send("INSERT INTO search_near (key, word) VALUES \(rows: keys.map { [.int($0), .text(word)] }) ON CONFLICT (key, word) DO NOTHING")
    }
  }

  /// Words one slip away from `word`, itself not among them, in the order of the alphabet.
  static func near(_ word: Word, in tx: Transaction) throws -> [Word] {
    let letters = Typo.letters(word.scalars)
    let keys = Typo.keys(letters).sorted()
    let found = try tx.rows(
      "SELECT DISTINCT word FROM search_near WHERE key IN \(list: keys) ORDER BY word LIMIT \(neighboursMax)"
    ) { Hangul.scalars(try $0.next(String.self)) }
    return found.filter { $0 != word.scalars && Typo.isNear(Typo.letters($0), letters) }
      .map { Word(script: word.script, scalars: $0, isGlued: word.isGlued) }
  }

  static func knows(_ words: [[UInt32]], in tx: Transaction) throws -> Set<[UInt32]> {
    let texts = words.map { String(scalars: $0) }
    return Set(try tx.rows("SELECT word FROM search_word WHERE word IN \(list: texts) ORDER BY word LIMIT 1000") { Hangul.scalars(try $0.next(String.self)) })
  }
}
