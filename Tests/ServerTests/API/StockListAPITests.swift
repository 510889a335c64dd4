import Catalog
import Inventory
import Kernel
import Parties
import Storage
import Testing

@testable import Server

/// Opening stock and lists of stock, by API: the acts of the console's pages.
@Suite(.everyEngine) struct StockListAPITests {
  private func free(_ town: Town, _ variant: ID<Variant>) throws -> [Int64] {
    try town.door.database.readNow { tx in try Availability.free([variant.raw], in: tx)[variant.raw]?.values.sorted() ?? [] }
  }

  @Test func aProductIsMadeWithItsOpeningStockOrNotAtAll() async throws {
    let town = try Town()
    let owner = try town.owner, path = "/api/v1/merchants/\(town.market.merchant)/products", store = town.market.store
    func mug(_ handle: String, _ stock: String) -> String {
      #"{"handle":"\#(handle)","status":"active","title":{"ko":"찻잔"},"variants":[{"sku":"MUG","price":{"amount":12000,"currency":"KRW"},"stock":\#(stock)}]}"#
    }
    let made = try await town.door.post(path, mug("one", #"[{"location":"\#(store)","quantity":7}]"#), owner)
    #expect(made.status == 201)
    #expect(made.json["withoutStock"]?.items == [])
    let variant = try #require(made.json["variants"]?.items?.first?.text.flatMap { ID<Variant>(text: $0) })
    #expect(try free(town, variant) == [7])
    let bare = try await town.door.post(path, mug("two", "[]"), owner)
    #expect(bare.status == 201 && bare.json["withoutStock"]?.items == bare.json["variants"]?.items)
    let wrong = try await town.door.post(path, mug("three", #"[{"location":"77","quantity":7}]"#), owner)
    #expect(wrong.status == 422 && wrong.text.contains("/variants/0/stock/0"))
    #expect(try town.door.database.readNow { try $0.value("SELECT COUNT(*) FROM catalog_product WHERE handle = 'three'", as: Int64.self) } == 0)
    // Later on, stock is no matter of the product's words.
    let product = try #require(made.json["product"]?.text)
    let revised = try await town.door.send(
      .patch, path + "/" + product, owner.merging(["Content-Type": "application/json"]) { $1 },
      body: Array(mug("one", #"[{"location":"\#(store)","quantity":70}]"#).utf8))
    #expect(revised.status == 422)
    #expect(try free(town, variant) == [7])
  }

  @Test func aListKeepsGoodRowsAndSaysTheOthers() async throws {
    let town = try Town()
    let owner = try town.owner, market = town.market, path = "/api/v1/merchants/\(market.merchant)/stock"
    let warehouse = try #require(try town.door.database.readNow { try StockLocation.all(of: market.merchant, in: $0) }.first { $0.kind == .warehouse }?.id)
    let rows = [
      #"{"code":"SC-1","location":"\#(market.store)","receive":5}"#, #"{"code":"NONE","location":"\#(market.store)","count":1}"#,
      #"{"variant":"\#(market.scarf)","location":"\#(warehouse)","move":4,"to":"\#(market.store)"}"#,
      #"{"variant":"\#(market.scarf)","location":"\#(warehouse)","change":-7}"#, #"{"code":"SC-1","location":"\#(warehouse)","change":-1}"#,
    ]
    let body = #"{"rows":[\#(rows.joined(separator: ","))],"note":"월요일"}"#
    let key = owner.merging(["Idempotency-Key": "a-key-that-nobody-guesses"]) { $1 }
    for _ in 1...2 {
      let kept = try await town.door.post(path + "/lists", body, key)
      #expect(kept.status == 200)
      #expect(kept.json["kept"]?.integer == 3)
      #expect(kept.json["refused"]?.items?.map { $0["row"]?.integer } == [1, 3])
      #expect(kept.json["refused"]?.items?.map { $0["code"]?.text } == ["stock-row/goods-unknown", "stock/not-here"])
    }
    #expect(try free(town, market.scarf) == [5, 15])
    let found = try await town.door.get(path + "?q=SC-1", owner).json["items"]?.items
    #expect(found?.count == 1)
    #expect(found?.first?["places"]?.items?.map { $0["coming"]?.integer ?? 0 }.reduce(0, +) == 4)
    let both = #"{"rows":[{"code":"SC-1","variant":"\#(market.scarf)","location":"\#(warehouse)","count":1}]}"#
    #expect(try await town.door.post(path + "/lists", both, owner).status == 422)
  }

  @Test func aStrangersListIsRefusedRowByRowAndTellsNothingOfTheGoods() async throws {
    let town = try Town()
    let rival = try town.person(.merchantOwner, at: .merchant(PartyID(5))), market = town.market
    let body = #"{"rows":[{"code":"SC-1","location":"\#(market.store)","count":1},{"code":"NONE","location":"\#(market.store)","count":1}]}"#
    let answer = try await town.door.post("/api/v1/merchants/\(market.merchant)/stock/lists", body, rival)
    #expect(answer.json["kept"]?.integer == 0)
    #expect(answer.json["refused"]?.items?.map { $0["code"]?.text } == ["roles/forbidden", "roles/forbidden"])
    #expect(try free(town, market.scarf) == [10, 10])
    #expect(try await town.door.get("/api/v1/merchants/\(market.merchant)/stock", rival).status == 403)
    #expect(try await town.door.post("/api/v1/merchants/\(market.merchant)/stock/lists", body, town.market.member().headers).status == 403)
  }

  @Test func aLabelOfSeveralGoodsAsksWhichAndIsToldApartByTheVariant() async throws {
    let town = try Town(), market = town.market
    let owner = try town.owner, path = "/api/v1/merchants/\(market.merchant)/stock"
    let twin = try town.door.database.writeNow { tx in
      var sheet = ProductSheet(handle: "twin", title: Words("쌍둥이 목도리", "Twin scarf"))
      sheet.category = "fashion/women/knit"
      sheet.variants = [VariantSheet(sku: "SC-1", price: .won(9_000))]
      return try CreateProduct(by: market.merchant, merchant: market.merchant, sheet: sheet).run(in: tx).variants[0]
    }
    // What the label means is every one of them, each with its own number.
    let found = try await town.door.get(path + "?q=SC-1", owner).json["items"]?.items ?? []
    #expect(Set(found.compactMap { $0["variant"]?.text }) == [market.scarf.description, twin.description])
    let rows = [
      #"{"code":"SC-1","location":"\#(market.store)","receive":5}"#, #"{"code":"SC-1","location":"\#(market.store)","count":0}"#,
      #"{"variant":"\#(twin)","location":"\#(market.store)","receive":3}"#,
    ]
    let kept = try await town.door.post(path + "/lists", #"{"rows":[\#(rows.joined(separator: ","))]}"#, owner)
    #expect(kept.status == 200 && kept.json["kept"]?.integer == 1)
    #expect(kept.json["refused"]?.items?.map { $0["code"]?.text } == ["stock-row/several-goods", "stock-row/several-goods"])
    let why = kept.json["refused"]?.items?.first?["why"]
    #expect(why?["ko"]?.text?.contains("‘SC-1’은 상품 2개가 함께 쓰는 SKU예요.") == true)
    #expect(why?["en"]?.text?.contains("“SC-1” is the SKU of 2 goods. Choose the one you mean") == true)
    #expect(try free(town, market.scarf) == [10, 10] && free(town, twin) == [3])
  }
}
