/// Slips between the two layouts of a Korean keyboard (dubeolsik, KS X 5002): what was meant when the other one was on.
enum Keyboard {
  /// Latin keys read as Hangul: `dkfms` is 아름. Nil unless letters stand in it and all of them become whole syllables.
  static func hangul(typed text: [UInt32]) -> [UInt32]? {
    var letters: [UInt32] = []
    for value in text {
      if value >= 0x61 && value <= 0x7A { letters.append(keys[Int(value - 0x61)]) } else { letters.append(value) }
    }
    guard text.contains(where: { $0 >= 0x61 && $0 <= 0x7A }) else { return nil }
    let composed = compose(letters)
    return composed.contains { Hangul.isConsonant($0) || Hangul.isVowel($0) } ? nil : composed
  }

  /// Hangul read as the Latin keys that make it: ㅜㅑㅏㄷ is `nike`. Nil when no Hangul stands in it.
  static func latin(typed text: [UInt32]) -> [UInt32]? {
    guard text.contains(where: { Hangul.isSyllable($0) || Hangul.isConsonant($0) || Hangul.isVowel($0) }) else { return nil }
    return text.flatMap { value in
      Hangul.letters(value).flatMap { strokes($0) }.map { letter in latinKey[letter] ?? letter }
    }
  }

  /// One letter as the strokes that make it: ㅘ is ㅗㅏ, ㄳ is ㄱㅅ.
  static func strokes(_ letter: UInt32) -> [UInt32] {
    if let pair = vowelPairs.first(where: { $0.value == letter })?.key { return [pair.first, pair.second] }
    return Hangul.unglued(letter)
  }

  /// The keys a to z without shift; ㅃㅉㄸㄲㅆㅒㅖ need the shift, which folding has lost.
  private static let keys = Hangul.scalars("ㅁㅠㅊㅇㄷㄹㅎㅗㅑㅓㅏㅣㅡㅜㅐㅔㅂㄱㄴㅅㅕㅍㅈㅌㅛㅋ")
  private static let latinKey: [UInt32: UInt32] = {
    var map = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($0.element, UInt32($0.offset + 0x61)) })
    for (letter, key) in zip(Hangul.scalars("ㅃㅉㄸㄲㅆㅒㅖ"), Hangul.scalars("qwertop")) { map[letter] = key }
    return map
  }()

  private struct Pair: Hashable {
    let first: UInt32
    let second: UInt32
  }

  private static let vowelPairs: [Pair: UInt32] = pairs(["ㅗㅏㅘ", "ㅗㅐㅙ", "ㅗㅣㅚ", "ㅜㅓㅝ", "ㅜㅔㅞ", "ㅜㅣㅟ", "ㅡㅣㅢ"])
  private static let finalPairs: [Pair: UInt32] = pairs(["ㄱㅅㄳ", "ㄴㅈㄵ", "ㄴㅎㄶ", "ㄹㄱㄺ", "ㄹㅁㄻ", "ㄹㅂㄼ", "ㄹㅅㄽ", "ㄹㅌㄾ", "ㄹㅍㄿ", "ㄹㅎㅀ", "ㅂㅅㅄ"])

  private static func pairs(_ table: [String]) -> [Pair: UInt32] {
    Dictionary(uniqueKeysWithValues: table.map { row in
      let letters = Hangul.scalars(row)
      return (Pair(first: letters[0], second: letters[1]), letters[2])
    })
  }

  private static let initialPlace = Dictionary(uniqueKeysWithValues: Hangul.initials.enumerated().map { ($0.element, $0.offset) })
  private static let vowelPlace = Dictionary(uniqueKeysWithValues: Hangul.vowels.enumerated().map { ($0.element, $0.offset) })
  private static let finalPlace = Dictionary(uniqueKeysWithValues: Hangul.finals.enumerated().map { ($0.element, $0.offset) })

  /// Letters typed one after another as an input method would put them together.
  static func compose(_ letters: [UInt32]) -> [UInt32] {
    var out: [UInt32] = []
    var index = 0
    while index < letters.count {
      guard let initial = initialPlace[letters[index]], index + 1 < letters.count, vowelPlace[letters[index + 1]] != nil else {
        out.append(letters[index])
        index += 1
        continue
      }
      index += 1
      var vowel = letters[index]
      index += 1
      if index < letters.count, let both = vowelPairs[Pair(first: vowel, second: letters[index])] {
        vowel = both
        index += 1
      }
      var final: UInt32 = 0
      if isFinal(letters, at: index) {
        final = letters[index]
        index += 1
        if isFinal(letters, at: index), let both = finalPairs[Pair(first: final, second: letters[index])] {
          final = both
          index += 1
        }
      }
      out.append(Hangul.syllable(initial, vowelPlace[vowel]!, finalPlace[final]!))
    }
    return out
  }

  /// A consonant closes the syllable unless a vowel follows, which takes it as its initial.
  private static func isFinal(_ letters: [UInt32], at index: Int) -> Bool {
    guard index < letters.count, letters[index] != 0, finalPlace[letters[index]] != nil else { return false }
    return index + 1 == letters.count || vowelPlace[letters[index + 1]] == nil
  }
}
