/// The size that a file says it has, read from its first bytes without decoding anything: enough to refuse at the door what is far too large or nothing at all.
///
/// Sources: PNG (W3C, 11.2.2), GIF89a (18), JPEG (ITU-T T.81, B.2.2), WebP (RFC 9649, 2.5 to 2.7).
package enum PictureHead {
  /// Nil where the format does not say it plainly (AVIF) or a JPEG's frame lies behind what was given.
  package static func size(_ bytes: [UInt8]) -> PixelSize? {
    switch PictureFormat(bytes) {
    case .png: bytes.count >= 24 ? PixelSize(wide: big(bytes, 16, 4), high: big(bytes, 20, 4)) : nil
    case .gif: bytes.count >= 10 ? PixelSize(wide: small(bytes, 6, 2), high: small(bytes, 8, 2)) : nil
    case .webp: webp(bytes)
    case .jpeg: jpeg(bytes)
    case .avif, nil: nil
    }
  }

  /// Why bytes are not taken as a picture; nil when they may be one.
  package static func fault(_ bytes: [UInt8]) -> PictureFault? {
    guard bytes.count <= FetchPicture.bytesMax else { return .tooLarge }
    guard let format = PictureFormat(bytes) else { return .notAPicture }
    if let size = size(bytes) {
      if let fault = size.fault { return fault }
    } else if format != .avif {
      return .broken
    }
    return PictureEnd.isThere(bytes, format) ? nil : .broken
  }

  private static func webp(_ bytes: [UInt8]) -> PixelSize? {
    guard bytes.count >= 30 else { return nil }
    switch Array(bytes[12..<16]) {
    case Array("VP8 ".utf8): return PixelSize(wide: small(bytes, 26, 2) & 0x3FFF, high: small(bytes, 28, 2) & 0x3FFF)
    case Array("VP8L".utf8):
      let packed = small(bytes, 21, 4)
      return PixelSize(wide: (packed & 0x3FFF) + 1, high: (packed >> 14 & 0x3FFF) + 1)
    case Array("VP8X".utf8): return PixelSize(wide: small(bytes, 24, 3) + 1, high: small(bytes, 27, 3) + 1)
    default: return nil
    }
  }

  /// Walks from segment to segment to the frame's own (SOF).
  private static func jpeg(_ bytes: [UInt8]) -> PixelSize? {
    var place = 2
    while place + 9 <= bytes.count {
      guard bytes[place] == 0xFF else { return nil }
      let mark = bytes[place + 1]
      if mark == 0xFF {
        place += 1
        continue
      }
      if (0xC0...0xCF).contains(mark), ![0xC4, 0xC8, 0xCC].contains(mark) { return PixelSize(wide: big(bytes, place + 7, 2), high: big(bytes, place + 5, 2)) }
      // A mark without a segment, else one with its length.
      if mark == 0x01 || (0xD0...0xD8).contains(mark) {
        place += 2
      } else {
        let length = Int(big(bytes, place + 2, 2))
        guard length >= 2 else { return nil }
        place += 2 + length
      }
    }
    return nil
  }

  private static func big(_ bytes: [UInt8], _ place: Int, _ count: Int) -> Int64 {
    guard place + count <= bytes.count else { return 0 }
    return bytes[place..<place + count].reduce(0) { $0 << 8 | Int64($1) }
  }

  private static func small(_ bytes: [UInt8], _ place: Int, _ count: Int) -> Int64 {
    guard place + count <= bytes.count else { return 0 }
    return bytes[place..<place + count].reversed().reduce(0) { $0 << 8 | Int64($1) }
  }
}
