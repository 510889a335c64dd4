/// The first line of an XML file.
enum XMLHead {
  private static let bytesMax = 512

  /// Whether the file says itself how its letters are written: by letters of sixteen bits or `encoding` in its declaration.
  static func namesLetters(_ path: String) throws(FileFault) -> Bool {
    let start = try ByteSource(path: path).next(bytesMax)
    // The mark of sixteen bits, or `<?` in them.
    if [[0xFF, 0xFE], [0xFE, 0xFF], [0x3C, 0, 0x3F, 0], [0, 0x3C, 0, 0x3F]].contains(where: { start.starts(with: $0) }) { return true }
    let text = String(decoding: start.prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
    return text.contains("<?xml") && text.contains("encoding")
  }
}
