import Kernel

extension Format {
  /// How much a file or form holds, as people read it: `20MB`, `128KB`; whole units, of 1,024 each, rounded down.
  package static func size(_ bytes: Int) -> Phrase {
    if bytes >= 1 << 20 { return Phrase("\(bytes >> 20)MB", "\(bytes >> 20) MB") }
    if bytes >= 1 << 10 { return Phrase("\(bytes >> 10)KB", "\(bytes >> 10) KB") }
    return Phrase("\(bytes)바이트", bytes == 1 ? "1 byte" : "\(bytes) bytes")
  }
}
