/// Text brought to the one form in which search compares it.
///
/// Jamo sequences become syllables (NFC), full-width forms become plain ones, letters become small and lose their accents, apostrophes
/// and invisible marks vanish, a decimal point stays between digits, `-`, `_` and `/` between letters become a hyphen, and everything
/// else becomes one space.
enum PlainText {
  /// Scalars read of any one text, at most.
  static let lengthMax = 2000

  static func fold(_ text: String) -> [UInt32] {
    var kept: [UInt32] = []
    kept.reserveCapacity(min(text.utf8.count, lengthMax))
    for scalar in text.unicodeScalars.prefix(lengthMax) { take(scalar, into: &kept) }
    return spaced(composed(kept))
  }

  /// Letters, digits and jamo in their plain form; marks as themselves.
  private static func take(_ scalar: Unicode.Scalar, into kept: inout [UInt32]) {
    let value = narrow(scalar.value)
    switch value {
    case 0x41...0x5A: kept.append(value + 32)
    case 0..<0x80: kept.append(value)
    case 0xAC00...0xD7A3, 0x1100...0x11FF, 0x3131...0x3163: kept.append(value)
    case 0x300...0x36F, 0x200B...0x200F, 0x2060, 0xFEFF, 0xFE00...0xFE0F, 0xAD: return
    case 0x2018, 0x2019, 0xB4, 0x2BC, 0x2032: kept.append(0x27)
    case 0x2010...0x2015, 0x2212: kept.append(0x2D)
    default:
      guard let plain = Unicode.Scalar(value) else { return }
      for small in plain.properties.lowercaseMapping.unicodeScalars where !(0x300...0x36F).contains(small.value) {
        if let letters = accents[small.value] { kept += letters } else { kept.append(small.value) }
      }
    }
  }

  /// Full-width ASCII and half-width Hangul as the ordinary characters.
  private static func narrow(_ value: UInt32) -> UInt32 {
    switch value {
    case 0xFF01...0xFF5E: value - 0xFEE0
    case 0x3000, 0xA0: 0x20
    case 0xFFA1...0xFFBE: value - 0xFFA1 + 0x3131
    case 0xFFC2...0xFFC7: value - 0xFFC2 + 0x314F
    case 0xFFCA...0xFFCF: value - 0xFFCA + 0x3155
    case 0xFFD2...0xFFD7: value - 0xFFD2 + 0x315B
    case 0xFFDA...0xFFDC: value - 0xFFDA + 0x3161
    default: value
    }
  }

  /// Conjoining jamo as syllables; those that stand alone as compatibility jamo.
  private static func composed(_ text: [UInt32]) -> [UInt32] {
    guard text.contains(where: { (0x1100...0x11FF).contains($0) }) else { return text }
    var out: [UInt32] = []
    for value in text {
      if let last = out.last {
        if (0x1161...0x1175).contains(value), (0x1100...0x1112).contains(last) {
          out[out.count - 1] = Hangul.syllable(Int(last - 0x1100), Int(value - 0x1161))
          continue
        }
        if (0x11A8...0x11C2).contains(value), Hangul.isSyllable(last), (last - 0xAC00) % 28 == 0 {
          out[out.count - 1] = last + value - 0x11A7
          continue
        }
      }
      out.append(value)
    }
    return out.map { value in
      switch value {
      case 0x1100...0x1112: Hangul.initials[Int(value - 0x1100)]
      case 0x1161...0x1175: Hangul.vowels[Int(value - 0x1161)]
      case 0x11A8...0x11C2: Hangul.finals[Int(value - 0x11A7)]
      default: value
      }
    }
  }

  /// One space between words, none at the ends; marks inside numbers and codes kept or dropped.
  private static func spaced(_ text: [UInt32]) -> [UInt32] {
    var out: [UInt32] = []
    out.reserveCapacity(text.count)
    for (index, value) in text.enumerated() {
      if isWord(value) {
        out.append(value)
        continue
      }
      let before = index > 0 ? text[index - 1] : 0x20
      let after = index + 1 < text.count ? text[index + 1] : 0x20
      switch value {
      case 0x27: continue
      case 0x2E where isDigit(before) && isDigit(after): out.append(0x2E)
      case 0x2C where isDigit(before) && isDigit(after): continue
      case 0x2D where isWord(before) && isWord(after), 0x5F where isWord(before) && isWord(after), 0x2F where isWord(before) && isWord(after):
        out.append(0x2D)
      default: if let last = out.last, last != 0x20 { out.append(0x20) }
      }
    }
    if out.last == 0x20 { out.removeLast() }
    return out
  }

  static func isDigit(_ value: UInt32) -> Bool { value >= 0x30 && value <= 0x39 }

  private static func isWord(_ value: UInt32) -> Bool {
    if value < 0x80 { return isDigit(value) || (value >= 0x61 && value <= 0x7A) }
    if Hangul.isSyllable(value) || (0x3131...0x3163).contains(value) { return true }
    guard let properties = Unicode.Scalar(value)?.properties else { return false }
    return properties.isAlphabetic || properties.generalCategory == .decimalNumber
  }

  /// Small Latin letters with marks (Latin-1 Supplement, Latin Extended-A) as plain letters.
  private static let accents: [UInt32: [UInt32]] = {
    let table: [(String, String)] = [
      ("àáâãäåāăą", "a"), ("çćĉċč", "c"), ("ðďđ", "d"), ("èéêëēĕėęě", "e"), ("ĝğġģ", "g"), ("ĥħ", "h"), ("ìíîïĩīĭįı", "i"), ("ĵ", "j"), ("ķ", "k"),
      ("ĺļľŀł", "l"), ("ñńņňŉ", "n"), ("òóôõöøōŏő", "o"), ("ŕŗř", "r"), ("śŝşš", "s"), ("ţťŧ", "t"), ("ùúûüũūŭůűų", "u"), ("ŵ", "w"), ("ýÿŷ", "y"), ("źżž", "z"),
      ("æ", "ae"), ("œ", "oe"), ("ß", "ss"), ("þ", "th"),
    ]
    var map: [UInt32: [UInt32]] = [:]
    for (marked, plain) in table { for scalar in marked.unicodeScalars { map[scalar.value] = Hangul.scalars(plain) } }
    return map
  }()
}
