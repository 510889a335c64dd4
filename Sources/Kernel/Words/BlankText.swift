/// Text in which a reader sees nothing, and marks that turn the direction of what is read.
extension StringProtocol {
  /// Whether nothing can be seen of it: empty, or only white space, joiners and fillers (U+200B, U+2060, U+3164 …).
  package var isBlank: Bool {
    unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x21...0x7E, 0xAC00...0xD7A3: false
      // The Braille pattern without dots is a letter, and empty.
      case 0x2800: true
      default:
        scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.generalCategory == .control
          || scalar.properties.generalCategory == .format
      }
    }
  }

  /// Without embeddings, overrides and isolates of direction (Unicode Standard Annex 9, 2), by which a name could pose as another.
  package var withoutTurns: String {
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: unicodeScalars.filter { !BlankText.turns($0) })
    return String(kept)
  }
}

/// Marks of text that are not seen themselves.
package enum BlankText {
  /// Whether it turns the direction of the text after it.
  package static func turns(_ scalar: Unicode.Scalar) -> Bool { (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value) }
}
