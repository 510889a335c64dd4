/// Cells of WooCommerce that hold several things: `A, B\, still B`.
enum WooText {
  /// Things in one cell, at most.
  static let partsMax = 2000

  /// The parts between commas; a comma behind a backslash belongs to its part.
  static func list(_ text: String) -> [String] {
    var parts: [String] = []
    var part: [UInt8] = []
    func close() {
      let plain = String(decoding: part, as: UTF8.self).trimmed
      if !plain.isEmpty, parts.count < partsMax { parts.append(plain) }
      part = []
    }
    var isBehindStroke = false
    for byte in text.utf8 {
      if byte == UInt8(ascii: ",") {
        if isBehindStroke { part[part.count - 1] = byte } else { close() }
      } else {
        part.append(byte)
      }
      isBehindStroke = byte == UInt8(ascii: "\\")
    }
    close()
    return parts
  }

  /// One value as it is meant: its commas are its own.
  static func value(_ text: String) -> String { text.contains("\\,") ? text.replacing("\\,", with: ",") : text }

  /// A description, whose line ends are written `\n`; a doubled backslash before it is meant letter for letter.
  static func lines(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "\\")) else { return text }
    var out: [UInt8] = []
    let bytes = Array(text.utf8)
    var at = 0
    let stroke = UInt8(ascii: "\\"), mark = UInt8(ascii: "n")
    while at < bytes.count {
      if bytes[at] == stroke, at + 2 < bytes.count, bytes[at + 1] == stroke, bytes[at + 2] == mark {
        out += [stroke, mark]
        at += 3
      } else if bytes[at] == stroke, at + 1 < bytes.count, bytes[at + 1] == mark {
        out.append(10)
        at += 2
      } else {
        out.append(bytes[at])
        at += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
