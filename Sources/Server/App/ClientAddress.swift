import Hummingbird
import NIOCore

/// Where a request comes from, as a number to count by; never written anywhere.
package struct ClientAddress: Hashable, Sendable {
  let high: UInt64
  let low: UInt64
  /// This very machine.
  let isLoopback: Bool

  package static let loopback = ClientAddress(high: 0, low: 0x7F00_0001, isLoopback: true)

  init(high: UInt64, low: UInt64, isLoopback: Bool) {
    self.high = high
    self.low = low
    self.isLoopback = isLoopback
  }

  init(_ address: SocketAddress?) {
    switch address {
    case .v4(let v4):
      let raw = UInt32(bigEndian: v4.address.sin_addr.s_addr)
      self.init(high: 0, low: UInt64(raw), isLoopback: raw >> 24 == 127)
    case .v6(var v6address):
      self.init(v6: &v6address)
    default: self = .loopback
    }
  }

  private init(v6 address: inout SocketAddress.IPv6Address) {
    var raw = address.address.sin6_addr
    let (high, low) = withUnsafeBytes(of: &raw) {
      (UInt64(bigEndian: $0.loadUnaligned(as: UInt64.self)), UInt64(bigEndian: $0.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
    }
    let isMapped = high == 0 && low >> 32 == 0xFFFF
    let isLoopback = (high == 0 && low == 1) || (isMapped && (low >> 24) & 0xFF == 127)
    // A home has a whole /64: counting single addresses of it would be no limit.
    self.init(high: high, low: isMapped ? low & 0xFFFF_FFFF : 0, isLoopback: isLoopback)
  }

  /// The client behind `proxies` trusted proxies, by what the last of them wrote down.
  static func behind(_ proxies: Int, _ headers: HTTPFields, peer: ClientAddress) -> ClientAddress {
    guard proxies > 0 else { return peer }
    let hops = headers[values: .forwardedFor].joined(separator: ",").split(separator: ",")
    guard hops.count >= proxies else { return peer }
    let hop = hops[hops.count - proxies].filter { $0 != " " }
    guard let address = try? SocketAddress(ipAddress: hop, port: 0) else { return peer }
    return ClientAddress(address)
  }
}
