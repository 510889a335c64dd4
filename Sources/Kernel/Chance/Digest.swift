import COpenSSL

/// SHA-256 and HMAC-SHA-256 through OpenSSL's libcrypto.
package enum Digest {
  /// The 32 bytes of SHA-256 (FIPS 180-4).
  package static func sha256(_ bytes: some Collection<UInt8>) -> [UInt8] {
    let input = Array(bytes)
    return [UInt8](unsafeUninitializedCapacity: 32) { out, count in
      _ = input.withUnsafeBufferPointer { SHA256($0.baseAddress, $0.count, out.baseAddress) }
      count = 32
    }
  }

  package static func sha256(_ text: String) -> [UInt8] { sha256(Array(text.utf8)) }

  /// The 32 bytes of HMAC-SHA-256 (RFC 2104).
  package static func hmac(_ message: some Collection<UInt8>, key: [UInt8]) -> [UInt8] {
    let input = Array(message)
    return [UInt8](unsafeUninitializedCapacity: 32) { out, count in
      var length: UInt32 = 0
      _ = HMAC(EVP_sha256(), key, Int32(key.count), input, input.count, out.baseAddress, &length)
      count = Int(length)
    }
  }

  /// Compares without telling by its time where the first difference is.
  package static func same(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    guard a.count == b.count else { return false }
    var difference: UInt8 = 0
    for (x, y) in zip(a, b) { difference |= x ^ y }
    return difference == 0
  }
}

/// Bytes written as text.
package enum Encoding {
  package static func hex(_ bytes: some Sequence<UInt8>) -> String {
    var out: [UInt8] = []
    let digits = Array("0123456789abcdef".utf8)
    for byte in bytes {
      out.append(digits[Int(byte >> 4)])
      out.append(digits[Int(byte & 15)])
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Reads lower- or upper-case hex; nil on anything else.
  package static func bytes(hex: some StringProtocol) -> [UInt8]? {
    guard hex.utf8.count.isMultiple(of: 2) else { return nil }
    var out: [UInt8] = []
    var high: UInt8?
    for c in hex.utf8 {
      let value: UInt8
      switch c {
      case 48...57: value = c - 48
      case 65...70: value = c - 55
      case 97...102: value = c - 87
      default: return nil
      }
      if let h = high {
        out.append(h << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    return out
  }

  /// Base64url without padding (RFC 4648 section 5).
  package static func base64url(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    var out: [UInt8] = []
    var buffer: UInt32 = 0
    var bits = 0
    for byte in bytes {
      buffer = buffer << 8 | UInt32(byte)
      bits += 8
      while bits >= 6 {
        bits -= 6
        out.append(alphabet[Int(buffer >> UInt32(bits) & 63)])
      }
    }
    if bits > 0 { out.append(alphabet[Int(buffer << UInt32(6 - bits) & 63)]) }
    return String(decoding: out, as: UTF8.self)
  }

  /// Reads base64url without padding; nil on a foreign character.
  package static func bytes(base64url text: some StringProtocol) -> [UInt8]? {
    var out: [UInt8] = []
    var buffer: UInt32 = 0
    var bits = 0
    for c in text.utf8 {
      let value: UInt32
      switch c {
      case 65...90: value = UInt32(c) - 65
      case 97...122: value = UInt32(c) - 71
      case 48...57: value = UInt32(c) + 4
      case 45: value = 62
      case 95: value = 63
      default: return nil
      }
      buffer = buffer << 6 | value
      bits += 6
      if bits >= 8 {
        bits -= 8
        out.append(UInt8(truncatingIfNeeded: buffer >> UInt32(bits)))
      }
    }
    return out
  }
}
