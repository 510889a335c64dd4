import Catalog
import Foundation
import Kernel
import Parties
import Storage
import TestSupport
import Testing
import Web

@testable import Doors
@testable import Server

/// Imports, notices, brands and what is popular, by API.
@Suite(.everyEngine) struct SundryAPITests {
  @Test func aCatalogueFileIsSentWatchedAndReported() async throws {
    let town = try Town()
    let owner = try town.owner, path = "/api/v1/merchants/\(town.market.merchant)/imports"
    let file = CatalogFileTests.csv
    func send(_ headers: [String: String], _ text: String, type: String = "text/csv") async throws -> Door.Answered {
      try await town.door.send(.post, path + "?name=spring.csv", headers.merging(["Content-Type": type]) { $1 }, body: Array(text.utf8))
    }
    #expect(try await send(town.market.member().headers, file).code == "roles/forbidden")
    #expect(try await send(owner, file, type: "image/png").code == "web/content-type")
    #expect(try await send(owner, "").code == "imports/empty")
    let sent = try await send(owner, file)
    #expect(sent.status == 202)
    #expect(sent.json["state"]?.text == "waiting")
    let one = path + "/" + (sent.json["id"]?.text ?? "")
    #expect(try await town.door.get(one + "/report", owner).code == "imports/no-report")
    let house = town.door.app.house
    try await OpenYard.blocking {
      let runner = JobRunner([ImportWorker.handler(house)])
      while try runner.step(house.database) != .idle {}
    }
    let done = try await town.door.get(one, owner).json
    #expect(done["state"]?.text == "done")
    #expect(done["products"]?.integer == 1)
    #expect(done["refused"]?.integer == 1)
    let report = try await town.door.get(one + "/report", owner)
    #expect(report.headers[.contentType] == "text/csv")
    #expect(report.text.contains("Variant Price"))
    #expect(try await town.door.get(path, owner).json["items"]?.items?.map { $0["name"]?.text } == ["spring.csv"])
    let second = try await send(owner, file), third = try await send(owner, file)
    let newest = try await town.door.get(path + "?limit=2", owner).json
    #expect(newest["items"]?.items?.map { $0["id"]?.text } == [third.json["id"]?.text, second.json["id"]?.text])
    let next = try #require(newest["next"]?.text)
    #expect(try await town.door.get(path + "?limit=2&cursor=\(next)", owner).json["items"]?.items?.map { $0["id"]?.text } == [done["id"]?.text])
    let rival = try town.person(.merchantOwner, at: .merchant(PartyID(5)))
    #expect(try await town.door.get(one, rival).code == "roles/forbidden")
  }

  @Test func aFileSentTwiceUnderOneKeyIsOneImport() async throws {
    let town = try Town()
    let path = "/api/v1/merchants/\(town.market.merchant)/imports"
    let owner = try town.owner.merging(["Content-Type": "text/csv", "Idempotency-Key": "spring-1"]) { $1 }
    func send(_ text: String) async throws -> Door.Answered { try await town.door.send(.post, path, owner, body: Array(text.utf8)) }
    let first = try await send(CatalogFileTests.csv), again = try await send(CatalogFileTests.csv)
    #expect(first.status == 202 && again.status == 202)
    #expect(first.headers[.idempotencyReplayed] == nil)
    #expect(again.headers[.idempotencyReplayed] == "true")
    #expect(again.body == first.body)
    #expect(try await send(CatalogFileTests.csv + "\n").code == "web/key-reused")
    #expect(try await send("").code == "imports/empty")
    #expect(try await town.door.get(path, owner).json["items"]?.items?.count == 1)
    let folder = town.door.app.house.settings.data + "/uploads"
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 1)
  }

  @Test func aBrandCarriesALogoThatAnswers() async throws {
    let town = try Town()
    _ = try town.market.door.database.writeNow { tx in try Brand.named([Words("온결", "Ongyeol")], in: tx) }
    let brands = try await town.door.get("/api/v1/brands").json["items"]?.items ?? []
    let logo = try #require(brands.first { $0["code"]?.text == "ongyeol" }?["logo"]?.text)
    #expect(logo.hasPrefix("/pictures/brand/"))
    let drawn = try await town.door.get(logo)
    #expect(drawn.status == 200 && drawn.headers[.contentType] == "image/svg+xml" && drawn.text.contains("viewBox=\"0 0 48 48\""))
    for wrong in ["leaf-16.svg", "leaf-03.svg", "leaf.svg", "wolf-1.svg", "leaf-1", "leaf--1.svg"] {
      #expect(try await town.door.get("/pictures/brand/" + wrong).status == 404, "\(wrong)")
    }
  }

  @Test func wordsOfOneLanguageStandInBothForReadersAndAsWrittenForTheirWriter() async throws {
    let town = try Town()
    let owner = try town.owner, path = "/api/v1/merchants/\(town.market.merchant)/products"
    let mug = #"{"handle":"mug","title":{"ko":"물레 찻잔"},"body":{"en":"Turned by hand."},"variants":[{"price":{"amount":12000,"currency":"KRW"}}]}"#
    let sent = try await town.door.post(path, mug, owner)
    let product = try #require(sent.json["product"]?.text)
    let read = try await town.door.get("\(path)/\(product)", owner).json
    #expect(read.at("title", "ko")?.text == "물레 찻잔" && read.at("title", "en")?.text == "")
    #expect(read.at("body", "ko")?.text == "" && read.at("body", "en")?.text == "Turned by hand.")
    let line = try await town.door.get(path, owner).json["items"]?.items?.first { $0["product"]?.text == product }
    #expect(line?.at("title", "en")?.text == "물레 찻잔")
  }

  @Test func aPictureOfADescriptionThatLeadsNowhereIsRefusedAndNothingChanges() async throws {
    let town = try Town()
    let owner = try town.owner, path = "/api/v1/merchants/\(town.market.merchant)/products"
    func mug(_ body: String) -> String { #"{"handle":"mug","title":{"ko":"찻잔"},"body":{"en":"\#(body)"},"variants":[{"price":{"amount":12000,"currency":"KRW"}}]}"# }
    let refused = try await town.door.post(path, mug("<p>Turned</p><img src='images/a.jpg'>"), owner)
    #expect(refused.status == 422 && refused.code == "catalog/pictures-lost")
    #expect(refused.text.contains("images/a.jpg"))
    let sent = try await town.door.post(path, mug("<p>Turned</p><img src='https://img.test/a.jpg'>"), owner)
    let product = try #require(sent.json["product"]?.text)
    let revised = try await town.door.send(
      .patch, "\(path)/\(product)", owner.merging(["Content-Type": "application/json"]) { $1 }, body: Array(#"{"body":{"en":"<img src='data:image/png;base64,AAAA'>"}}"#.utf8))
    #expect(revised.code == "catalog/pictures-lost")
    #expect(try await town.door.get("\(path)/\(product)", owner).json.at("body", "en")?.text?.contains("https://img.test/a.jpg") == true)
  }

  @Test func aPictureCarriesAnAddressThatAnswers() async throws {
    let town = try Town()
    func address() async throws -> String {
      let items = try await town.door.get("/api/v1/products").json["items"]?.items
      return items?.first?.at("picture", "address")?.text ?? ""
    }
    let drawn = try await address()
    #expect(drawn.hasPrefix("/pictures/"))
    #expect(try await town.door.get(drawn).headers[.contentType] == "image/svg+xml")
    let blob = try PicturePlace(town.door.app.house.settings).store().put(TestPhoto.png(wide: 700, high: 900))
    try town.door.database.writeNow { tx in
      let picture = Catalog.Picture(source: .blob(blob.name), alt: Words("목도리"))
      try ArrangePictures(by: town.market.merchant, merchant: town.market.merchant, product: town.market.product, act: .add([picture])).run(in: tx)
    }
    // A photo as it came is nobody's to see; its prints are.
    #expect(try await address() == drawn)
    try await OpenYard.blocking { try PrintPhoto(blob).run(town.door.database, make: town.door.app.house.darkroom.print) }
    #expect(try await address() == "/media/\(blob.name)/1280")
    // One that cannot be opened says so to its merchant.
    var hollow = TestPhoto.png(wide: 60, high: 40)
    for place in 45..<(hollow.count - 20) { hollow[place] = 0x55 }
    let broken = try PicturePlace(town.door.app.house.settings).store().put(hollow)
    try town.door.database.writeNow { tx in
      let picture = Catalog.Picture(source: .blob(broken.name), alt: Words(""))
      try ArrangePictures(by: town.market.merchant, merchant: town.market.merchant, product: town.market.product, act: .add([picture])).run(in: tx)
    }
    let mine = "/api/v1/merchants/\(town.market.merchant)/products/\(town.market.product)"
    func states() async throws -> [String] { try await town.door.get(mine, town.owner).json["pictures"]?.items?.compactMap { $0["state"]?.text } ?? [] }
    #expect(try await states() == ["here", "waiting"])
    try await OpenYard.blocking { try PrintPhoto(broken).run(town.door.database, make: town.door.app.house.darkroom.print) }
    #expect(try await states() == ["here", "failed"])
    #expect(try await town.door.get(mine, town.owner).text.contains("The picture file is damaged and cannot be opened. Please send another."))
    #expect(PictureHead.size(try await town.door.get(address()).body) == PixelSize(wide: 700, high: 900))
    #expect(try await town.door.get("/api/v1/products/\(town.market.product)").text.contains(#""address":"/media/"#))
  }

  @Test func noticesAreCountedReadAndMarked() async throws {
    let town = try Town()
    let (party, headers) = try town.market.member()
    _ = try town.door.database.writeNow { tx in try Notice.post("announcements.posted", facts: ["place": "성수"], link: "/orders/1", to: party, in: tx) }
    #expect(try await town.door.get("/api/v1/me/notices/unread", headers).json["unread"]?.integer == 1)
    let notice = try await town.door.get("/api/v1/me/notices", headers).json["items"]?.items?.first
    #expect(notice?.at("text", "en")?.text == "News from 성수.")
    #expect(try await town.door.post("/api/v1/me/notices/read", #"{"upTo":"\#(notice?["id"]?.text ?? "")"}"#, headers).status == 204)
    #expect(try await town.door.get("/api/v1/me/notices/unread", headers).json["unread"]?.integer == 0)
    #expect(try await town.door.get("/api/v1/me/notices").code == "web/sign-in")
  }

  @Test func brandsAreListedPageByPage() async throws {
    let town = try Town()
    try town.door.database.writeNow { tx in
      for name in ["Onde", "Areum", "Byeol"] {
        var sheet = ProductSheet(handle: name.lowercased(), title: Words(name, name))
        sheet.brand = Words(name, name)
        sheet.variants = [VariantSheet(sku: name, price: .won(1_000))]
        _ = try CreateProduct(by: town.market.merchant, merchant: town.market.merchant, sheet: sheet).run(in: tx)
      }
    }
    let first = try await town.door.get("/api/v1/brands?limit=2")
    #expect(first.json["items"]?.items?.map { $0["code"]?.text } == ["areum", "byeol"])
    let next = try #require(first.json["next"]?.text)
    #expect(try await town.door.get("/api/v1/brands?limit=2&cursor=\(next)").json["items"]?.items?.map { $0["code"]?.text } == ["onde"])
    #expect(try await town.door.get("/api/v1/malls?brand=onde").json["items"]?.items?.isEmpty == true)
  }

  @Test func whatIsPopularNamesNobodyAndIsEmptyAtFirst() async throws {
    let town = try Town()
    #expect(try await town.door.get("/api/v1/popular/products").json["items"]?.items?.isEmpty == true)
    #expect(try await town.door.get("/api/v1/popular/searches?days=31").faults == ["query /days"])
    try town.door.database.writeNow { tx in
      let today = Zone.seoul.local(tx.now).day, site = try SiteQueries.all(in: tx)[0].id.raw
      for (words, visitors) in [("니트", 9), ("목도리", 7), ("조명", 7)] as [(String, Int64)] {
        try tx.run(
          """
          INSERT INTO signals_count (kind, site, day, thing, words, visitors, times) VALUES ('searched', \(site), \(today), 0, \(words), \(visitors), 9)
          """)
      }
      for (product, visitors) in [(town.market.product.raw, 8), (1, 6), (2, 5)] as [(Int64, Int64)] {
        try tx.run(
          """
          INSERT INTO signals_count (kind, site, day, thing, words, visitors, times)
          VALUES ('product-viewed', \(site), \(today), \(product), '', \(visitors), 9)
          """)
      }
    }
    func pages(_ path: String, _ read: (JSON) -> String?) async throws -> [[String?]] {
      var found: [[String?]] = []
      var cursor = ""
      repeat {
        let page = try await town.door.get(path + "?limit=1" + cursor).json
        found.append((page["items"]?.items ?? []).map(read))
        cursor = page["next"]?.text.map { "&cursor=" + $0 } ?? ""
      } while !cursor.isEmpty && found.count < 9
      return found
    }
    #expect(try await pages("/api/v1/popular/searches") { $0["words"]?.text } == [["니트"], ["목도리"], ["조명"]])
    // Two of the three are no longer on sale: their pages are empty and lead on.
    #expect(try await pages("/api/v1/popular/products") { $0.at("product", "slug")?.text } == [["wool-scarf"], [], []])
  }
}
