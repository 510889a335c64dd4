import HTTPTypes
import Testing

@testable import Wire

/// Whose word about the client's address is believed.
@Suite struct ProxyTests {
  private static let peer = ClientAddress(high: 0, low: 0x0A00_0009, isLoopback: false)
  private static let client = ClientAddress(high: 0, low: 0xCB00_7107, isLoopback: false)  // 203.0.113.7

  private func seen(_ proxies: Int, _ name: String, _ values: String...) -> ClientAddress {
    var headers = HTTPFields()
    for value in values { headers.append(HTTPField(name: HTTPField.Name(name)!, value: value)) }
    return .behind(proxies, headers, peer: Self.peer)
  }

  @Test func withoutATrustedProxyNobodyIsBelieved() {
    #expect(seen(0, "X-Forwarded-For", "203.0.113.7") == Self.peer)
    #expect(seen(0, "Forwarded", "for=203.0.113.7") == Self.peer)
  }

  @Test func onlyWhatTheTrustedProxiesWroteCounts() {
    #expect(seen(1, "X-Forwarded-For", "198.51.100.1, 203.0.113.7") == Self.client)
    #expect(seen(1, "X-Forwarded-For", "198.51.100.1", "203.0.113.7") == Self.client)
    #expect(seen(2, "X-Forwarded-For", "127.0.0.1, 203.0.113.7, 10.0.0.1") == Self.client)
    #expect(seen(1, "X-Forwarded-For", "203.0.113.7:4711") == Self.client)
    #expect(seen(3, "X-Forwarded-For", "203.0.113.7, 10.0.0.1") == Self.peer)
    #expect(seen(1, "X-Forwarded-For", "unknown") == Self.peer)
    #expect(seen(1, "X-Forwarded-For", "203.0.113.7,") == Self.peer)
  }

  @Test func whoCameThroughAProxyIsNotThisMachine() async throws {
    for (name, value) in [("X-Forwarded-For", "unknown"), ("X-Forwarded-For", "203.0.113.7,"), ("Forwarded", "for=_hidden"), ("X-Forwarded-For", "")] {
      var headers = HTTPFields()
      headers.append(HTTPField(name: HTTPField.Name(name)!, value: value))
      #expect(ClientAddress.behind(1, headers, peer: .loopback) == .unknown, "\(name): \(value)")
      #expect(ClientAddress.behind(1, HTTPFields(), peer: .loopback) == .loopback)
    }
    let door = try Door([])
    #expect(try await door.get("/metrics").status == 200)
    #expect(try await door.get("/metrics", ["X-Forwarded-For": "203.0.113.7"]).status == 404)
    for (name, value) in [("Forwarded", "for=203.0.113.7"), ("Via", "1.1 front"), ("X-Real-IP", "203.0.113.7"), ("X-Forwarded-Proto", "https")] {
      #expect(try await door.get("/metrics", [name: value]).status == 404, "\(name)")
    }
  }

  @Test func theStandardHeaderIsReadWhereTheCommonOneIsMissing() {
    #expect(seen(1, "Forwarded", "for=198.51.100.1, for=203.0.113.7;proto=https;by=10.0.0.1") == Self.client)
    #expect(seen(1, "Forwarded", #"proto=https; For="203.0.113.7:4711""#) == Self.client)
    #expect(seen(1, "Forwarded", "for=_hidden") == Self.peer)
    #expect(seen(1, "Forwarded", #"for="[2001:db8:1:2::3]:4711""#) == ClientAddress(high: 0x2001_0DB8_0001_0002, low: 0, isLoopback: false))
    var both = HTTPFields()
    both[.forwardedFor] = "203.0.113.7"
    both[.forwarded] = "for=198.51.100.1"
    #expect(ClientAddress.behind(1, both, peer: Self.peer) == Self.client)
  }

  @Test func aProxyThatNobodyNamedIsSaidOnceAnHourAndAtTheStart() throws {
    let notice = ProxyNotice()
    var headers = HTTPFields()
    #expect(notice.notice(headers, proxies: 0, now: 5) == nil)
    headers[.forwardedFor] = "203.0.113.7"
    #expect(notice.notice(headers, proxies: 1, now: 5) == nil)
    let said = try #require(notice.notice(headers, proxies: 0, now: 5))
    #expect(said.contains("--proxies") && !said.contains("203.0.113"))
    #expect(notice.notice(headers, proxies: 0, now: 3_000_000) == nil)
    #expect(notice.notice(headers, proxies: 0, now: 3_600_005) != nil)
    #expect(ProxyNotice.atStart(try Settings(flags: ["base-url": "https://shop.test"])) != nil)
    #expect(ProxyNotice.atStart(try Settings(flags: ["base-url": "https://shop.test", "proxies": "1"])) == nil)
    #expect(ProxyNotice.atStart(try Settings()) == nil)
  }

  @Test func theLimitCountsTheClientNotTheProxy() async throws {
    let door = try Door([], settings: ["rate-per-minute": "60", "proxies": "1"])
    for _ in 0..<60 { _ = try await door.send(.get, "/plaintext", ["X-Forwarded-For": "203.0.113.7"], from: Self.peer) }
    #expect(try await door.send(.get, "/plaintext", ["X-Forwarded-For": "1.1.1.1, 203.0.113.7"], from: Self.peer).status == 429)
    #expect(try await door.send(.get, "/plaintext", ["X-Forwarded-For": "203.0.113.8"], from: Self.peer).status == 200)
  }
}
