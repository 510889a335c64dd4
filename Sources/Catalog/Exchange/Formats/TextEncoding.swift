import Kernel

/// How the letters of a file are written down, judged by its bytes.
enum TextEncoding: Equatable {
  case utf8
  case utf16LittleEnd
  case utf16BigEnd
  /// Korean as older versions of Excel save it (CP949, of which EUC-KR is a part).
  case cp949

  /// What glibc's iconv calls it.
  var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEnd: "UTF-16LE"
    case .utf16BigEnd: "UTF-16BE"
    case .cp949: "CP949"
    }
  }

  /// A file with more broken letters than a quarter of its whole ones is no damaged UTF-8 but something else.
  static func of(_ path: String) throws(FileFault) -> TextEncoding {
    let source = try ByteSource(path: path)
    var tally = LetterTally()
    var isFirst = true
    while true {
      let bytes = try source.next()
      if isFirst, bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEnd }
      if isFirst, bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEnd }
      if isFirst, let wide = wide(bytes) { return wide }
      isFirst = false
      guard !bytes.isEmpty else { break }
      tally.take(bytes)
    }
    return tally.broken * 4 <= tally.whole ? .utf8 : .cp949
  }

  /// Letters of two bytes without a mark that says so: plain text has no zero bytes, and these have one beside each plain letter, always
  /// on the same side, beside what parts fields and lines too.
  private static func wide(_ start: [UInt8]) -> TextEncoding? {
    let looked = start.prefix(SheetHead.bytesMax)
    var zeros = [0, 0], parting = [0, 0], parted = [0, 0]
    for (place, byte) in looked.enumerated() {
      let side = place & 1
      if byte == 0 { zeros[side] += 1 }
      guard [10, 13, 9, 44, 59].contains(byte) else { continue }
      parting[side] += 1
      let beside = place ^ 1
      if beside < looked.count, looked[beside] == 0 { parted[side] += 1 }
    }
    for (side, encoding) in [(1, TextEncoding.utf16LittleEnd), (0, .utf16BigEnd)] {
      let plain = 1 - side
      guard zeros[side] >= 4, zeros[side] * 50 >= looked.count, zeros[side] >= zeros[plain] * 20, parted[plain] * 2 > parting[plain], parted[plain] >= parting[side] else { continue }
      return encoding
    }
    return nil
  }

  /// What the beginning of a file says.
  static func of(_ start: [UInt8]) -> TextEncoding {
    if start.starts(with: [0xFF, 0xFE]) { return .utf16LittleEnd }
    if start.starts(with: [0xFE, 0xFF]) { return .utf16BigEnd }
    if let wide = wide(start) { return wide }
    var tally = LetterTally()
    tally.take(start)
    return tally.broken * 4 <= tally.whole ? .utf8 : .cp949
  }
}

/// Counts letters of several bytes: those that are UTF-8, and bytes that are not.
private struct LetterTally {
  private(set) var whole = 0
  private(set) var broken = 0
  private var missing = 0

  mutating func take(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { all in
      var at = 0
      while at < all.count {
        // Eight plain letters at a time.
        if missing == 0, at + 8 <= all.count, all.loadUnaligned(fromByteOffset: at, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 {
          at += 8
          continue
        }
        take(all[at])
        at += 1
      }
    }
  }

  private mutating func take(_ byte: UInt8) {
    if missing > 0 {
      if byte & 0xC0 == 0x80 {
        missing -= 1
        if missing == 0 { whole += 1 }
        return
      }
      missing = 0
      broken += 1
    }
    switch byte {
    case 0..<0x80: return
    case 0xC2...0xDF: missing = 1
    case 0xE0...0xEF: missing = 2
    case 0xF0...0xF4: missing = 3
    default: broken += 1
    }
  }
}
