import Kernel
import Testing

@testable import Wire

/// A body comes from the network once. A handler that reads it twice fails alone: the program goes on.
@Suite struct ReadTwiceTests {
  @Test func aBodyThatIsReadTwiceFailsItsRequestOnly() async throws {
    let routes: [Route] = [
      .post("/twice") { call in
        _ = try await call.readBody(max: 1000)
        return .json((["count": .int(Int64(try await call.readBody(max: 1000).count))] as JSON).bytes)
      },
      .post("/once") { call in .json((["count": .int(Int64(try await call.readBody(max: 1000).count))] as JSON).bytes) },
    ]
    try await OpenYard.run(routes) { port, _, _ in
      func answer(_ path: String) async throws -> String {
        let wire = try RawSocket(port: port)
        wire.send("POST \(path) HTTP/1.1\r\nHost: a\r\nContent-Length: 6\r\nConnection: close\r\n\r\n가방")
        return try await wire.read()
      }
      let twice = try await answer("/twice"), once = try await answer("/once")
      #expect(twice.hasPrefix("HTTP/1.1 500"))
      #expect(once.hasSuffix(#"{"count":6}"#))
    }
  }
}
