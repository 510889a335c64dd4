/// How a brand's name sounds, the same for both scripts: its consonants in eight classes, a point for each run of vowels. 커버낫 and COVERNAT are `k.p.n.t`.
///
/// After the rules for writing loan words in Hangul (외래어 표기법): ㅡ is no vowel of the original, r before a consonant is not heard.
enum BrandSound {
  /// Consonants without which two names sound alike by accident.
  static let consonantsMin = 3

  /// Keys of a name in Latin letters or in Hangul; empty for a mixture and for what is too short.
  static func keys(_ name: [UInt32]) -> Set<String> {
    let letters = name.filter { $0 != 0x20 && $0 != 0x2D }
    guard !letters.isEmpty else { return [] }
    let heard: [String]
    if letters.allSatisfy(Hangul.isSyllable) {
      // 르 before a consonant is often an r that the other script does not let hear.
      heard = [hangul(letters), hangul(letters.filter { $0 != 0xB974 }), hangul(letters, isFirstSounded: true)]
    } else if letters.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) {
      let text = letters.map { UInt8($0) }
      // The e of `case` is silent within `casetify` too.
      heard = [false, true].flatMap { last in [false, true].map { latin(text, isLastSounded: last, isInnerSounded: $0) } }
    } else {
      heard = []
    }
    return Set(heard.filter { $0.utf8.count { $0 != UInt8(ascii: ".") } >= consonantsMin })
  }

  static func isHangul(_ name: [UInt32]) -> Bool { name.contains(where: Hangul.isSyllable) }

  private static let initials = table("k k n t t l m p p s s _ s s s k t p h")
  private static let finals = table("_ k k k n n n t l k m l l l p l m p p t t n t t k t p t")

  private static func table(_ text: String) -> [String] { text.split(separator: " ").map { $0 == "_" ? "" : String($0) } }

  /// - Parameter isFirstSounded: ㅡ stands for a vowel in the first syllable: 드파운드 is `depound`.
  private static func hangul(_ letters: [UInt32], isFirstSounded: Bool = false) -> String {
    var key = ""
    for (index, letter) in letters.enumerated() {
      let parts = Hangul.parts(letter)
      add(initials[parts.initial], to: &key)
      // ㅡ between consonants is only there to be spoken.
      if parts.vowel != 18 || isFirstSounded && index == 0 { add(".", to: &key) }
      add(finals[parts.final], to: &key)
    }
    return key
  }

  private static func latin(_ text: [UInt8], isLastSounded: Bool, isInnerSounded: Bool) -> String {
    var key = ""
    var index = 0
    func at(_ place: Int) -> Character? { place >= 0 && place < text.count ? Character(UnicodeScalar(text[place])) : nil }
    func isVowel(_ letter: Character?) -> Bool { letter.map { "aeiouy".contains($0) } ?? false }
    while let letter = at(index) {
      let next = at(index + 1)
      var step = 1
      switch letter {
      case "a", "i", "o", "u": add(".", to: &key)
      case "e" where !isInnerSounded && index > 1 && next.map { !"rnlm".contains($0) } == true && !isVowel(next) && !isVowel(at(index - 1)) && isVowel(at(index - 2)): break
      case "e": if index + 1 < text.count || isLastSounded || text.count < 3 { add(".", to: &key) }
      case "y": if index > 0 { add(".", to: &key) }
      case "s", "j", "z":
        add("s", to: &key)
        if next == "h" || next == "s" { step = 2 }
      case "c":
        if next == "h" { (step, _) = (2, add("s", to: &key)) } else { add(next.map { "eiy".contains($0) } == true ? "s" : "k", to: &key) }
        if next == "k" { step = 2 }
      case "g": add(next.map { "eiy".contains($0) } == true ? "s" : "k", to: &key)
      case "k", "q": add("k", to: &key)
      case "x": for sound in index == 0 ? ["s"] : ["k", "s"] { add(sound, to: &key) }
      case "t":
        // 네이처 is `nature`.
        let isSoft = index + 4 == text.count && next == "u" && at(index + 2) == "r" && at(index + 3) == "e"
        if isSoft { for sound in ["s", "."] { add(sound, to: &key) } }
        if isSoft { step = 4 } else if next == "h" { (step, _) = (2, add("s", to: &key)) } else { add("t", to: &key) }
      case "d": add("t", to: &key)
      case "p":
        add("p", to: &key)
        if next == "h" { step = 2 }
      case "b", "f", "v": add("p", to: &key)
      case "r": if isVowel(next) { add("l", to: &key) }
      case "l": add("l", to: &key)
      case "m", "n": add(String(letter), to: &key)
      case "h": if isVowel(next) { add("h", to: &key) }
      default: break
      }
      index += step
    }
    return key
  }

  /// Doubled sounds are one.
  private static func add(_ sound: String, to key: inout String) { if !sound.isEmpty, !key.hasSuffix(sound) { key += sound } }
}
