/// A letter of one syllable that is another one: 완피스 is 원피스, 립밥 is 립밤. The letters of a vowel count as one, unlike where words are compared by ear (`Typo`).
enum LetterSlips {
  /// Syllables of a word that is looked at, at most.
  static let lengthMax = 8

  /// Everything that a word may have been but for a vowel, a final or an initial that is spoken in the same place. Of two syllables the first keeps its initial.
  static func of(_ word: [UInt32]) -> [[UInt32]] {
    guard (2...lengthMax).contains(word.count), word.allSatisfy(Hangul.isSyllable) else { return [] }
    return word.indices.flatMap { place -> [[UInt32]] in
      let (initial, vowel, final) = Hangul.parts(word[place])
      var ways = Hangul.vowels.indices.filter { $0 != vowel }.map { Hangul.syllable(initial, $0, final) }
      ways += Hangul.finals.indices.filter { $0 != final }.map { Hangul.syllable(initial, vowel, $0) }
      if place > 0 || word.count > 2 { ways += Typo.besides(initial).map { Hangul.syllable($0, vowel, final) } }
      return ways.map { word[..<place] + [$0] + word[(place + 1)...] }
    }
  }
}
