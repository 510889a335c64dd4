import Assembly
import HTTPTypes
import Kernel
import Parties
import Storage
import Testing
import Web

@testable import Doors

/// Header lines that caches and browsers depend on: Vary, cookies under https, HEAD and OPTIONS.
@Suite struct AnswerLineTests {
  @Test func pagesVaryByCookieAndLanguageTheAPIByWhoCalls() async throws {
    let market = try Market()
    let page = try await market.door.get("/")
    #expect(page.headers[.vary] == "Cookie, Accept-Language, Accept-Encoding")
    let again = try await market.door.get("/", ["If-None-Match": page.headers[.eTag] ?? ""])
    #expect(again.status == 304)
    #expect(again.headers[.vary] == "Cookie, Accept-Language, Accept-Encoding")
    #expect(try await market.door.get("/api/v1/categories").headers[.vary] == "Authorization, Cookie")
    #expect(try await market.door.get("/api/v1/openapi.json").headers[.vary] == "Accept-Encoding")
    #expect(try await market.door.get("/sitemap.xml").headers[.vary] == nil)
    #expect(try await market.door.get("/nothing").headers[.cacheControl] == "no-store")
  }

  @Test func underHTTPSCookiesAreTheHostsOwn() async throws {
    let door = try Door(
      RouteGroups.all().flatMap { $0 }, settings: ["base-url": "https://shop.test"],
      migrations: Array(AllMigrations.list.dropFirst(StorageSchema.migrations.count)), recognise: nil)
    let joined = try await door.post("/api/v1/members", #"{"name":"하늘","login":"haneul@example.kr","password":"푸른하늘은하수길","agreements":["terms","collection"],"age":"of-age"}"#)
    #expect(joined.status == 201)
    let line = try #require(joined.headers[.setCookie])
    #expect(line.hasPrefix("__Host-madang="))
    for part in ["; Path=/;", "; HttpOnly;", "; SameSite=Lax", "; Secure"] { #expect(line.contains(part)) }
    #expect(!line.contains("Domain="))
    let secret = joined.json["secret"]?.text ?? ""
    #expect(try await door.get("/api/v1/me", ["Cookie": "__Host-madang=\(secret)"]).status == 200)
    // The bare name could have been planted by a neighbouring host.
    #expect(try await door.get("/api/v1/me", ["Cookie": "madang=\(secret)"]).status == 401)
    let left = try await door.send(.delete, "/api/v1/sessions/current", ["Cookie": "__Host-madang=\(secret)"])
    #expect(left.headers[.setCookie] == "__Host-madang=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure")
  }

  @Test func headTellsWhatGetWouldAndOptionsWhatMayBeDone() async throws {
    let market = try Market()
    let path = "/api/v1/products/\(market.product)"
    let get = try await market.door.get(path), head = try await market.door.send(.head, path)
    #expect(head.status == 200)
    for name in [HTTPField.Name.eTag, .contentLength, .contentType, .cacheControl] { #expect(head.headers[name] == get.headers[name]) }
    #expect(try await market.door.send(.head, path, ["If-None-Match": get.headers[.eTag] ?? ""]).status == 304)
    let options = try await market.door.send(.options, "/api/v1/carts")
    #expect(options.status == 204)
    #expect(options.headers[.allow] == "OPTIONS, POST")
    #expect(try await market.door.send(.options, "/nothing").status == 404)
    #expect(try await market.door.send(.trace, path).status == 405)
  }
}
