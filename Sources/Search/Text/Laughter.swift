/// Laughs and tears behind words: of 니트ㅋㅋ and 니트 ㅠㅠ only 니트 is sought.
enum Laughter {
  private static let letters = Set(Hangul.scalars("ㅋㅎㅠㅜ"))
  /// One alone is the next word's beginning.
  private static let least = 2

  /// Folded text without them; as it was where nothing else stands in it.
  static func left(out text: [UInt32]) -> [UInt32] {
    guard text.contains(where: letters.contains) else { return text }
    let words = text.split(separator: 0x20).map(word).filter { !$0.isEmpty }
    return words.isEmpty ? text : Array(words.joined(separator: [0x20]))
  }

  private static func word(_ word: ArraySlice<UInt32>) -> ArraySlice<UInt32> {
    let laugh = word.reversed().prefix(while: letters.contains).count
    let rest = word.dropLast(laugh)
    // Behind initials they are initials, and behind lone vowels a slip of the keyboard.
    guard laugh >= least, rest.last.map({ !Hangul.isConsonant($0) && !Hangul.isVowel($0) }) ?? true else { return word }
    return rest
  }
}
