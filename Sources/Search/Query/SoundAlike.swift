/// Known words by how they sound and by a slip of one letter: 후드짚업 is 후드집업, 운동하 is nearly 운동화.
enum SoundAlike {
  private static let keys: [String] = (Array(Lexicon.thingOf.keys) + Array(Lexicon.lookOf.keys) + Array(Lexicon.colourOf.keys) + Array(BrandNames.keys)).sorted()

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

  /// Known words one slip away, in the order of the alphabet.
  static func near(_ word: Word) -> [String] {
    let letters = Typo.letters(word.scalars)
    return Set(Typo.keys(letters).flatMap { slips[$0] ?? [] }).filter { $0 != word.text && Typo.isNear(Typo.letters(Hangul.scalars($0)), letters) && Typo.isAlike(word.scalars, Hangul.scalars($0)) }.sorted()
  }
}
