import Catalog
import Foundation
import Kernel
import Parties
import Storage
import Testing

@testable import Wire

/// What goods cost is said by whoever may say it, through whichever door.
@Suite(.everyEngine) struct PriceLeaveTests {
  private func price(_ town: Town) throws -> Int64? {
    try town.door.database.readNow { try $0.value("SELECT price FROM catalog_variant WHERE id = \(town.market.scarf)", as: Int64.self) }
  }

  @Test func staffChangeNoPriceByThePatchOfAProduct() async throws {
    let town = try Town()
    let market = town.market, staff = try town.person(.merchantStaff, at: .merchant(market.merchant)).merging(["Content-Type": "application/json"]) { $1 }
    let path = "/api/v1/merchants/\(market.merchant)/products/\(market.product)"
    func sheet(_ amount: Int, _ title: String) -> [UInt8] {
      Array(#"{"title":{"ko":"\#(title)"},"variants":[{"sku":"SC-1","price":{"amount":\#(amount),"currency":"KRW"}}]}"#.utf8)
    }
    let cheap = try await town.door.send(.patch, path, staff, body: sheet(30, "거저"))
    #expect(cheap.status == 403)
    #expect(try price(town) == 29_000)
    let words = try await town.door.send(.patch, path, staff, body: sheet(29_000, "울 머플러"))
    #expect(words.status == 200)
    #expect(try town.door.database.readNow { try $0.value("SELECT title_ko FROM catalog_product WHERE id = \(market.product)", as: String.self) } == "울 머플러")
    let owner = try town.owner.merging(["Content-Type": "application/json"]) { $1 }
    #expect(try await town.door.send(.patch, path, owner, body: sheet(31_000, "울 머플러")).status == 200)
    #expect(try price(town) == 31_000)
  }

  @Test func anImportByStaffLeavesPricesAndSaysSo() throws {
    let town = try Town()
    let database = town.door.database, merchant = town.market.merchant
    let folder = Scratch.folder(), path = folder + "/goods.csv", report = folder + "/report.csv"
    let text = """
      Handle,Title,Variant SKU,Variant Price
      wool-scarf,울 목도리 새 이름,SC-1,20
      new-scarf,새 목도리,SC-2,15000

      """
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    var job = ImportCatalog(path: path, merchant: merchant, by: merchant, reportPath: report)
    job.mayPrice = false
    let result = try job.run(database)
    #expect(result.products == 2 && result.refused == 0 && result.noted == 2)
    #expect(try price(town) == 29_000)
    #expect(try String(contentsOfFile: report, encoding: .utf8).contains("가격을 바꿀 권한이 없어"))
    #expect(try database.readNow { try $0.value("SELECT status FROM catalog_product WHERE handle = 'new-scarf'", as: String.self) } == "draft")
    #expect(try String(contentsOfFile: report, encoding: .utf8).contains("가격을 정할 권한이 없어서 새 상품은 작성 중 상태로 넣었어요"))
    // The owner's import of the same file settles it.
    job.mayPrice = true
    job.ticket = 1
    _ = try job.run(database)
    #expect(try database.readNow { try $0.value("SELECT COUNT(*) FROM catalog_attribute WHERE code = 'feed.price-waits'", as: Int64.self) } == 0)
  }

  /// A new size at a price of one's own would be sold at once, so it is left out, and the rest of its product comes in.
  @Test func anImportByStaffLeavesNewVariantsOutAndSaysSo() throws {
    let town = try Town()
    let database = town.door.database, merchant = town.market.merchant
    let folder = Scratch.folder(), path = folder + "/goods.csv", report = folder + "/report.csv"
    let head = "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price,Variant Inventory Qty\n"
    func run(_ rows: String, mayPrice: Bool) throws -> ImportCatalog.Result {
      try (head + rows).write(toFile: path, atomically: true, encoding: .utf8)
      var job = ImportCatalog(path: path, merchant: merchant, location: town.market.store, by: merchant, reportPath: report)
      job.mayPrice = mayPrice
      return try job.run(database)
    }
    #expect(try run("tee,티셔츠,사이즈,S,T-S,10000,1\n", mayPrice: true).variants == 1)
    let came = try run("tee,새 티셔츠,사이즈,S,T-S,10000,2\ntee,,,M,T-M,10,5\n", mayPrice: false)
    #expect((came.rows, came.taken, came.products, came.variants, came.refused) == (2, 1, 1, 1, 1))
    #expect(try String(contentsOfFile: report, encoding: .utf8).contains("새 옵션은 넣지 않았어요"))
    #expect(try database.readNow { try $0.rows("SELECT sku FROM catalog_variant WHERE sku LIKE 'T-%' ORDER BY id LIMIT 9") { try $0.next(String.self) } } == ["T-S"])
    #expect(try database.readNow { try $0.value("SELECT title_ko FROM catalog_product WHERE handle = 'tee'", as: String.self) } == "새 티셔츠")
  }

  /// By the API and at the page: what staff put in waits as a draft, nobody but who may set prices puts it on sale.
  @Test func newGoodsOfStaffWaitForSomebodyWhoMaySetPrices() async throws {
    let town = try Town()
    let merchant = town.market.merchant, products = "/api/v1/merchants/\(merchant)/products"
    let staff = try town.person(.merchantStaff, at: .merchant(merchant)), owner = try town.owner
    func sheet(_ title: String, status: String = "active") -> String {
      #"{"title":{"ko":"\#(title)"},"category":"fashion/women/knit","status":"\#(status)","variants":[{"sku":"N-1","price":{"amount":10,"currency":"KRW"}}]}"#
    }
    func status(_ id: String) throws -> String? {
      try town.door.database.readNow { try $0.value("SELECT status FROM catalog_product WHERE id = \(ID<Product>(text: id) ?? ID(0))", as: String.self) }
    }
    let made = try await town.door.post(products, sheet("직원 상품"), staff)
    let id = try #require(made.json["product"]?.text)
    #expect(made.status == 201 && made.json["waitsForPrice"] == .bool(true))
    #expect(try status(id) == "draft")
    let published = try await town.door.send(.post, "\(products)/\(id)/publish", staff)
    #expect(published.status == 403 && published.code == "catalog/price-waits", "\(published.text)")
    let json = ["Content-Type": "application/json"]
    let revised = try await town.door.send(.patch, "\(products)/\(id)", staff.merging(json) { $1 }, body: Array(#"{"status":"active"}"#.utf8))
    #expect(revised.code == "catalog/price-waits", "\(revised.status) \(revised.text)")
    #expect(try status(id) == "draft")
    let renamed = try await town.door.send(.patch, "\(products)/\(id)", staff.merging(json) { $1 }, body: Array(#"{"title":{"ko":"고친 이름"}}"#.utf8))
    #expect(renamed.status == 200 && renamed.json["waitsForPrice"] == .bool(true))
    let more = try await town.door.send(
      .patch, "\(products)/\(town.market.product)", staff.merging(json) { $1 },
      body: Array(#"{"options":[{"name":{"ko":"크기"},"choices":[{"ko":"큰 것"}]}],"variants":[{"sku":"SC-9","choices":["큰 것"],"price":{"amount":1,"currency":"KRW"}}]}"#.utf8))
    #expect(more.status == 403 || more.status == 422, "\(more.text)")
    #expect(try town.door.database.readNow { try $0.value("SELECT COUNT(*) FROM catalog_variant WHERE sku = 'SC-9'", as: Int64.self) } == 0)
    #expect(try await town.door.send(.post, "\(products)/\(id)/publish", owner).status == 204)
    #expect(try status(id) == "active")
    // Once settled, staff take it off and on as they like.
    #expect(try await town.door.send(.post, "\(products)/\(id)/archive", staff).status == 204)
    #expect(try await town.door.send(.post, "\(products)/\(id)/publish", staff).status == 204)
    #expect(try status(id) == "active")
  }

  @Test func aPriceThatTheOwnerSetsSettlesIt() async throws {
    let town = try Town()
    let merchant = town.market.merchant, staff = try town.person(.merchantStaff, at: .merchant(merchant))
    let made = try await town.door.post(
      "/api/v1/merchants/\(merchant)/products", #"{"title":{"ko":"직원 상품"},"category":"fashion/women/knit","variants":[{"sku":"N-1","price":{"amount":10,"currency":"KRW"}}]}"#, staff)
    let id = try #require(made.json["product"]?.text), variant = try #require(made.json["variants"]?.items?.first?.text)
    let priced = try await town.put("/api/v1/merchants/\(merchant)/variants/\(variant)/price", #"{"price":{"amount":15000,"currency":"KRW"}}"#, town.owner)
    #expect(priced.status == 204, "\(priced.text)")
    #expect(try await town.door.send(.post, "/api/v1/merchants/\(merchant)/products/\(id)/publish", staff).status == 204)
  }

  @Test func thePageSaysThatNewGoodsWait() async throws {
    let yard = try ConsoleYard()
    let fields = [
      ("title-ko", "직원 상품"), ("title-en", ""), ("category", "fashion/women/knit"), ("body-ko", ""), ("body-en", ""), ("v0-sku", "N-1"), ("v0-gtin", ""), ("v0-price", "10"), ("v0-was", ""),
      ("status", "active"),
    ]
    let made = try await yard.post("/console/products/new", fields, as: yard.staff)
    let path = try #require(made.headers[.location]?.split(separator: "?").first.map(String.init), "\(made.status) \(made.text)")
    #expect(made.headers[.location]?.contains("done=created-waiting") == true)
    #expect(try await yard.get(path, as: yard.staff).text.contains("가격을 정할 수 있는 사람이 확인하면 판매할 수 있어요"))
    #expect(try await yard.get(path, as: yard.owner).text.contains("가격을 확인하고 저장하면 판매할 수 있어요"))
    #expect(try await yard.post("\(path)/publish", as: yard.staff).text.contains("아직 확인하지 않은 상품이에요"))
    let again = fields.dropLast() + [("v0-known", "1")]
    #expect(try await yard.post(path, Array(again), as: yard.owner).status == 303)
    #expect(try await yard.post("\(path)/publish", as: yard.staff).status == 303)
  }

  @Test func twoOptionsOfOneNameAreRefused() async throws {
    let town = try Town()
    let made = try await town.door.post(
      "/api/v1/merchants/\(town.market.merchant)/products",
      #"{"title":{"ko":"모자"},"category":"fashion/women/knit","options":[{"name":{"ko":"색상"},"choices":[{"ko":"검정"}]},{"name":{"ko":"색상"},"choices":[{"ko":"흰색"}]}],"variants":[{"sku":"H","choices":["검정","흰색"],"price":{"amount":10,"currency":"KRW"}}]}"#, try town.owner)
    #expect(made.status == 422 && made.code == "catalog/option-twice", "\(made.text)")
  }

  @Test func anUploadIsReadWithTheLeaveOfWhoeverSentIt() async throws {
    let town = try Town()
    let merchant = town.market.merchant
    for (role, expected) in [(Role.merchantStaff, Int64(29_000)), (.merchantOwner, 20)] {
      let who = try town.person(role, at: .merchant(merchant))
      let file = "Handle,Title,Variant SKU,Variant Price\nwool-scarf,울 목도리,SC-1,20\n"
      let sent = try await town.door.send(.post, "/api/v1/merchants/\(merchant)/imports", who.merging(["Content-Type": "text/csv"]) { $1 }, body: Array(file.utf8))
      #expect(sent.status == 202 || sent.status == 201, "\(sent.status) \(sent.text)")
      let id = try #require(sent.json["id"]?.text.flatMap { ID<CatalogUpload>(text: $0) })
      let place = UploadPlace(town.door.app.house.settings)
      try RunUpload(id, path: place.file(of: id), reportPath: place.report(of: id)) { _ in }.run(town.door.database)
      #expect(try price(town) == expected, "\(role)")
    }
  }
}
