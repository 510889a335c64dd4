/// Whether a picture's file reaches its own end: one that broke off on its way is refused at the door, before anybody waits for it.
///
/// Sources: PNG (W3C, 5.3), GIF89a (appendix A), JPEG (ITU-T T.81, B.1.1), WebP (RFC 9649, 2.4), AVIF's boxes (ISO 14496-12, 4.2).
enum PictureEnd {
  static func isThere(_ bytes: [UInt8], _ format: PictureFormat) -> Bool {
    switch format {
    case .png: png(bytes)
    case .jpeg: jpeg(bytes)
    case .gif: gif(bytes)
    case .webp: bytes.count >= number(bytes, 4, small: true) + 8
    case .avif: boxes(bytes)
    }
  }

  /// From chunk to chunk to the last.
  private static func png(_ bytes: [UInt8]) -> Bool {
    var place = 8
    while place + 12 <= bytes.count {
      let next = number(bytes, place) + place + 12
      guard next <= bytes.count else { return false }
      if bytes[(place + 4)..<(place + 8)].elementsEqual("IEND".utf8) { return true }
      place = next
    }
    return false
  }

  /// From segment to segment, and through what is drawn, to the mark of the end (EOI). One in the camera's own small picture does not count.
  private static func jpeg(_ bytes: [UInt8]) -> Bool {
    var place = 2
    while place + 2 <= bytes.count {
      guard bytes[place] == 0xFF else {
        place += 1
        continue
      }
      switch bytes[place + 1] {
      case 0xD9: return true
      // A byte of what is drawn, a mark without a segment, or one more byte to pass over.
      case 0xFF: place += 1
      case 0x00, 0x01, 0xD0...0xD8: place += 2
      default:
        guard place + 4 <= bytes.count else { return false }
        place += 2 + max(2, Int(bytes[place + 2]) << 8 | Int(bytes[place + 3]))
      }
    }
    return false
  }

  /// From block to block to the trailer.
  private static func gif(_ bytes: [UInt8]) -> Bool {
    guard bytes.count > 13 else { return false }
    var place = 13 + colours(bytes[10])
    while place < bytes.count {
      switch bytes[place] {
      case 0x3B: return true
      case 0x21: place += 2
      case 0x2C:
        guard place + 10 < bytes.count else { return false }
        place += 11 + colours(bytes[place + 9])
      default: return false
      }
      while place < bytes.count, bytes[place] > 0 { place += 1 + Int(bytes[place]) }
      place += 1
    }
    return false
  }

  /// Bytes of a table of colours, where the packed field says that there is one.
  private static func colours(_ packed: UInt8) -> Int { packed & 0x80 == 0 ? 0 : 3 << (Int(packed & 7) + 1) }

  /// Boxes that fill the file to its last byte, one after another.
  private static func boxes(_ bytes: [UInt8]) -> Bool {
    var place = 0
    while place + 8 <= bytes.count {
      let size = number(bytes, place)
      // The last one may be as long as what is left; one with a length of eight bytes is left to whoever opens it.
      if size == 0 || size == 1 { return true }
      guard size >= 8 else { return false }
      place += size
    }
    return place == bytes.count
  }

  /// Four bytes as a number; 0 where they are not there.
  private static func number(_ bytes: [UInt8], _ place: Int, small: Bool = false) -> Int {
    guard place + 4 <= bytes.count else { return 0 }
    let four = bytes[place..<place + 4]
    return (small ? Array(four.reversed()) : Array(four)).reduce(0) { $0 << 8 | Int($1) }
  }
}
