import Glibc

/// Tells addresses of the open internet from those of this machine, this house and special purposes
/// (IANA special-purpose registries, RFC 6890; cloud metadata stands in link-local).
enum PublicAddress {
  static func isPublic(_ address: UnsafePointer<sockaddr>) -> Bool {
    switch Int32(address.pointee.sa_family) {
    case AF_INET:
      return address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { isPublic(v4: UInt32(bigEndian: $0.pointee.sin_addr.s_addr)) }
    case AF_INET6:
      return address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { pointer in
        withUnsafeBytes(of: pointer.pointee.sin6_addr) { isPublic(v6: Array($0)) }
      }
    default: return false
    }
  }

  /// Networks that are not public: address, bits.
  private static let closed4: [(UInt32, UInt32)] = [
    (0x0000_0000, 8), (0x0A00_0000, 8), (0x6440_0000, 10), (0x7F00_0000, 8), (0xA9FE_0000, 16), (0xAC10_0000, 12), (0xC000_0000, 24),
    (0xC000_0200, 24), (0xC058_6300, 24), (0xC0A8_0000, 16), (0xC612_0000, 15), (0xC633_6400, 24), (0xCB00_7100, 24), (0xE000_0000, 3),
  ]

  static func isPublic(v4 address: UInt32) -> Bool {
    !closed4.contains { network, bits in address >> (32 - bits) == network >> (32 - bits) }
  }

  static func isPublic(v6 bytes: [UInt8]) -> Bool {
    let v4 = bytes.suffix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    let head = bytes.prefix(12)
    // ::ffff:a.b.c.d (mapped), ::a.b.c.d and 64:ff9b::a.b.c.d (translated) lead to an IPv4 address.
    if head.elementsEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]) || head.allSatisfy({ $0 == 0 })
      || head.elementsEqual([0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0])
    {
      return isPublic(v4: v4)
    }
    // 2002::/16 (6to4) carries an IPv4 address in front.
    if bytes[0] == 0x20, bytes[1] == 0x02 { return isPublic(v4: bytes[2..<6].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }) }
    // Only 2000::/3 is given out, and of it not the documentation and Teredo networks.
    guard bytes[0] & 0xE0 == 0x20 else { return false }
    let isSpecial = bytes[0] == 0x20 && bytes[1] == 0x01 && ((bytes[2] == 0x0D && bytes[3] == 0xB8) || bytes[2] < 2)
    return !isSpecial
  }
}
