/// A JSON text with a line for each member of its outer levels, so that two changes of a large document meet in different lines.
enum DocumentLines {
  /// Levels whose members have lines of their own: in the API's document an operation, and a schema.
  private static let levels = 3

  /// - Parameter json: without any space between its parts.
  static func of(_ json: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(json.count + 64 * 1024)
    var depth = 0, isText = false, isEscaped = false
    for byte in json {
      if isText {
        out.append(byte)
        if isEscaped { isEscaped = false } else if byte == UInt8(ascii: "\\") { isEscaped = true } else if byte == UInt8(ascii: "\"") { isText = false }
        continue
      }
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        out.append(byte)
        if depth <= levels { out.append(UInt8(ascii: "\n")) }
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth <= levels { out.append(UInt8(ascii: "\n")) }
        depth -= 1
        out.append(byte)
      case UInt8(ascii: ","):
        out.append(byte)
        if depth <= levels { out.append(UInt8(ascii: "\n")) }
      default:
        isText = byte == UInt8(ascii: "\"")
        out.append(byte)
      }
    }
    return out
  }
}
