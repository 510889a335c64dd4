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

  /// In one line and read in one direction: what breaks lines or steers a terminal becomes a blank, and marks that turn the text go.
  package var oneLine: String {
    func isFast(_ bytes: some Sequence<UInt8>) -> Bool { !bytes.contains { $0 < 32 || $0 == 127 || $0 == 0xC2 || $0 == 0xE2 } }
    if utf8.withContiguousStorageIfAvailable({ isFast($0) }) ?? isFast(utf8) { return String(self) }
    var kept = String.UnicodeScalarView()
    var isBroken = false
    for scalar in unicodeScalars where !BlankText.turns(scalar) {
      guard !BlankText.breaks(scalar) else {
        isBroken = true
        continue
      }
      if isBroken, let last = kept.last, last != " ", scalar != " " { kept.append(" ") }
      isBroken = false
      kept.append(scalar)
    }
    return String(kept)
  }
}

/// Marks of text that are not seen themselves.
package enum BlankText {
  /// Whether it breaks a line or is no text: control characters, line and paragraph separators.
  package static func breaks(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.generalCategory == .control || scalar == "\u{2028}" || scalar == "\u{2029}" }

  /// Whether it turns the direction of the text after it.
  package static func turns(_ scalar: Unicode.Scalar) -> Bool { (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value) }
}
