import HTTPTypes
import Hummingbird
import NIOCore

/// Where a request comes from, as a number to count by; never written anywhere.
package struct ClientAddress: Hashable, Sendable {
  package let high: UInt64
  package let low: UInt64
  /// This very machine.
  package let isLoopback: Bool

  package static let loopback = ClientAddress(high: 0, low: 0x7F00_0001, isLoopback: true)

  /// Somebody whose address a proxy did not write down so that it can be read.
  static let unknown = ClientAddress(high: 0, low: 0, isLoopback: false)

  init(high: UInt64, low: UInt64, isLoopback: Bool) {
    self.high = high
    self.low = low
    self.isLoopback = isLoopback
  }

  package init(_ address: SocketAddress?) {
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

  /// The client behind `proxies` trusted proxies, by what the last of them wrote down: X-Forwarded-For, or where that is
  /// missing Forwarded (RFC 7239). What stands further to the left may be anybody's word and is not believed.
  static func behind(_ proxies: Int, _ headers: HTTPFields, peer: ClientAddress) -> ClientAddress {
    guard proxies > 0 else { return peer }
    let hops = hops(headers)
    guard hops.count >= proxies, let address = try? SocketAddress(ipAddress: hops[hops.count - proxies], port: 0) else {
      // Who came through a proxy is not this machine.
      return peer.isLoopback && headers.saysForwarded ? .unknown : peer
    }
    return ClientAddress(address)
  }

  private static func hops(_ headers: HTTPFields) -> [String] {
    let written = headers[values: .forwardedFor].joined(separator: ",").split(separator: ",", omittingEmptySubsequences: false)
    guard headers[.forwardedFor] == nil else { return written.map(bare) }
    return headers[values: .forwarded].joined(separator: ",").split(separator: ",", omittingEmptySubsequences: false).map { element in
      let pairs = element.split(separator: ";").map { $0.drop { $0 == " " } }
      return bare(pairs.first { $0.lowercased().hasPrefix("for=") }?.dropFirst(4) ?? "")
    }
  }

  /// `"[2001:db8::1]:4711"` and `192.0.2.1:4711` without quotes, brackets and port.
  private static func bare(_ node: Substring) -> String {
    let text = node.filter { $0 != " " && $0 != "\"" }
    if text.hasPrefix("["), let end = text.firstIndex(of: "]") { return String(text[text.index(after: text.startIndex)..<end]) }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count == 2 ? String(parts[0]) : text
  }
}

extension HTTPFields {
  /// Whether somebody passed the request on for another.
  package var saysForwarded: Bool { contains(.forwardedFor) || contains(.forwarded) }

  /// Whether a proxy left any trace, by which no client is counted.
  var cameThroughProxy: Bool {
    saysForwarded || ["Via", "X-Real-IP", "X-Forwarded-Host", "X-Forwarded-Proto", "CF-Connecting-IP", "True-Client-IP"].contains { name in
      HTTPField.Name(name).map { contains($0) } ?? false
    }
  }
}
