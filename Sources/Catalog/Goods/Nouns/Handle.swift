import Kernel

/// A name fit for an address: lower-case letters of any script, digits, single hyphens.
package enum Handle {
  package static let lengthMax = 180

  /// Makes one of any text; nil when nothing is left.
  package static func make(_ text: String) -> String? {
    if isPlain(text) { return text }
    var out = ""
    var pending = false
    let start = String(String.UnicodeScalarView(text.unicodeScalars.prefix(lengthMax * 2)))
    guard !MarkPile.isTooHigh(in: start) else { return nil }
    for scalar in Composed.text(start).lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
        if pending, !out.isEmpty { out.append("-") }
        pending = false
        out.unicodeScalars.append(scalar)
        if out.utf8.count >= lengthMax { break }
      } else {
        pending = true
      }
    }
    return out.isEmpty ? nil : out
  }

  private static func isPlain(_ text: String) -> Bool {
    let bytes = text.utf8
    guard !bytes.isEmpty, bytes.count <= lengthMax, bytes.first != 45, bytes.last != 45 else { return false }
    var last: UInt8 = 0
    for byte in bytes {
      let isLetter = (97...122).contains(byte) || (48...57).contains(byte)
      guard isLetter || (byte == 45 && last != 45) else { return false }
      last = byte
    }
    return true
  }
}
