import COpenSSL

/// A random code that grants access (session, pickup, guest order): 128 bits from the operating system, never logged.
package struct Secret: Hashable, Sendable, CustomStringConvertible {
  package let bytes: [UInt8]

  /// A fresh code. With a staged world the bits come from its seed, so that a run repeats.
  package init(from random: () -> UInt64) {
    var out: [UInt8] = []
    for _ in 0..<2 { withUnsafeBytes(of: random().bigEndian) { out.append(contentsOf: $0) } }
    bytes = out
  }

  /// The first half of HMAC-SHA-256 over `bytes`: who lacks the key cannot tell the code from a random one.
  package init(mixing bytes: [UInt8], with key: [UInt8]) { self.bytes = Array(Digest.hmac(bytes, key: key).prefix(16)) }

  /// Reads the 22 characters of base64url; nil on anything else.
  package init?(text: some StringProtocol) {
    guard text.utf8.count == 22, let read = Encoding.bytes(base64url: text), read.count == 16 else { return nil }
    bytes = read
  }

  package var text: String { Encoding.base64url(bytes) }
  /// What the database keeps: SHA-256 of the code.
  package var digest: [UInt8] { Digest.sha256(bytes) }
  package var description: String { "(secret)" }

  /// 64 bits from the operating system's generator, for the live world.
  package static func systemRandom() -> UInt64 {
    var value: UInt64 = 0
    let ok = withUnsafeMutableBytes(of: &value) { RAND_bytes($0.bindMemory(to: UInt8.self).baseAddress, 8) }
    precondition(ok == 1, "the operating system gives no random numbers")
    return value
  }
}
