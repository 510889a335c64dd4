import Kernel

/// An address of the web as files and people write it, as browsers read it: the scheme in any case, blanks and signs that no address may hold
/// written as percent and digits (`a b.jpg` is `a%20b.jpg`; URL Standard 4.4). One that says no scheme (`//cdn.example/a.jpg`) is of `https`.
package enum WebAddress {
  package static let lengthMax = 2_000

  /// Nil for another scheme, for one without a host, for control characters and for what is longer than anything that is fetched.
  package static func read(_ text: String) -> String? {
    let written = text.trimmed
    guard let scheme = scheme(written) else { return nil }
    var out = Array(scheme.name.utf8)
    var isHost = true, host = 0
    for byte in written.utf8.dropFirst(scheme.length) {
      guard byte >= 32, byte != 127 else { return nil }
      if isHost, "/?#".utf8.contains(byte) { isHost = false }
      if isHost { host += 1 }
      if byte == 32 || "\"<>\\^`{|}".utf8.contains(byte) {
        guard !isHost else { return nil }
        out += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      } else {
        out.append(byte)
      }
    }
    guard host > 0, out.count <= lengthMax else { return nil }
    return String(decoding: out, as: UTF8.self)
  }

  private static let digits = Array("0123456789ABCDEF".utf8)

  private static func scheme(_ text: String) -> (name: String, length: Int)? {
    if text.hasPrefix("//") { return ("https://", 2) }
    let lower = text.prefix(8).lowercased()
    if lower.hasPrefix("https://") { return ("https://", 8) }
    return lower.hasPrefix("http://") ? ("http://", 7) : nil
  }
}
