import Catalog
import Kernel
import Testing

@testable import Server

/// A storefront is named by its code or by the id that answers give.
@Suite(.everyEngine) struct SiteNameTests {
  @Test func theIDOfAnAnswerIsTakenAsWellAsTheCode() async throws {
    let market = try Market()
    func open(_ site: String) async throws -> Door.Answered { try await market.door.post("/api/v1/carts", #"{"site":"\#(site)","lines":[]}"#) }
    let first = try await open("madang")
    let id = try #require(first.json.at("cart", "site")?.text)
    let second = try await open(id)
    #expect(second.status == first.status && second.json.at("cart", "site")?.text == id)
    #expect(try await market.door.get("/api/v1/brands?site=\(id)").status == market.door.get("/api/v1/brands?site=madang").status)
    #expect(try await open("nowhere").code == "catalog/no-such-site")
  }
}
