/// A WebP's parts (RFC 9649, 2.3 to 2.7): the picture stays, notes about it go. libvips writes a few of its own even when told to leave all out.
enum WebPChunks {
  private static let notes = ["EXIF", "XMP ", "ICCP"]
  /// Bits of the extended header that say which notes follow: ICC profile, Exif, XMP.
  private static let noteBits: UInt8 = 0x20 | 0x08 | 0x04

  /// The same picture without notes; nil when the bytes are no whole WebP.
  static func plain(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count >= 12, name(bytes, 0) == "RIFF", name(bytes, 8) == "WEBP" else { return nil }
    var out = Array(bytes[..<12]), place = 12
    while place + 8 <= bytes.count {
      let length = bytes[(place + 4)..<(place + 8)].reversed().reduce(0) { $0 << 8 | Int($1) }
      let end = place + 8 + length + length % 2
      guard end <= bytes.count else { return nil }
      let name = name(bytes, place)
      if !notes.contains(name) {
        let start = out.count
        out += bytes[place..<end]
        if name == "VP8X", length >= 1 { out[start + 8] &= ~noteBits }
      }
      place = end
    }
    let size = UInt32(out.count - 8)
    for index in 0..<4 { out[4 + index] = UInt8(truncatingIfNeeded: size >> (8 * UInt32(index))) }
    return out
  }

  private static func name(_ bytes: [UInt8], _ place: Int) -> String { String(decoding: bytes[place..<(place + 4)], as: UTF8.self) }
}
