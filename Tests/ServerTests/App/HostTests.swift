import HTTPTypes
import Hummingbird
import Kernel
import NIOCore
import Testing

@testable import Doors
@testable import Wire

/// By which names this house can be asked, and what comes of the others.
@Suite struct HostTests {
  private func send(_ app: ServerApp, _ authority: String?, _ path: String = "/", second: String? = nil) async throws -> (status: Int, text: String) {
    var fields = HTTPFields()
    fields[.acceptLanguage] = "ko"
    if let second { fields[.host] = second }
    let head = HTTPRequest(method: .get, scheme: "http", authority: authority, path: path, headerFields: fields)
    let (response, _) = await app.answer(Request(head: head, body: RequestBody(buffer: ByteBuffer())), from: .loopback)
    let bytes = Bytes()
    try await response.body.write(bytes)
    return (response.status.code, String(buffer: bytes.all))
  }

  private final class Bytes: ResponseBodyWriter, @unchecked Sendable {
    var all = ByteBuffer()
    func write(_ buffer: ByteBuffer) async throws { all.writeImmutableBuffer(buffer) }
    func finish(_ trailingHeaders: HTTPFields?) async throws {}
  }

  private func app(_ settings: [String: String] = [:]) throws -> ServerApp {
    let market = try Market()
    return ServerApp(Surroundings(settings: try Settings(flags: settings), database: market.door.database), groups: RouteGroups.all())
  }

  static let malformed = [
    "", " ", "shop:80@evil.test", "evil@shop.test", "shop.test:0", "shop.test:65536", "shop.test:http", "shop.test:", "shop.test:80:80", "shop test", "shop.test/",
    "shop.test?x", "shop..test", ".shop.test", "[::1", "[::1]80", "[gg::1]", "[]", "마당.test", String(repeating: "a", count: 254), "sho\"p",
  ]

  @Test(arguments: malformed) func aHostThatCannotBeReadIsRefused(_ host: String) async throws {
    #expect(AskedHost(host) == nil)
    #expect(try await send(app(), host).status == 400)
  }

  @Test func oneHostIsAskedForNotNoneAndNotTwo() async throws {
    let app = try app()
    #expect(try await send(app, nil).status == 400)
    #expect(try await send(app, "shop.test", second: "shop.test").status == 400)
    #expect(try await send(app, "shop.test", second: "evil.test").status == 400)
    #expect(try await send(app, "shop.test").status == 200)
    #expect(try await send(app, nil, "/health/live").status == 200)
  }

  @Test func namesThatAreNotOursAreMisdirected() async throws {
    let plain = try app()
    for host in ["shop.test", "SHOP.TEST", "shop.test.", "shop.test:8080", "localhost:8080", "madang.localhost", "127.0.0.1:8080", "192.168.0.9", "[::1]:8080", "[2001:db8::1]"] {
      #expect(try await send(plain, host).status == 200, "\(host)")
    }
    for host in ["shop", "shop:1337", "evil.test", "shop.test.evil.test", "127.0.0.1.evil.test", "1.2.3.4.5"] {
      #expect(try await send(plain, host).status == 421, "\(host)")
      #expect(try await send(plain, host, "/api/v1/products").status == 421, "\(host)")
      #expect(try await send(plain, host, "/health/ready").status == 200, "\(host)")
    }
    let named = try app(["base-url": "https://yard.test:8443", "hosts": "old.test, older.test"])
    for (host, status) in [("yard.test:8443", 200), ("yard.test", 200), ("old.test", 200), ("older.test", 200), ("shop.test", 200), ("localhost", 200), ("8.8.8.8", 421), ("evil.test", 421)] {
      #expect(try await send(named, host).status == status, "\(host)")
    }
    #expect(try await send(app(["hosts": "*"]), "anything.test").status == 200)
  }

  @Test func whatOneAsksForDoesNotGetIntoThePagesOfOthers() async throws {
    let app = try app()
    for path in ["/", "/products/wool-scarf", "/sitemap.xml", "/robots.txt", "/brands"] {
      for host in ["shop.test:1337", "SHOP.test:1337", "127.0.0.1:1337", "evil.shop.test:1337"] { _ = try await send(app, host, path) }
      let page = try await send(app, "shop.test", path)
      #expect(page.status == 200, "\(path)")
      #expect(!page.text.contains("1337"), "\(path)")
      #expect(!page.text.contains("127.0.0.1"), "\(path)")
    }
    // With a public address it alone stands in pages.
    let named = try self.app(["base-url": "https://yard.test"])
    _ = try await send(named, "localhost:1337", "/products/wool-scarf")
    let page = try await send(named, "yard.test", "/products/wool-scarf").text
    #expect(page.contains("https://yard.test/products/wool-scarf") && !page.contains("1337"))
    #expect(try await send(named, "shop.test", "/products/wool-scarf").text.contains("https://shop.test/products/wool-scarf"))
  }
}
