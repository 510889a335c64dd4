import Testing

@testable import Server
@testable import Wire

/// What one address may hold of what all need.
@Suite struct ShareTests {
  private func address(_ low: UInt64) -> ClientAddress { ClientAddress(high: 0, low: 0x0A00_0000 + low, isLoopback: false) }

  @Test func oneAddressDoesNotTakeAllLiveStreams() throws {
    let gate = StreamGate(max: 1000, perAddress: 100)
    var places: [StreamGate.Place] = []
    for _ in 0..<100 { places.append(try gate.enter(address(1))) }
    #expect(throws: Problem.self) { try gate.enter(address(1)) }
    for low in 2...9 { for _ in 0..<100 { places.append(try gate.enter(address(UInt64(low)))) } }
    #expect(gate.count == 900)
    // The last tenth is for those who have hardly any.
    for _ in 0..<5 { places.append(try gate.enter(address(10))) }
    #expect(throws: Problem.self) { try gate.enter(address(10)) }
    places.append(try gate.enter(address(11)))
    places.removeFirst(100)
    places.append(try gate.enter(address(1)))
    places = []
    #expect(gate.count == 0)
    let small = StreamGate(max: 1, perAddress: 100)
    let only = try small.enter(address(1))
    #expect(throws: Problem.self) { try small.enter(address(2)) }
    only.leave()
    _ = try small.enter(address(2))
  }

  @Test func oneAddressDoesNotTakeAllConnections() async throws {
    try await OpenYard.run([], settings: ["connections-per-address": "5", "head-seconds": "30"]) { port, _, _ in
      let held = try (0..<5).map { _ in try RawSocket(port: port) }
      for wire in held { wire.send("GET /plaintext HTTP/1.1\r\nHost: a\r\nX-Slow: ") }
      // Those five are known to the server once it answered one of them.
      held[0].send("y\r\n\r\n")
      #expect(try await held[0].read(until: "Madang!").hasPrefix("HTTP/1.1 200"))
      var refused = 0
      for _ in 0..<5 {
        let wire = try RawSocket(port: port)
        wire.send("GET /plaintext HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
        if try await wire.read().isEmpty { refused += 1 }
      }
      #expect(refused >= 1)
      withExtendedLifetime(held) {}
    }
    let shares = ConnectionShares(most: 2, of: 100)
    #expect([address(1), address(1), address(1), address(2)].map(shares.enter) == [true, true, false, true])
    shares.leave(address(1))
    #expect(shares.enter(address(1)) && shares.count(of: address(1)) == 2)
    let open = ConnectionShares(most: 0, of: 10)
    for _ in 0..<100 { #expect(open.enter(address(1))) }
    // The last tenth is for those who have hardly any.
    let full = ConnectionShares(most: 40, of: 100)
    for low in 1...2 { for _ in 0..<40 { #expect(full.enter(address(UInt64(low)))) } }
    for _ in 0..<10 { #expect(full.enter(address(3))) }
    #expect(!full.enter(address(3)))
    #expect([address(4), address(4), address(4)].map(full.enter) == [true, true, false])
    full.leave(address(4))
    #expect(!full.enter(address(3)))
    full.leave(address(1))
    full.leave(address(1))
    #expect(full.enter(address(3)))
  }

  @Test func whoConnectsAndSaysNothingIsGoneSoonButAKeptConnectionIsNot() async throws {
    try await OpenYard.run([], settings: ["head-seconds": "1", "idle-seconds": "30"]) { port, _, _ in
      let kept = try RawSocket(port: port)
      kept.send("GET /plaintext HTTP/1.1\r\nHost: a\r\n\r\n")
      #expect(try await kept.read(until: "Madang!").hasPrefix("HTTP/1.1 200"))
      #expect(try await RawSocket(port: port).read() == "")
      let slow = try RawSocket(port: port)
      slow.send("GET /plaintext HTTP/1.1\r\nHost: a\r\nX-Slow: ")
      #expect(try await slow.drip("x", atMost: 30) == "ended")
      kept.send("GET /plaintext HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
      #expect(try await kept.read().hasPrefix("HTTP/1.1 200"))
    }
  }
}
