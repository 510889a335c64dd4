/// Known words by how they sound and by a slip of one letter: 후드짚업 is 후드집업, 운동하 is nearly 운동화.
enum SoundAlike {
  private static let keys: [String] = (Array(Lexicon.thingOf.keys) + Array(Lexicon.lookOf.keys) + Array(Lexicon.colourOf.keys) + Array(BrandNames.keys)).filter { KnownSpellings.meant(by: $0) == nil }.sorted()

  private static let heard: [Int64: String] = {
    var found: [Int64: String] = [:]
    for key in keys where key.unicodeScalars.count > 1 {
      let scalars = Hangul.scalars(key)
      guard scalars.allSatisfy(Hangul.isSyllable) else { continue }
      let hash = Typo.hash(Typo.letters(scalars))
      if found[hash] == nil { found[hash] = key }
    }
    return found
  }()

  private static let slips: [Int64: [String]] = {
    var found: [Int64: [String]] = [:]
    for key in keys {
      let scalars = Hangul.scalars(key)
      guard Typo.isCorrectable(Word(script: Word.script(of: scalars[0]), scalars: scalars, isGlued: false)) else { continue }
      for hash in Typo.keys(Typo.letters(scalars)) { found[hash, default: []].append(key) }
    }
    return found
  }()

  /// The known word that sounds like this one and is written otherwise.
  static func key(of word: Word) -> String? {
    heard[Typo.hash(Typo.letters(word.scalars))].flatMap { $0 == word.text ? nil : $0 }
  }

  /// What a word is when it is said slowly or not drawn out: 파타고냐 is 파타고니아, and 나이키이 is 나이키.
  static func said(_ word: Word) -> [Word] {
    guard word.script == .syllabic, word.scalars.count > 2, word.scalars.allSatisfy(Hangul.isSyllable) else { return [] }
    var ways: [[UInt32]] = []
    if let last = word.scalars.last, let before = word.scalars.dropLast().last {
      let end = Hangul.parts(last), open = Hangul.parts(before)
      if end.initial == silent, end.final == 0, open.final == 0, end.vowel == open.vowel { ways.append(Array(word.scalars.dropLast())) }
    }
    for (place, scalar) in word.scalars.enumerated() {
      let parts = Hangul.parts(scalar)
      guard parts.initial != silent, let vowel = slow[parts.vowel] else { continue }
      ways.append(word.scalars[..<place] + [Hangul.syllable(parts.initial, 20), Hangul.syllable(silent, vowel, parts.final)] + word.scalars[(place + 1)...])
    }
    return ways.map { Word(script: .syllabic, scalars: $0, isGlued: false) }
  }

  private static let silent = 11
  /// ㅑ is ㅣ and ㅏ, and so with ㅕ, ㅛ and ㅠ.
  private static let slow = [2: 0, 6: 4, 12: 8, 17: 13]

  /// Known words one slip away, in the order of the alphabet.
  static func near(_ word: Word) -> [String] {
    let letters = Typo.letters(word.scalars)
    return Set(Typo.keys(letters).flatMap { slips[$0] ?? [] }).filter { $0 != word.text && Typo.isNear(Typo.letters(Hangul.scalars($0)), letters) && (Typo.isAlike(word.scalars, Hangul.scalars($0)) || Typo.isNearlyKnown(word.scalars, Hangul.scalars($0))) }.sorted()
  }
}
