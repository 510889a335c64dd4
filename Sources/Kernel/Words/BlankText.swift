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

  /// Without embeddings, overrides, isolates and marks of direction (Unicode Standard Annex 9, 2), by which a text could pose as another.
  package var withoutTurns: String {
    guard holdsTurns else { return String(self) }
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: unicodeScalars.filter { !BlankText.steers($0) })
    return String(kept)
  }

  /// Whether anything in it steers the direction of what is read.
  package var holdsTurns: Bool { utf8.contains { $0 == 0xE2 || $0 == 0xD8 } && unicodeScalars.contains(where: BlankText.steers) }

  /// As people write several lines: read in one direction, without control characters, every kind of line end as a line feed. Joiners
  /// stay, so that a family of emoji stays one.
  package var manyLines: String {
    guard utf8.contains(where: { $0 < 32 && $0 != 10 && $0 != 9 || $0 == 127 || $0 == 0xC2 || $0 == 0xE2 || $0 == 0xD8 }) else { return String(self) }
    var kept = String.UnicodeScalarView()
    var last: Unicode.Scalar = " "
    for scalar in unicodeScalars where !BlankText.steers(scalar) {
      switch scalar {
      case "\n" where last == "\r": break
      case "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": kept.append("\n")
      case "\t": kept.append(scalar)
      default: if scalar.properties.generalCategory != .control { kept.append(scalar) }
      }
      last = scalar
    }
    return String(kept)
  }

  /// Every line end as a line feed: of Windows, of old Macs.
  package var withLineFeeds: String {
    guard utf8.contains(13) else { return String(self) }
    var kept = String.UnicodeScalarView()
    var last: Unicode.Scalar = " "
    for scalar in unicodeScalars {
      if scalar == "\r" { kept.append("\n") } else if scalar != "\n" || last != "\r" { kept.append(scalar) }
      last = scalar
    }
    return String(kept)
  }

  /// In one line with single blanks and none around it.
  package var onePlainLine: String { oneLine.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// In one line and read in one direction: what breaks lines or steers a terminal becomes a blank, and marks that turn the text go.
  package var oneLine: String {
    func isFast(_ bytes: some Sequence<UInt8>) -> Bool { !bytes.contains { $0 < 32 || $0 == 127 || $0 == 0xC2 || $0 == 0xE2 || $0 == 0xD8 } }
    if utf8.withContiguousStorageIfAvailable({ isFast($0) }) ?? isFast(utf8) { return String(self) }
    var kept = String.UnicodeScalarView()
    var isBroken = false
    for scalar in unicodeScalars where !BlankText.steers(scalar) {
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

  /// Whether it turns the direction of text or is a mark of one: no letter of what is read.
  package static func steers(_ scalar: Unicode.Scalar) -> Bool { turns(scalar) || scalar.value == 0x200E || scalar.value == 0x200F || scalar.value == 0x61C }

  /// Whether it turns the direction of the text after it.
  package static func turns(_ scalar: Unicode.Scalar) -> Bool { (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value) }
}
