/// The form of a word that fits the one before it. A Korean particle: a template writes `{site}[은/는]`, the one after a consonant first.
/// An English word behind a number: `{count} [item/items]`, the one for a single thing first.
enum Particle {
  /// Goes on behind a filled blank: writes the particle that stands there, if one does, and says what is left of the template.
  static func goOn(_ rest: Substring, after word: String, into result: inout String) -> Substring {
    if let end = numbered(rest, word, into: &result) { return end }
    let open = rest.unicodeScalars.firstIndex { !closing.contains($0) } ?? rest.endIndex
    let part = rest[open...]
    guard part.utf8.first == UInt8(ascii: "["), let close = part.utf8.firstIndex(of: UInt8(ascii: "]")),
      let slash = part[..<close].utf8.firstIndex(of: UInt8(ascii: "/"))
    else { return rest }
    let first = part[part.utf8.index(after: open)..<slash], second = part[part.utf8.index(after: slash)..<close]
    result += rest[..<open]
    let sound = ending(of: word)
    // 로 follows ㄹ as it follows a vowel.
    result += sound == .consonant || (sound == .rieul && second != "로") ? first : second
    return rest[rest.utf8.index(after: close)...]
  }

  private static func numbered(_ rest: Substring, _ number: String, into result: inout String) -> Substring? {
    guard rest.hasPrefix(" ["), let close = rest.utf8.firstIndex(of: UInt8(ascii: "]")), let slash = rest[..<close].utf8.firstIndex(of: UInt8(ascii: "/")) else { return nil }
    let one = rest[..<slash].dropFirst(2), several = rest[rest.utf8.index(after: slash)..<close]
    result += " " + (number == "1" ? one : several)
    return rest[rest.utf8.index(after: close)...]
  }

  /// What may stand between a word and its particle.
  private static let closing: Set<Unicode.Scalar> = ["'", "\"", "’", "”", ")"]

  private enum Ending { case vowel, consonant, rieul }

  /// How the word ends when it is read aloud in Korean; signs at its end are not read.
  private static func ending(of word: String) -> Ending {
    for scalar in word.unicodeScalars.reversed() {
      switch scalar.value {
      case 0xAC00...0xD7A3:
        let final = (scalar.value - 0xAC00) % 28
        return final == 0 ? .vowel : final == 8 ? .rieul : .consonant
      case 0x30...0x39: return ["0", "3", "6"].contains(scalar) ? .consonant : ["1", "7", "8"].contains(scalar) ? .rieul : .vowel
      case 0x41...0x5A, 0x61...0x7A:
        return ["l", "L", "r", "R"].contains(scalar) ? .rieul : ["m", "M", "n", "N"].contains(scalar) ? .consonant : .vowel
      default: continue
      }
    }
    return .vowel
  }
}
