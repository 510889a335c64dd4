import HTTPTypes
import Kernel
import Parties
import Storage
import Testing

@testable import Doors
@testable import Wire

/// What is one reader's own stays in no browser and in no cache, whatever its route says.
@Suite struct PersonalRouteTests {
  private static let own: Set = [
    "bookmarks", "cart", "checkout", "checkouts", "console", "consignments", "carts", "claims", "me", "members", "order-lookup", "orders", "payments", "returns", "review-claims",
    "roles", "sessions", "sign-in", "sign-up",
  ]

  private func path(_ route: Route, _ market: Market) -> String {
    let known = ["product": "wool-scarf", "merchant": market.merchant.description]
    return "/" + route.path.split(separator: "/").map { part in
      part.hasPrefix("{") ? known[String(part.dropFirst().dropLast())] ?? "7" : String(part)
    }.joined(separator: "/")
  }

  @Test func everythingThatIsReadIsEitherForEverybodyOrKeptByNobody() async throws {
    let market = try Market()
    let (party, headers) = try market.member(wallet: 1000, role: .merchantOwner)
    let secret = try market.door.database.writeNow { tx in try OpenSession(party, device: "test").run(in: tx).text }
    let cookie = ["Cookie": "\(SessionCookie.name(isSecure: false))=\(secret)"]
    var personal = 0
    for route in RouteGroups.all().flatMap({ $0 }) where route.method == .get {
      let parts = route.path.split(separator: "/")
      let noun = parts.first == "api" ? parts[2] : parts.first ?? ""
      if Self.own.contains(String(noun)) { #expect(route.isPersonal, "\(route.name)") }
      guard route.isPersonal else { continue }
      personal += 1
      // A live stream goes on and on; its head is what counts.
      for shown in [[:], route.operation == nil ? cookie : headers] {
        let head = HTTPRequest(method: .get, scheme: "http", authority: "shop.test", path: path(route, market), headerFields: fields(shown))
        let (response, _) = await market.door.app.answer(.init(head: head, body: .init(buffer: .init())), from: .loopback)
        #expect(response.headers[.cacheControl] == "no-store", "\(route.name): \(response.status.code)")
      }
    }
    #expect(personal > 60)
  }

  @Test func whatWasSentIsKeptByNobodyAndPublicPagesStayAsTheyWere() async throws {
    let market = try Market()
    for route in RouteGroups.all().flatMap({ $0 }) where route.method != .get { #expect(route.isPersonal, "\(route.name)") }
    for open in ["/", "/products/wool-scarf", "/brands", "/terms"] {
      #expect(try await market.door.get(open).headers[.cacheControl] == "private, no-cache", "\(open)")
    }
    #expect(try await market.door.get("/api/v1/products/\(market.product)").headers[.cacheControl] == "public, no-cache")
    #expect(try await market.door.get("/worker.js").headers[.cacheControl] == "public, no-cache")
  }

  @Test func aStrangerIsNeverTheReasonForAFault() async throws {
    let market = try Market()
    for route in RouteGroups.all().flatMap({ $0 }) {
      let isPage = route.operation == nil
      for id in ["7", "x", "9223372036854775807", "-1", "%00", "..%2F.."] {
        let path = "/" + route.path.split(separator: "/").map { $0.hasPrefix("{") ? id : String($0) }.joined(separator: "/")
        let type = ["Content-Type": isPage ? "application/x-www-form-urlencoded" : "application/json"]
        let head = HTTPRequest(method: route.method, scheme: "http", authority: "shop.test", path: path, headerFields: fields(type))
        let (response, _) = await market.door.app.answer(.init(head: head, body: .init(buffer: .init(string: isPage ? "a=b" : "{}"))), from: .loopback)
        #expect(response.status.code < 500, "\(route.name) \(path): \(response.status.code)")
      }
    }
  }

  @Test func sitemapAddressesAreTheOnesThatPagesCallTheirOwn() async throws {
    let market = try Market()
    let browser = Browser(market.door)
    var addresses: [String] = []
    for part in 0...1 {
      let xml = try await browser.get("/sitemap/\(part).xml").text
      addresses += xml.matches(of: #/<loc>([^<]+)</loc>/#).map { String($0.1) }
    }
    #expect(addresses.contains("http://shop.test/products/wool-scarf?lang=ko") && addresses.contains("http://shop.test/products/wool-scarf?lang=en"))
    #expect(Set(addresses).count == addresses.count)
    for address in addresses {
      let page = try await Browser(market.door).get(String(address.dropFirst("http://shop.test".count)))
      #expect(page.status == 200, "\(address)")
      #expect(page.text.contains(#"<link rel="canonical" href="\#(address)">"#), "\(address)")
    }
  }

  private func fields(_ lines: [String: String]) -> HTTPFields {
    var fields = HTTPFields()
    for (name, value) in lines { fields[HTTPField.Name(name)!] = value }
    return fields
  }
}
