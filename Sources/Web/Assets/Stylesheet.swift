/// Style sheets as they are sent: without comments, indents and empty lines. Nothing inside a line is touched.
enum Stylesheet {
  static func packed(_ bytes: some Collection<UInt8>) -> [UInt8] {
    let source = Array(bytes)
    var out: [UInt8] = []
    out.reserveCapacity(source.count)
    var at = 0
    var isLineStart = true
    while at < source.count {
      let byte = source[at]
      if byte == UInt8(ascii: "/"), at + 1 < source.count, source[at + 1] == UInt8(ascii: "*") {
        at = end(ofCommentAt: at, in: source)
        continue
      }
      at += 1
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        if !isLineStart { out.append(UInt8(ascii: "\n")) }
        isLineStart = true
      case UInt8(ascii: " ") where isLineStart, UInt8(ascii: "\t") where isLineStart: continue
      default:
        out.append(byte)
        isLineStart = false
      }
    }
    return out
  }

  private static func end(ofCommentAt start: Int, in source: [UInt8]) -> Int {
    var at = start + 2
    while at + 1 < source.count, !(source[at] == UInt8(ascii: "*") && source[at + 1] == UInt8(ascii: "/")) { at += 1 }
    return min(source.count, at + 2)
  }
}
