/// The kinds of pictures that are kept, told by their first bytes; what a sender calls a file counts for nothing. SVG is none of them: it can hold programs.
package enum PictureFormat: String, Sendable, CaseIterable {
  case png = "image/png"
  case jpeg = "image/jpeg"
  case gif = "image/gif"
  case webp = "image/webp"
  case avif = "image/avif"

  /// Bytes of a beginning that tell.
  package static let headLength = 64

  package var contentType: String { rawValue }

  /// Nil when the bytes begin like none of them.
  package init?(_ bytes: some Collection<UInt8>) {
    let head = Array(bytes.prefix(Self.headLength))
    func has(_ mark: [UInt8], at place: Int = 0) -> Bool { head.count >= place + mark.count && Array(head[place..<place + mark.count]) == mark }
    if has([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if has([0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if has(Array("GIF87a".utf8)) || has(Array("GIF89a".utf8)) {
      self = .gif
    } else if has(Array("RIFF".utf8)), has(Array("WEBP".utf8), at: 8) {
      self = .webp
    } else if has(Array("ftyp".utf8), at: 4), Self.isAVIF(head) {
      self = .avif
    } else {
      return nil
    }
  }

  /// The brands of the first box (ISO/IEC 14496-12, 4.3): the major one at 8, the compatible ones from 16 on.
  private static func isAVIF(_ head: [UInt8]) -> Bool {
    let length = head.prefix(4).reduce(0) { $0 << 8 | Int($1) }
    return ([8] + Array(stride(from: 16, to: max(16, min(length, head.count)), by: 4))).contains { place in
      place + 4 <= head.count && ["avif", "avis"].contains(String(decoding: head[place..<place + 4], as: UTF8.self))
    }
  }
}
