import Commerce
import Kernel
import Testing

@testable import Server

/// Stock and products through the console's forms.
@Suite struct DeskStockTests {
  @Test func goodsAreReceivedCountedAndSentElsewhere() async throws {
    let yard = try ConsoleYard()
    let store = yard.store.description, warehouse = yard.warehouse.description
    #expect(try await yard.post("/console/stock/receive", [("sku", "KN-1"), ("place", store), ("quantity", "5")], as: yard.staff).status == 303)
    #expect(try yard.shelf(yard.store).free == 15)
    let counted = try await yard.post("/console/stock/count", [("sku", "KN-1"), ("place", store), ("quantity", "12")], as: yard.staff)
    #expect(counted.headers[.location] == "/console/stock?q=KN-1&done=counted&n=-3")
    #expect(try yard.shelf(yard.store).free == 12)
    let sent = [("sku", "KN-1"), ("place", warehouse), ("to", store), ("quantity", "4")]
    #expect(try await yard.post("/console/stock/transfer", sent, as: yard.staff).status == 303)
    #expect(try yard.shelf(yard.store).coming == 4)
    let history = try await yard.get("/console/stock/history", as: yard.staff)
    let path = try #require(history.text.firstMatch(of: /\/console\/stock\/history\/[0-9]+\/arrive/)).output
    #expect(try await yard.post(String(path), as: yard.staff).status == 303)
    #expect(try yard.shelf(yard.store).free == 16)
    #expect(try yard.shelf(yard.warehouse).free == 6)
  }

  @Test func manyProductsAreShownTogetherAndOneByItsPlaces() async throws {
    let yard = try ConsoleYard()
    #expect(try await yard.get("/console/stock", as: yard.owner).text.contains("성수점"))
    try yard.door.database.writeNow { tx in
      var sheet = ProductSheet(handle: "scarf", title: Words("목도리", "Scarf"))
      sheet.category = "fashion/women/knit"
      sheet.variants = [VariantSheet(sku: "SC-1", price: .won(9_000))]
      _ = try CreateProduct(by: yard.merchant, merchant: yard.merchant, sheet: sheet).run(in: tx)
    }
    let all = try await yard.get("/console/stock", as: yard.owner).text
    #expect(all.contains(#"<a class="link" href="/console/stock?q=KN-1">지점 2곳</a>"#))
    #expect(all.contains(#"<span class="muted">없음</span>"#))
    let one = try await yard.get("/console/stock?q=KN-1", as: yard.owner).text
    #expect(!one.contains("지점 2곳") && !one.contains("SC-1"))
  }

  @Test func faultsStandBesideTheirFieldsAndNothingMoves() async throws {
    let yard = try ConsoleYard()
    let answer = try await yard.post("/console/stock/receive", [("sku", "없는-것"), ("place", yard.store.description), ("quantity", "5")], as: yard.owner)
    #expect(answer.status == 422)
    #expect(answer.text.contains(#"id="f-sku-error""#))
    #expect(answer.text.contains(#"value="없는-것""#))
    let short = [("sku", "KN-1"), ("place", yard.store.description), ("to", yard.warehouse.description), ("quantity", "99")]
    #expect(try await yard.post("/console/stock/transfer", short, as: yard.owner).status == 409)
    #expect(try yard.shelf(yard.store).free == 10)
  }

  @Test func aProductWithOptionsIsMadeThroughItsGrid() async throws {
    let yard = try ConsoleYard()
    var fields = [
      ("title-ko", "리넨 셔츠"), ("title-en", "Linen shirt"), ("category", "fashion/women/knit"), ("tax", "standard"), ("withdrawal", "standard"),
      ("option1-name", "색상"), ("option1-values", "흰색, 남색"), ("option2-name", "사이즈"), ("option2-values", "S, M"), ("v0-price", "49,000"),
    ]
    let grid = try await yard.post("/console/products/new", fields + [("step", "grid")], as: yard.owner)
    #expect(grid.status == 200)
    #expect(grid.text.contains(#"name="v3-price" value="49,000""#))
    #expect(!grid.text.contains(#"name="v4-price""#))
    fields.removeLast()
    for (row, choices) in [["흰색", "S"], ["흰색", "M"], ["남색", "S"], ["남색", "M"]].enumerated() {
      fields += [("v\(row)-c0", choices[0]), ("v\(row)-c1", choices[1]), ("v\(row)-sku", "LS-\(row)"), ("v\(row)-price", "49000"), ("v\(row)-was", "59000"), ("v\(row)-gtin", "")]
    }
    let made = try await yard.post("/console/products/new", fields + [("status", "active")], as: yard.owner)
    #expect(made.status == 303)
    let list = try await yard.get("/console/products?q=ls-2&status=active", as: yard.owner)
    #expect(list.text.contains("리넨 셔츠"))
    #expect(!list.text.contains("포근한 니트"))
  }

  @Test func aProductWithoutPriceKeepsWhatWasTyped() async throws {
    let yard = try ConsoleYard()
    let answer = try await yard.post(
      "/console/products/new", [("title-ko", "이름만"), ("v0-price", "비싸요"), ("v0-sku", "A")], as: yard.owner)
    #expect(answer.status == 422)
    #expect(answer.text.contains("를 읽을 수 없어요. 12900 또는"))
    #expect(answer.text.contains(#"value="이름만""#))
  }
}
