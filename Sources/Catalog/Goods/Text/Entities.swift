/// Character references of HTML: the few that shops write.
enum Entities {
  private static let named: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "middot": "·", "bull": "•", "hellip": "…", "ndash": "–", "mdash": "—",
    "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "copy": "©", "reg": "®", "trade": "™", "times": "×", "deg": "°",
  ]

  /// Whether a reference stands at the beginning.
  static func isReference(_ bytes: ArraySlice<UInt8>) -> Bool {
    let body = bytes.dropFirst().prefix(12).prefix { $0 != UInt8(ascii: ";") }
    let end = body.endIndex
    guard end < bytes.endIndex, bytes[end] == UInt8(ascii: ";"), !body.isEmpty else { return false }
    let text = String(decoding: body, as: UTF8.self)
    if text.hasPrefix("#x") || text.hasPrefix("#X") { return text.utf8.count > 2 && text.dropFirst(2).allSatisfy(\.isHexDigit) }
    if text.hasPrefix("#") { return text.utf8.count > 1 && text.dropFirst().utf8.allSatisfy { (48...57).contains($0) } }
    return named[text] != nil
  }

  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var out = ""
    var rest = text[...]
    while let mark = rest.firstIndex(of: "&") {
      out += rest[..<mark]
      let tail = rest[rest.index(after: mark)...]
      guard let end = tail.prefix(12).firstIndex(of: ";"), let meant = meaning(tail[..<end]) else {
        out.append("&")
        rest = tail
        continue
      }
      out += meant
      rest = tail[tail.index(after: end)...]
    }
    return out + rest
  }

  private static func meaning(_ name: Substring) -> String? {
    guard name.hasPrefix("#") else { return named[String(name)] ?? HTMLNames.character(String(name)) }
    let digits = name.dropFirst()
    let value = digits.hasPrefix("x") || digits.hasPrefix("X") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap { $0 > 31 ? Unicode.Scalar($0) : nil }.map { String(Character($0)) }
  }
}
