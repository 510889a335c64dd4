import Commerce
import Kernel
import Parties
import Storage
import Testing
import Web

@testable import Server

/// Two storefronts on one back end: each has its own look and shows its own goods.
@Suite struct SecondSiteTests {
  @Test func theSecondSiteHasItsOwnLookAndOnlyWhatIsListedThere() async throws {
    let yard = try ShopYard()
    let site = try yard.database.writeNow { tx in
      try OpenSite(
        by: Party.house, code: "dongne", domain: "dongne.example", name: Words("동네장터", "Dongne Market"),
        look: Site.Look(accent: "#30518A", hero: Words("우리 동네 작은 가게들")), assortment: .chosen
      ).run(in: tx)
    }
    func get(_ path: String, _ host: String) async throws -> Door.Answered { try await yard.door.get(path, ["Accept-Language": "ko"], host: host) }
    yard.door.staged.pass(.seconds(31))
    for host in ["dongne.example", "dongne.localhost"] {
      let home = try await get("/", host)
      #expect(home.text.contains(#"data-site="indigo""#) && home.text.contains("우리 동네 작은 가게들"), "\(host)")
      #expect(try await get("/products/soft-knit", host).status == 404, "\(host)")
    }
    #expect(try await get("/", "localhost").text.contains(#"data-site="jade""#))
    #expect(try await get("/products/soft-knit", "localhost").status == 200)
    try yard.database.writeNow { tx in
      let knit = try ConsoleProducts.page(merchant: yard.merchant, in: tx).items.filter { $0.handle == "soft-knit" }.map(\.product)
      try ListOnSite(site: site, products: knit).run(in: tx)
    }
    yard.door.staged.pass(.minutes(1))
    #expect(try await get("/categories", "dongne.localhost").text.contains("/categories/fashion/women"))
    #expect(!(try await get("/categories", "dongne.localhost").text.contains("/categories/food")))
    #expect(try await get("/categories", "localhost").text.contains("/categories/food"))
    #expect(try await get("/products/soft-knit", "dongne.localhost").status == 200)
    #expect(try await get("/products/kimchi", "dongne.localhost").status == 404)
  }

  @Test(arguments: [("#1F6F5C", Web.Site.Look.jade), ("#274B7A", .indigo), ("#1010FF", .indigo), ("#20A020", .jade), ("#274b7a", .indigo)])
  func theNearestLookIsTaken(accent: String, look: Web.Site.Look) { #expect(Web.Site.Look(accent: accent) == look) }
}
