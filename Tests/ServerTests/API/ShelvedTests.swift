import Catalog
import Kernel
import Storage
import Testing

@testable import Server

/// A product by API for those who are not signed in: from the shelf, and never older than what happened.
@Suite struct ShelvedTests {
  @Test func aProductIsReadOnceForEverybodyAndAnewAfterASale() async throws {
    let market = try Market(stock: 3)
    let path = "/api/v1/products/\(market.product)"
    let first = try await market.door.get(path)
    #expect(first.headers[.cacheControl] == "public, no-cache")
    #expect(first.headers[.vary] == "Authorization, Cookie, Accept-Encoding")
    #expect(first.json["variants"]?.items?.first?["deliverable"]?.integer == 3)
    let shelved = market.door.app.house.shelf.count
    #expect(try await market.door.get(path).body == first.body)
    #expect(market.door.app.house.shelf.count == shelved)
    let tag = try #require(first.headers[.eTag])
    let same = try await market.door.get(path, ["If-None-Match": tag])
    #expect(same.status == 304)
    #expect(same.body.isEmpty)

    let buyer = try market.member(wallet: 100_000).headers
    let checkout = try await market.checkout(market.cart(2, buyer))
    #expect(try await market.pay(checkout.json["id"]?.text ?? "", #"{"method":"wallet"}"#, buyer, key: "pay").status == 201)
    market.door.staged.pass(.seconds(2))
    let sold = try await market.door.get(path, ["If-None-Match": tag])
    #expect(sold.status == 200)
    #expect(sold.json["variants"]?.items?.first?["deliverable"]?.integer == 1)
  }

  @Test func aMembersAnswerIsTheirOwn() async throws {
    let market = try Market()
    let path = "/api/v1/products/\(market.product)"
    let member = try market.member().headers
    _ = try await market.door.get(path)
    let own = try await market.door.get(path, member)
    #expect(own.headers[.cacheControl] == "private, no-cache")
    #expect(own.headers[.vary] == "Authorization, Cookie")
    #expect(try await market.door.get(path + "?nonsense=1").faults == ["query /nonsense"])
    #expect(try await market.door.get("/api/v1/products/7").code == "catalog/no-such-product")
  }
}
