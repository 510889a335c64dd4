import Hummingbird
import Kernel
import Synchronization
import Testing

@testable import Server
@testable import Wire

/// The web on a real socket: stopping, streams, bodies that are too large, the way out.
struct LiveTests {
  /// Work that waits until it is told to go on.
  private final class Turnstile: Sendable {
    let entered = AsyncStream<Void>.makeStream()
    let leave = AsyncStream<Void>.makeStream()

    func pass() async {
      entered.continuation.yield()
      var iterator = leave.stream.makeAsyncIterator()
      _ = await iterator.next()
    }
  }

  @Test func aRequestUnderWayIsFinishedWhenTheServerStops() async throws {
    let turnstile = Turnstile()
    let slow = Route.get("/slow") { _ in
      await turnstile.pass()
      return .text("done")
    }
    try await OpenYard.run([slow]) { port, group, _ in
      let wire = try RawSocket(port: port)
      wire.send("GET /slow HTTP/1.1\r\nHost: shop.test\r\n\r\n")
      var entered = turnstile.entered.stream.makeAsyncIterator()
      _ = await entered.next()
      await group.triggerGracefulShutdown()
      // The port closes first, then the request is answered.
      var isClosed = false
      while !isClosed {
        do { _ = try RawSocket(port: port) } catch { isClosed = true }
        await Task.yield()
      }
      turnstile.leave.continuation.yield()
      let answer = try await wire.read()
      #expect(answer.hasPrefix("HTTP/1.1 200 OK"))
      #expect(answer.hasSuffix("done"))
    }
  }

  @Test func aStreamTellsWhatIsNewAndEndsWithTheServer() async throws {
    let count = Atomic<Int>(0)
    let stream = Endpoint(
      "watch", .get, "/api/v1/watch", Phrase("보기", "Watch"), tag: "fruit", answers: .events
    ).handle { call in
      try EventStream(call, topic: "fruit") { after in
        let last = after.flatMap { Int($0) } ?? 0
        let now = count.load(ordering: .relaxed)
        return now > last ? (last + 1...now).map { .init(id: "\($0)", event: "fruit", data: Array("{\"n\":\($0)}".utf8)) } : []
      }
    }
    count.store(2, ordering: .relaxed)
    try await OpenYard.run([stream], settings: ["streams-max": "1"]) { port, group, house in
      let wire = try RawSocket(port: port)
      wire.send("GET /api/v1/watch HTTP/1.1\r\nHost: shop.test\r\nLast-Event-ID: 1\r\n\r\n")
      let first = try await wire.read(until: "\"n\":2")
      #expect(first.contains("text/event-stream"))
      #expect(first.contains("id: 2\nevent: fruit\ndata: {\"n\":2}\n\n"))
      #expect(!first.contains("\"n\":1"))
      #expect(house.streams.count == 1)
      let second = try RawSocket(port: port)
      second.send("GET /api/v1/watch HTTP/1.1\r\nHost: shop.test\r\nConnection: close\r\n\r\n")
      #expect(try await second.read().contains("web/streams"))
      count.store(3, ordering: .relaxed)
      house.bells.ring("fruit")
      #expect(try await wire.read(until: "\"n\":3").contains("id: 3\n"))
      await group.triggerGracefulShutdown()
      #expect(try await wire.read().hasSuffix("0\r\n\r\n"))
      #expect(house.streams.count == 0)
    }
  }

  @Test func aBodyThatIsTooLargeIsNotDrunkUp() async throws {
    try await OpenYard.run(FruitRoutes.routes) { port, _, _ in
      let wire = try RawSocket(port: port)
      wire.send("POST /api/v1/baskets HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 99999999999\r\n\r\n{")
      let answer = try await wire.read()
      #expect(answer.hasPrefix("HTTP/1.1 413"))
      #expect(answer.lowercased().contains("connection: close"))
      let chunked = try RawSocket(port: port)
      chunked.send("POST /api/v1/baskets HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n")
      for _ in 0..<9 { chunked.send("8000\r\n" + String(repeating: " ", count: 0x8000) + "\r\n") }
      #expect(try await chunked.read().hasPrefix("HTTP/1.1 413"))
    }
  }

  @Test func nonsenseOnTheWireIsRefused() async throws {
    try await OpenYard.run([]) { port, _, _ in
      for nonsense in ["GET\r\n\r\n", "GET / HTTP/1.1\r\nA B: c\r\n\r\n", "\u{0}\u{1}\r\n\r\n"] {
        let wire = try RawSocket(port: port)
        wire.send(nonsense)
        #expect(try await wire.read().hasPrefix("HTTP/1.1 400"))
      }
      let head = try RawSocket(port: port)
      head.send("HEAD /plaintext HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
      let answer = try await head.read()
      #expect(answer.contains("Content-Length: 14\r\n"))
      #expect(answer.hasSuffix("\r\n\r\n"))
    }
  }

  @Test func theWayOutReachesNoPrivateAddress() async throws {
    try await OpenYard.run([
      .get("/away") { _ in .seeOther("/plaintext") },
      .get("/round") { _ in .seeOther("/round") },
    ]) { port, _, _ in
      let out = LiveFetch.make(reachesPrivate: false)
      for address in ["http://127.0.0.1:\(port)/plaintext", "http://localhost:\(port)/plaintext", "http://[::1]:\(port)/", "http://0.0.0.0:\(port)/", "http://2130706433:\(port)/"] {
        #expect(await fault(out, .init(url: address)) == .forbiddenAddress)
      }
      for address in ["file:///etc/passwd", "gopher://x", "http://a b", ""] {
        #expect(await fault(out, .init(url: address)) == .badAddress)
      }
      let inside = LiveFetch.make(reachesPrivate: true)
      let answer = try await inside.send(.init(url: "http://127.0.0.1:\(port)/away"))
      #expect(answer.status == 200)
      #expect(answer.body == Array("Hello, Madang!".utf8))
      #expect(answer.contentType == "text/plain; charset=utf-8")
      #expect(await fault(inside, .init(url: "http://127.0.0.1:\(port)/round")) == .tooManyRedirects)
      var small = Fetch.Errand(url: "http://127.0.0.1:\(port)/plaintext")
      small.bytesMax = 5
      #expect(await fault(inside, small) == .tooLarge)
      // The discard port: nobody listens there.
      #expect(await fault(inside, .init(url: "http://127.0.0.1:9/")) == .noConnection)
      #expect(await fault(inside, .init(url: "http://nobody.invalid/")) == .noConnection)
      #expect(await fault(inside, .init(url: "https://127.0.0.1:\(port)/plaintext")) == .tls)
    }
  }

  private func fault(_ fetch: Fetch, _ request: Fetch.Errand) async -> Fetch.Fault? {
    do {
      _ = try await fetch.send(request)
      return nil
    } catch { return error }
  }

  @Test(arguments: [
    ("10.0.0.1", false), ("127.0.0.1", false), ("169.254.169.254", false), ("172.31.255.255", false), ("172.32.0.1", true),
    ("192.168.1.1", false), ("100.64.0.1", false), ("224.0.0.1", false), ("255.255.255.255", false), ("0.0.0.0", false), ("8.8.8.8", true),
  ])
  func privateNetworksAreTold(_ text: String, _ isPublic: Bool) {
    let address = text.split(separator: ".").reduce(UInt32(0)) { $0 << 8 | UInt32($1)! }
    #expect(PublicAddress.isPublic(v4: address) == isPublic)
    let bytes = withUnsafeBytes(of: address.bigEndian) { Array($0) }
    #expect(PublicAddress.isPublic(v6: Array(repeating: 0, count: 10) + [0xFF, 0xFF] + bytes) == isPublic)
    #expect(PublicAddress.isPublic(v6: [0, 0x64, 0xFF, 0x9B] + Array(repeating: 0, count: 8) + bytes) == isPublic)
    #expect(PublicAddress.isPublic(v6: [0x20, 0x02] + bytes + Array(repeating: 1, count: 10)) == isPublic)
  }
}
