extension [UInt8] {
  /// Appends text as it is.
  @inline(__always)
  mutating func append(plain text: String) {
    var text = text
    text.withUTF8 { append(contentsOf: $0) }
  }

  /// Appends text with `& < > " '` written as entities, copying the runs between them whole.
  mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { buffer in
      var start = 0
      for index in 0..<buffer.count where buffer[index] <= 0x3E {
        guard let entity = Self.entity(buffer[index]) else { continue }
        append(contentsOf: buffer[start..<index])
        entity.withUTF8Buffer { append(contentsOf: $0) }
        start = index + 1
      }
      append(contentsOf: buffer[start...])
    }
  }

  mutating func append(decimal value: Int64) {
    if value < 0 { append(UInt8(ascii: "-")) }
    var rest = value.magnitude
    let start = count
    repeat {
      append(UInt8(48 + rest % 10))
      rest /= 10
    } while rest > 0
    self[start...].reverse()
  }

  @inline(__always)
  private static func entity(_ byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
