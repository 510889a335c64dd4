import Kernel

/// A telephone number in international form (E.164): `+821012345678`. Numbers without a country are Korean.
package struct PhoneNumber: Hashable, Sendable, CustomStringConvertible {
  package let international: String

  /// Reads `010-1234-5678`, `+82 10 1234 5678`, `02) 123-4567`, also in full-width digits; nil when it is no number.
  package init?(text: String) {
    guard text.utf8.count <= 64 else { return nil }
    var digits = ""
    var isInternational = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 48...57: digits.unicodeScalars.append(scalar)
      case 0xFF10...0xFF19: digits.append(String(scalar.value - 0xFF10))
      case 0x2B, 0xFF0B:
        guard digits.isEmpty, !isInternational else { return nil }
        isInternational = true
      case 0x20, 0x2D, 0x2E, 0x28, 0x29, 0x2010...0x2015, 0xA0, 0x3000, 0xFF0D: continue
      default: return nil
      }
    }
    if isInternational {
      if digits.hasPrefix("820") { digits.remove(at: digits.index(digits.startIndex, offsetBy: 2)) }
    } else {
      guard digits.hasPrefix("0"), !digits.hasPrefix("00") else { return nil }
      digits = "82" + digits.dropFirst()
    }
    guard Self.isPlausible(digits) else { return nil }
    international = "+" + digits
  }

  init(stored: String) { international = stored }

  /// Korean mobile numbers are 010 and eight digits, or 011 to 019 and seven or eight; others eight or nine after the zero.
  private static func isPlausible(_ digits: String) -> Bool {
    guard digits.hasPrefix("82") else { return (8...15).contains(digits.count) && !digits.hasPrefix("0") }
    let national = digits.dropFirst(2)
    if national.hasPrefix("10") { return national.count == 10 }
    // Numbers that stand for another one for a while, as marketplaces give them: 0507-1234-5678.
    if national.hasPrefix("50") { return (10...11).contains(national.count) }
    return (8...10).contains(national.count) && !national.hasPrefix("0")
  }

  /// Whether text messages come there: 010, 011 and 016 to 019 at home (전기통신번호관리세칙); of numbers abroad nobody can tell, so they count.
  package var isMobile: Bool {
    guard international.hasPrefix("+82") else { return true }
    return ["10", "11", "16", "17", "18", "19"].contains { international.dropFirst(3).hasPrefix($0) }
  }

  /// Whether somebody who was asked for this number wrote it: also with the country and no plus (`1 415 555 2671`), and as it is dialled from
  /// here (`00`, `001`, `002`, `00700` and the like in front).
  package func isMeant(by text: String) -> Bool {
    if PhoneNumber(text: text) == self { return true }
    guard text.utf8.count <= 64, let digits = Self.digits(in: text) else { return false }
    let own = international.dropFirst()
    guard digits.hasSuffix(own) else { return false }
    return ["", "00", "001", "002", "005", "006", "008", "00700", "00345", "00365", "00388"].contains(digits.dropLast(own.count))
  }

  /// The digits of a text that holds nothing else but signs of a telephone number; nil for any other.
  package static func digits(in text: String) -> String? {
    var digits = ""
    for scalar in WrittenNumber.plain(text).unicodeScalars {
      switch scalar.value {
      case 48...57: digits.unicodeScalars.append(scalar)
      case 0x20, 0x2D, 0x2E, 0x28, 0x29, 0x2010...0x2015, 0xA0: continue
      default: return nil
      }
    }
    return digits
  }

  /// As it is written at home: `010-1234-5678`.
  package var description: String {
    guard international.hasPrefix("+82") else { return international }
    let national = Array("0" + international.dropFirst(3))
    let head = national.starts(with: "02") ? 2 : national.starts(with: "050") && national.count == 12 ? 4 : 3
    guard national.count > head + 4 else { return String(national) }
    return String(national[..<head]) + "-" + String(national[head..<(national.count - 4)]) + "-" + String(national.suffix(4))
  }

  /// For those who need to recognise and not to know it: `010-****-5678`, `+44*******456`.
  package var masked: String {
    guard international.hasPrefix("+82") else {
      let shown = international.count > 7 ? 3 : 1
      return String(international.prefix(3)) + String(repeating: "*", count: max(0, international.count - 3 - shown)) + String(international.suffix(shown))
    }
    let parts = description.split(separator: "-")
    guard parts.count > 1 else { return String(repeating: "*", count: max(0, description.count - 2)) + description.suffix(2) }
    return parts.enumerated().map { $0.offset == 1 ? String(repeating: "*", count: $0.element.count) : String($0.element) }.joined(separator: "-")
  }
}
