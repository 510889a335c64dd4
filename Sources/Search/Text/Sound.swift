/// How letters are heard: those that Korean ears and spellings confuse are one letter.
///
/// Finals by the rule of seven (표준 발음법 제8항 to 제11항, each stroke of a cluster by itself), tense initials as plain ones, ㅐ as ㅔ, ㅙ and ㅚ as ㅞ.
enum Sound {
  /// The letters of a syllable as heard; any other character is its own, in its strokes.
  static func letters(_ scalar: UInt32) -> [UInt32] {
    guard Hangul.isSyllable(scalar) else { return Keyboard.strokes(scalar) }
    let (initial, vowel, final) = Hangul.parts(scalar)
    var heard = [initials[Hangul.initials[initial]] ?? Hangul.initials[initial]]
    heard += vowels[Hangul.vowels[vowel]] ?? Keyboard.strokes(Hangul.vowels[vowel])
    if final > 0 { heard += Hangul.unglued(Hangul.finals[final]).map { finals[$0] ?? $0 } }
    return heard
  }

  private static let initials = table("ㄲㄱ ㄸㄷ ㅃㅂ ㅆㅅ ㅉㅈ").compactMapValues(\.first)
  private static let finals = table("ㄲㄱ ㅋㄱ ㅅㄷ ㅆㄷ ㅈㄷ ㅊㄷ ㅌㄷ ㅎㄷ ㅍㅂ").compactMapValues(\.first)
  private static let vowels = table("ㅐㅔ ㅒㅖ ㅙㅜㅔ ㅚㅜㅔ ㅞㅜㅔ")

  /// Groups of a letter and what it is heard as.
  private static func table(_ groups: String) -> [UInt32: [UInt32]] {
    Dictionary(uniqueKeysWithValues: groups.split(separator: " ").map { group in
      let letters = Hangul.scalars(String(group))
      return (letters[0], Array(letters.dropFirst()))
    })
  }
}
