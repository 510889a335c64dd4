import Catalog
import Foundation
import Kernel
import Storage
import Testing
import Web

@testable import Server

/// Catalogue files by API: in which currency their amounts are, and by what name they may come.
@Suite(.everyEngine) struct ImportCurrencyTests {
  private static let dollars = "Handle,Title,Variant SKU,Variant Price\nmug,찻잔,MUG,24.99\nplate,접시,PLT,59.99\nbowl,사발,BWL,25.00\n"

  private func path(_ town: Town, _ query: String = "") -> String { "/api/v1/merchants/\(town.market.merchant)/imports\(query)" }

  private func send(_ town: Town, _ text: String, _ query: String = "", type: String = "text/csv") async throws -> Door.Answered {
    try await town.door.send(.post, path(town, query), town.owner.merging(["Content-Type": type]) { $1 }, body: Array(text.utf8))
  }

  /// What became of a file that was taken.
  private func done(_ town: Town, _ sent: Door.Answered) async throws -> JSON {
    #expect(sent.status == 202, "\(sent.text)")
    let house = town.door.app.house
    try await OpenYard.blocking {
      let runner = JobRunner([ImportWorker.handler(house)])
      while try runner.step(house.database) != .idle {}
    }
    return try await town.door.get(path(town, "/" + (sent.json["id"]?.text ?? "")), town.owner).json
  }

  /// `SKU currency price` of what is there besides the market's own scarf.
  private func priced(_ town: Town) throws -> [String] {
    try town.door.database.readNow { tx in
      try tx.rows("SELECT sku, currency, price FROM catalog_variant WHERE sku <> 'SC-1' ORDER BY id LIMIT 100") {
        "\(try $0.next(String.self)) \(try $0.next(String.self)) \(try $0.next(Int64.self))"
      }
    }
  }

  @Test func aCurrencyInWhichNothingIsSoldIsRefusedInWordsAndNothingIsKept() async throws {
    let town = try Town()
    let refused = try await send(town, Self.dollars, "?currency=USD")
    #expect(refused.status == 422 && refused.code == "exchange/foreign-currency")
    #expect(refused.text.contains("USD") && refused.text.contains("KRW"))
    #expect(try await send(town, Self.dollars, "?currency=won").faults == ["query /currency"])
    #expect(try await town.door.get(path(town), town.owner).json["items"]?.items == [])
    let folder = town.door.app.house.settings.data + "/uploads"
    #expect((try? FileManager.default.contentsOfDirectory(atPath: folder))?.isEmpty ?? true)
    #expect(try priced(town) == [])
  }

  @Test func aFileWithCentsIsAskedForItsCurrencyAndOneThatIsSaidDecides() async throws {
    let town = try Town()
    let asked = try await done(town, try await send(town, Self.dollars))
    #expect(asked["state"]?.text == "refused" && asked["currency"] == .null && asked["products"]?.integer == 0)
    #expect(asked.at("why", "en")?.text?.contains("line 2: 24.99") == true && asked.at("why", "ko")?.text?.contains("파일의 통화를 골라") == true)
    #expect(try priced(town) == [])
    // Who says that they are won gets those that can be.
    let said = try await done(town, try await send(town, Self.dollars, "?currency=KRW"))
    #expect(said["state"]?.text == "done" && said["currency"]?.text == "KRW" && said["refused"]?.integer == 2)
    #expect(try priced(town) == ["BWL KRW 25"])
  }

  @Test func whereAStorefrontSellsInDollarsTheyAreReadWithTheirCents() async throws {
    let town = try Town()
    try town.door.database.writeNow { tx in
      let look = Catalog.Site.Look(accent: "#30518A", hero: Words("Abroad"))
      let site = try OpenSite(by: town.market.merchant, code: "abroad", domain: "abroad.test", name: Words("해외", "Abroad"), look: look).run(in: tx)
      try tx.run("UPDATE catalog_site SET currency = 'USD' WHERE id = \(site)")
    }
    let said = try await done(town, try await send(town, Self.dollars, "?currency=USD"))
    #expect(said["state"]?.text == "done" && said["currency"]?.text == "USD" && said["refused"]?.integer == 0)
    #expect(try priced(town) == ["MUG USD 2499", "PLT USD 5999", "BWL USD 2500"])
  }

  @Test(arguments: ["application/xml", "text/xml", "application/rss+xml", "application/xml; charset=utf-8"])
  func aFeedComesUnderEveryNameOfXML(_ type: String) async throws {
    let town = try Town()
    let feed = """
      <?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel>
      <item><g:id>MUG</g:id><title>찻잔</title><g:price>12000 KRW</g:price></item></channel></rss>
      """
    let came = try await done(town, try await send(town, feed, "?name=feed.xml", type: type))
    #expect(came["state"]?.text == "done" && came["products"]?.integer == 1 && came["refused"]?.integer == 0)
    #expect(try priced(town) == ["MUG KRW 12000"])
  }
}
