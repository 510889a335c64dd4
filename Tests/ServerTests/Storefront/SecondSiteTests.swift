import Catalog
import Kernel
import Parties
import Storage
import Testing
import Web

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
      #expect(home.text.contains(#"data-site="jangteo""#) && home.text.contains("우리 동네 작은 가게들"), "\(host)")
      #expect(try await get("/products/soft-knit", host).status == 404, "\(host)")
    }
    #expect(try await get("/", "localhost").text.contains(#"data-site="madang""#))
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

  @Test func anOperatorGivesASiteItsFaceAndShoppersSeeItAtOnce() async throws {
    let yard = try ShopYard()
    let browser = Browser(yard.door)
    try await browser.signUp()
    let site = try yard.database.writeNow { tx in
      try GrantRole(.operatorOfAll, to: Contact.holder(of: Contact(text: "haneul@example.kr")!, in: tx)!, at: .installation).run(by: .house, in: tx)
      return try SiteQueries.all(in: tx)[0].id
    }
    #expect(try await browser.get("/console/sites/\(site)").text.contains(#"name="theme" value="seojae""#))
    let saved = try await browser.post(
      "/console/sites/\(site)", ["theme": "seojae", "mark": "leaf", "wordmark-ko": "마당 서재", "hero-ko": "오래 곁에 둘 물건", "hero-en": "Things to keep"])
    #expect(saved.status == 303)
    yard.door.staged.pass(.seconds(1))
    let home = try await yard.door.get("/", ["Accept-Language": "ko"])
    for part in [#"data-site="seojae""#, #"data-header="centred""#, #"<span class="wordmark">마당 서재</span>"#, "오래 곁에 둘 물건", "천천히 둘러보기"] {
      #expect(home.text.contains(part), "\(part)")
    }
    let refused = try await browser.post("/console/sites/\(site)", ["theme": "none", "mark": "leaf", "hero-ko": ""])
    #expect(refused.status == 422)
    #expect(try await yard.door.get("/", ["Accept-Language": "ko"]).text.contains(#"data-site="seojae""#))
  }

  @Test func onlyWhoRunsTheHouseChangesAFace() async throws {
    let yard = try ShopYard()
    let browser = Browser(yard.door)
    try await browser.signUp()
    let site = try yard.database.readNow { tx in try SiteQueries.all(in: tx)[0].id }
    #expect(try await browser.post("/console/sites/\(site)", ["theme": "seojae", "mark": "leaf", "hero-ko": "말"]).status == 403)
  }
}
