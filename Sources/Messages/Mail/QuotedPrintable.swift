/// Text that stays readable where it is ASCII (RFC 2045, 6.7), in lines of at most 76 characters.
enum QuotedPrintable {
  private static let lineMax = 76
  private static let hex = Array("0123456789ABCDEF".utf8)

  /// The lines of a text, ended by CR LF.
  static func lines(_ text: String) -> [UInt8] {
    var out: [UInt8] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let bytes = Array(line.utf8).filter { $0 != 13 }
      var length = 0
      for (index, byte) in bytes.enumerated() {
        let isLast = index == bytes.count - 1
        // Blanks at the end of a line, and dots at the beginning, are changed on the way by some.
        let isPlain = (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "=") && !(length == 0 && byte == UInt8(ascii: "."))
          || (byte == 0x20 || byte == 0x09) && !isLast
        let piece = isPlain ? [byte] : [UInt8(ascii: "="), hex[Int(byte >> 4)], hex[Int(byte & 15)]]
        if length + piece.count > lineMax - 1 {
          out += [UInt8(ascii: "="), 13, 10]
          length = 0
        }
        out += piece
        length += piece.count
      }
      out += [13, 10]
    }
    return out
  }
}
