/// Words in the header of an e-mail: ASCII as it is, everything else as encoded words (RFC 2047). A line break never gets in.
package enum HeaderText {
  /// Bytes of text in one encoded word: 39 make 52 characters of base64, so that its line, the header's name too, keeps to 76 (RFC 2047, 2).
  private static let wordMax = 39
  /// Characters of a plain header in one line (RFC 5322, 2.1.1).
  private static let lineMax = 76

  /// The text as the body of a header named `name`; folded.
  package static func body(_ text: String, after name: String) -> String {
    let clean = cleaned(text)
    if clean.utf8.allSatisfy({ (0x20...0x7E).contains($0) }), !clean.contains("=?"), name.utf8.count + 2 + clean.utf8.count <= lineMax { return clean }
    return encoded(clean)
  }

  /// A display name for an address: quoted where it is ASCII, else encoded words.
  package static func phrase(_ text: String) -> String {
    let clean = cleaned(text)
    guard clean.utf8.allSatisfy({ (0x20...0x7E).contains($0) }), !clean.contains("=?"), clean.utf8.count <= 60 else { return encoded(clean) }
    let escaped = clean.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
    return "\"" + String(escaped) + "\""
  }

  /// Control characters and every kind of line end become blanks; runs of blanks one.
  static func cleaned(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isBlank = scalar.value <= 0x20 || (0x7F...0xA0).contains(scalar.value) || scalar.value == 0x2028 || scalar.value == 0x2029
      if !isBlank { out.append(scalar) } else if let last = out.last, last != " " { out.append(" ") }
    }
    if out.last == " " { out.removeLast() }
    return String(out)
  }

  /// Encoded words of whole scalars, one a line.
  private static func encoded(_ text: String) -> String {
    var words: [String] = []
    var bytes: [UInt8] = []
    func close() {
      if !bytes.isEmpty { words.append("=?UTF-8?B?" + Base64.text(bytes) + "?=") }
      bytes = []
    }
    for scalar in text.unicodeScalars {
      let next = Array(String(scalar).utf8)
      if bytes.count + next.count > wordMax { close() }
      bytes += next
    }
    close()
    return words.joined(separator: "\r\n ")
  }
}

/// Base64 as mail wants it (RFC 2045, 6.8).
enum Base64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func text(_ bytes: [UInt8]) -> String { String(decoding: encoded(bytes[...]), as: UTF8.self) }

  /// In lines of 76 characters.
  static func lines(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 57) {
      out += encoded(bytes[start..<min(bytes.count, start + 57)])
      out += [13, 10]
    }
    return out
  }

  private static func encoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity((bytes.count + 2) / 3 * 4)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let part = Array(bytes[index..<min(index + 3, bytes.endIndex)])
      let number = part.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - part.count))
      for place in 0..<4 {
        out.append(place <= part.count ? alphabet[Int(number >> UInt32(18 - 6 * place) & 63)] : UInt8(ascii: "="))
      }
      index += 3
    }
    return out
  }
}
