/// The arithmetic of Hangul syllables (Unicode 15, section 3.12) on scalar values.
enum Hangul {
  static let initials: [UInt32] = scalars("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ")
  static let vowels: [UInt32] = scalars("ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ")
  /// Index 0 is "no final".
  static let finals: [UInt32] = [0] + scalars("ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")

  static func isSyllable(_ scalar: UInt32) -> Bool { scalar >= 0xAC00 && scalar <= 0xD7A3 }
  /// A consonant standing alone (compatibility jamo ㄱ to ㅎ, clusters included).
  static func isConsonant(_ scalar: UInt32) -> Bool { scalar >= 0x3131 && scalar <= 0x314E }
  /// A vowel standing alone (compatibility jamo ㅏ to ㅣ).
  static func isVowel(_ scalar: UInt32) -> Bool { scalar >= 0x314F && scalar <= 0x3163 }

  /// The places of a syllable's letters in `initials`, `vowels` and `finals`.
  static func parts(_ syllable: UInt32) -> (initial: Int, vowel: Int, final: Int) {
    let index = Int(syllable - 0xAC00)
    return (index / 588, index % 588 / 28, index % 28)
  }

  static func syllable(_ initial: Int, _ vowel: Int, _ final: Int = 0) -> UInt32 {
    UInt32(0xAC00 + (initial * 21 + vowel) * 28 + final)
  }

  /// The initial consonant of a syllable; a lone consonant is its own; nil for everything else.
  static func initial(of scalar: UInt32) -> UInt32? {
    if isSyllable(scalar) { return initials[Int(scalar - 0xAC00) / 588] }
    return isConsonant(scalar) ? scalar : nil
  }

  /// A syllable as letters, clusters and compound vowels kept whole: 앉 is ㅇㅏㄵ.
  static func letters(_ scalar: UInt32) -> [UInt32] {
    guard isSyllable(scalar) else { return [scalar] }
    let (initial, vowel, final) = parts(scalar)
    return final == 0 ? [initials[initial], vowels[vowel]] : [initials[initial], vowels[vowel], finals[final]]
  }

  /// Two-letter finals taken apart: ㄳ is ㄱㅅ. An input method glues initials typed one after another this way.
  static func unglued(_ consonant: UInt32) -> [UInt32] { clusters[consonant] ?? [consonant] }

  private static let clusters: [UInt32: [UInt32]] = {
    let table = ["ㄳ": "ㄱㅅ", "ㄵ": "ㄴㅈ", "ㄶ": "ㄴㅎ", "ㄺ": "ㄹㄱ", "ㄻ": "ㄹㅁ", "ㄼ": "ㄹㅂ", "ㄽ": "ㄹㅅ", "ㄾ": "ㄹㅌ", "ㄿ": "ㄹㅍ", "ㅀ": "ㄹㅎ", "ㅄ": "ㅂㅅ"]
    return Dictionary(uniqueKeysWithValues: table.map { (scalars($0.key)[0], scalars($0.value)) })
  }()

  static func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
}

extension String {
  /// Text from scalar values that are known to be valid.
  init(scalars: some Sequence<UInt32>) {
    var text = ""
    for value in scalars { if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) } }
    self = text
  }
}
