import Kernel
import Testing

@testable import Wire

/// Addresses as people write them, and what is said of a request that cannot be read.
@Suite struct RawTargetTests {
  private static let echo: [Route] = [
    .get("/search") { call in .json((["q": .string(call.query("q") ?? "")] as JSON).bytes) }
  ]

  @Test func anAddressInPlainKoreanIsUnderstood() async throws {
    try await OpenYard.run(Self.echo) { port, _, _ in
      let wire = try RawSocket(port: port)
      wire.send("GET /search?q=가방 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
      let answer = try await wire.read()
      #expect(answer.hasPrefix("HTTP/1.1 200") && answer.hasSuffix(#"{"q":"가방"}"#))
    }
  }

  @Test func theNextRequestOfAConnectionIsUnderstoodAndNoBodyIsTouched() async throws {
    try await OpenYard.run(Self.echo + [.post("/sent") { call in .json((["count": .int(Int64(try await call.readBody(max: 1000).count))] as JSON).bytes) }]) { port, _, _ in
      let wire = try RawSocket(port: port)
      wire.send("\r\nGET /search?q=가방 HTTP/1.1\r\nHost: a\r\n\r\n")
      #expect(try await wire.read(until: #"{"q":"가방"}"#).hasPrefix("HTTP/1.1 200"))
      wire.send("POST /sent HTTP/1.1\r\nHost: a\r\nContent-Length: 14\r\n\r\n가방")
      wire.send("\n니트\n")
      #expect(try await wire.read(until: "}").hasSuffix(#"{"count":14}"#))
      wire.send("GET /search?q=모")
      wire.send("자 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
      #expect(try await wire.read().hasSuffix(#"{"q":"모자"}"#))
    }
  }

  @Test func whatCannotBeReadIsAnsweredInWords() async throws {
    try await OpenYard.run(Self.echo) { port, _, _ in
      func answer(_ request: String) async throws -> String {
        let wire = try RawSocket(port: port)
        wire.send(request)
        return try await wire.read()
      }
      let page = try await answer("GET /search?q=가 방 HTTP/1.1\r\nHost: a\r\n\r\n")
      #expect(page.hasPrefix("HTTP/1.1 400") && page.contains("text/html"))
      #expect(page.contains("읽을 수 없는 요청이에요") && page.contains("The request cannot be read"))
      let problem = try await answer("GET /api/v1/sites?x=a b HTTP/1.1\r\nHost: a\r\n\r\n")
      #expect(problem.hasPrefix("HTTP/1.1 400") && problem.contains("application/problem+json") && problem.contains(#""type":"/problems/web/head""#))
      // A line that comes in pieces is still one of the API, and both say what is too long.
      let endless = try await answer("GET /api/v1/search?q=\(String(repeating: "x", count: 200_000)) HTTP/1.1\r\nHost: a\r\n\r\n")
      #expect(endless.hasPrefix("HTTP/1.1 400") && endless.contains("application/problem+json") && endless.contains("너무 길거나"))
      let long = try await answer("GET /search?q=\(String(repeating: "x", count: 9_000)) HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
      #expect(long.hasPrefix("HTTP/1.1 414") && long.contains("주소가 너무 길어요"))
      let wide = try await answer("GET / HTTP/1.1\r\nHost: a\r\nX-Wide: \(String(repeating: "x", count: 40_000))\r\n\r\n")
      #expect(wide.hasPrefix("HTTP/1.1 400") && wide.contains("홈으로"))
    }
  }
}
