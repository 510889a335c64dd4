/// Style sheets as they are sent: without comments, line ends and the blanks that mean nothing. Quoted text stays as it is.
enum Stylesheet {
  static func packed(_ bytes: some Collection<UInt8>) -> [UInt8] {
    let source = Array(bytes)
    var out: [UInt8] = []
    out.reserveCapacity(source.count)
    var at = 0
    while at < source.count {
      let byte = source[at]
      if byte == UInt8(ascii: "/"), at + 1 < source.count, source[at + 1] == UInt8(ascii: "*") {
        at = end(ofCommentAt: at, in: source)
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        let close = source[(at + 1)...].firstIndex(of: byte) ?? source.count - 1
        out += source[at...close]
        at = close + 1
      } else if isBlank(byte) {
        at += 1
        // A blank between two words or selectors means something; beside these signs it does not.
        guard let last = out.last, !isBlank(last), !Self.joints.contains(last) else { continue }
        out.append(UInt8(ascii: " "))
      } else {
        if Self.closers.contains(byte), let last = out.last, isBlank(last) { out.removeLast() }
        if byte == UInt8(ascii: "}"), out.last == UInt8(ascii: ";") { out.removeLast() }
        out.append(byte)
        at += 1
      }
    }
    return out
  }

  /// A blank after one of these may go.
  private static let joints = Set("{};:,".utf8)
  /// A blank before one of these may go; not before a colon, which may begin a pseudo-class.
  private static let closers = Set("{};,".utf8)

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private static func end(ofCommentAt start: Int, in source: [UInt8]) -> Int {
    var at = start + 2
    while at + 1 < source.count, !(source[at] == UInt8(ascii: "*") && source[at + 1] == UInt8(ascii: "/")) { at += 1 }
    return min(source.count, at + 2)
  }
}
