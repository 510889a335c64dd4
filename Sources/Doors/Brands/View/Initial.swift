/// Under which letter a name stands in an index: its first consonant in Korean, its first letter in Latin.
package enum Initial {
  /// The fourteen consonants of a Korean index; doubled ones stand with their single.
  static let consonants = Array("ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ").map(String.init)
  /// Names that begin with neither.
  package static let other = "#"

  private static let leads = Array("ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ").map(String.init)

  package static func of(_ name: String) -> String {
    guard let first = name.unicodeScalars.first(where: { !$0.properties.isWhitespace }) else { return other }
    switch first.value {
    case 0xAC00...0xD7A3: return leads[Int(first.value - 0xAC00) / 588]
    case 0x41...0x5A: return String(Character(first))
    case 0x61...0x7A: return String(Character(first)).uppercased()
    default: return other
    }
  }

  /// Where the letter stands in an index: Korean first, then Latin, then the rest.
  static func place(_ initial: String) -> Int {
    if let index = consonants.firstIndex(of: initial) { return index }
    guard let letter = initial.utf8.first, (0x41...0x5A).contains(letter) else { return 1000 }
    return 100 + Int(letter)
  }
}
