import Testing

@testable import Server

/// Clients that send slowly or too much hold nothing for long.
@Suite struct SlowClientTests {
  @Test func aBodyThatComesInDropsIsCutOff() async throws {
    try await OpenYard.run(FruitRoutes.routes, settings: ["body-seconds": "1"]) { port, _, _ in
      let wire = try RawSocket(port: port)
      wire.send("POST /api/v1/baskets HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{")
      let answer = try await wire.drip(" ")
      #expect(answer.hasPrefix("HTTP/1.1 408"))
      #expect(answer.lowercased().contains("connection: close"))
      #expect(answer.contains("web/too-slow"))
    }
  }

  @Test(arguments: ["Content-Length: 1000\r\n", "Transfer-Encoding: chunked\r\n"]) func aBodyThatNobodyReadsHoldsNoConnection(_ line: String) async throws {
    try await OpenYard.run(FruitRoutes.routes, settings: ["body-seconds": "1"]) { port, _, _ in
      let wire = try RawSocket(port: port)
      wire.send("GET /plaintext HTTP/1.1\r\nHost: a\r\n\(line)\r\n")
      #expect(try await wire.drip(line.hasPrefix("T") ? "1\r\nx\r\n" : "x").hasPrefix("HTTP/1.1 200"))
      #expect(try await wire.drip(line.hasPrefix("T") ? "1\r\nx\r\n" : "x") == "ended")
    }
  }

  @Test func aBodyThatNobodyReadsButThatComesInIsPassedOverAndTheConnectionLives() async throws {
    try await OpenYard.run(FruitRoutes.routes, settings: ["body-seconds": "1"]) { port, _, _ in
      let wire = try RawSocket(port: port)
      wire.send("GET /plaintext HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello")
      #expect(try await wire.read(until: "Madang!").hasPrefix("HTTP/1.1 200"))
      // Longer than an unread body would have been waited for.
      wire.send("GET /plaintext HTTP/1.1\r\nHost: a\r\nX-Slow: ")
      #expect(try await wire.drip("x", atMost: 15) == "still open")
      wire.send("\r\n\r\n")
      #expect(try await wire.read(until: "Madang!").hasPrefix("HTTP/1.1 200"))
      // Two requests in one piece, the first with a body.
      wire.send("GET /plaintext HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhelloGET /api/v1/nowhere HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
      let both = try await wire.read()
      #expect(both.contains("HTTP/1.1 200") && both.contains("HTTP/1.1 404"))
    }
  }

  @Test func headerLinesThatNeverEndAreCutOff() async throws {
    try await OpenYard.run([], settings: ["idle-seconds": "1"]) { port, _, _ in
      let wire = try RawSocket(port: port)
      wire.send("GET /plaintext HTTP/1.1\r\nHost: a\r\nX-Slow: ")
      // Each byte is news on the wire, but none of them a request.
      #expect(try await wire.drip("x") == "ended")
    }
  }

  @Test func aConnectionThatSaysNothingIsClosedAndABodyThatStopsToo() async throws {
    try await OpenYard.run(FruitRoutes.routes, settings: ["idle-seconds": "1"]) { port, _, _ in
      #expect(try await RawSocket(port: port).read() == "")
      let wire = try RawSocket(port: port)
      wire.send("POST /api/v1/baskets HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{")
      #expect(!(try await wire.read()).contains("200 OK"))
    }
  }

  @Test func headerLinesHaveALengthAndANumber() async throws {
    try await OpenYard.run([]) { port, _, _ in
      let wires = [
        "X-Long: \(String(repeating: "x", count: 17_000))\r\n", String(repeating: "X-Many: \(String(repeating: "y", count: 1000))\r\n", count: 40),
        String(repeating: "X-Many: y\r\n", count: 101),
      ]
      for lines in wires {
        let wire = try RawSocket(port: port)
        wire.send("GET /plaintext HTTP/1.1\r\nHost: a\r\n\(lines)\r\n")
        let answer = try await wire.read()
        #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 4"), "\(answer.prefix(60))")
      }
      let wire = try RawSocket(port: port)
      wire.send("GET /\(String(repeating: "a", count: 9000)) HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
      #expect(try await wire.read().hasPrefix("HTTP/1.1 414"))
    }
  }
}
