import Catalog
import Inventory
import Kernel
import Parties
import Places
import Storage
import Testing
import Trade

@testable import Server

/// Forms that were drawn before somebody else changed the same thing: what they left alone stays as it is now.
@Suite struct StaleFormTests {
  /// What a page's form says that it showed.
  private func shown(_ page: String, _ action: String) throws -> (String, String) {
    let form = try #require(page.range(of: #"action="\#(action)""#)).upperBound
    let start = try #require(page[form...].range(of: #"name="shown" value=""#)).upperBound
    // As a browser sends it.
    return ("shown", String(page[start...].prefix { $0 != "\"" }).replacing("\n", with: "\r\n"))
  }

  private func said(_ page: String, _ id: String) -> String? {
    guard let start = page.range(of: #"<span class="error" id="\#(id)-error">"#) else { return nil }
    return String(page[start.upperBound...].prefix { $0 != "<" })
  }

  private let product = [
    ("title-ko", "포근한 니트"), ("title-en", "Soft knit"), ("body-ko", ""), ("body-en", ""), ("category", "fashion/women/knit"), ("brand", ""), ("tax", "standard"),
    ("withdrawal", "standard"), ("all", "1"), ("v0-known", "1"), ("v0-sku", "KN-1"), ("v0-gtin", ""), ("v0-price", "39,000"), ("v0-was", ""),
  ]

  private func over(_ fields: [(String, String)], _ changes: [String: String]) -> [(String, String)] { fields.map { ($0.0, changes[$0.0] ?? $0.1) } }

  private func sheet(_ yard: ConsoleYard) throws -> ProductSheet {
    try yard.door.database.readNow { try #require(try ConsoleProducts.sheet(of: yard.product, in: $0)).sheet }
  }

  @Test func aStaleProductFormPutsBackNeitherPriceNorTitleNorVariants() async throws {
    let yard = try ConsoleYard()
    let page = "/console/products/\(yard.product)"
    let mark = try shown(try await yard.get(page, as: yard.owner).text, page)
    try yard.door.database.writeNow { tx in
      try SetPrice(by: yard.merchant, merchant: yard.merchant, variant: yard.variant, price: .won(45_000)).run(in: tx)
      _ = try SaveProducts(merchant: yard.merchant, sheets: [ProductSheet(handle: "knit", title: Words("더 포근한 니트", "Softer knit"))]).run(in: tx)
    }
    #expect(try await yard.post(page, over(product, ["body-ko": "따뜻해요"]) + [mark], as: yard.owner).status == 303)
    let saved = try sheet(yard)
    #expect(saved.variants.map(\.price) == [.won(45_000)])
    #expect(saved.title == Words("더 포근한 니트", "Softer knit"))
    #expect(saved.body == Words("따뜻해요"))
    // A second tab with the other description keeps this one.
    #expect(try await yard.post(page, over(product, ["body-en": "Warm"]) + [mark], as: yard.owner).status == 303)
    #expect(try sheet(yard).body == Words("따뜻해요", "Warm"))
  }

  @Test func whereBothChangedTheSameItIsSaidAndTheSecondSavingDecides() async throws {
    let yard = try ConsoleYard()
    let page = "/console/products/\(yard.product)"
    let mark = try shown(try await yard.get(page, as: yard.owner).text, page)
    try yard.door.database.writeNow { try SetPrice(by: yard.merchant, merchant: yard.merchant, variant: yard.variant, price: .won(45_000)).run(in: $0) }
    let typed = over(product, ["v0-price": "41000", "body-ko": "따뜻해요"])
    let told = try await yard.post(page, typed + [mark], as: yard.owner)
    #expect(told.status == 409)
    #expect(said(told.text, "v0-price") == "그사이 다른 곳에서 ‘45,000’으로 바뀌었어요. 입력한 대로 바꾸려면 다시 저장해 주세요.")
    #expect(told.text.contains(#"value="41000""#) && told.text.contains("따뜻해요"))
    #expect(try sheet(yard).variants.map(\.price) == [.won(45_000)])
    #expect(try await yard.post(page, typed + [try shown(told.text, page)], as: yard.owner).status == 303)
    #expect(try sheet(yard).variants.map(\.price) == [.won(41_000)])
  }

  @Test func theFormsOfAShopKeepWhatTheyDidNotChange() async throws {
    let yard = try ConsoleYard()
    let page = try await yard.get("/console/shop", as: yard.owner).text
    let place = "/console/shop/locations/\(yard.store)"
    try yard.door.database.writeNow { tx in
      try ReviseStockLocation(yard.store, merchant: yard.merchant, name: Phrase("성수 본점", "Seongsu main"), ships: true, collects: true, priority: 100).run(in: tx)
      try SetDeliveryTerms(merchant: yard.merchant, terms: DeliveryTerms(fee: .won(2_500), freeFrom: 70_000, daysMin: 1, daysMax: 3, returnFee: 0)).run(in: tx)
    }
    let fields = [("ko-\(yard.store)", "성수점"), ("en-\(yard.store)", "Seongsu"), ("priority-\(yard.store)", "7"), ("collects", "1")]
    #expect(try await yard.post(place, fields + [try shown(page, place)], as: yard.owner).status == 303)
    let now = try #require(try yard.door.database.readNow { try StockLocation.find(yard.store, in: $0) })
    #expect(now.name == Phrase("성수 본점", "Seongsu main") && now.ships && now.priority == 7)
    let terms = try yard.door.database.readNow { try DeliveryTerms.of([yard.merchant], .krw, in: $0)[yard.merchant] }
    let delivery = "/console/shop/delivery", mark = try shown(page, delivery)
    let usual = DeliveryTerms.usual
    let sent = [
      ("fee", "4000"), ("freeFrom", usual.freeFrom < 0 ? "" : String(usual.freeFrom)), ("returnFee", String(usual.returnFee)), ("daysMin", String(usual.daysMin)),
      ("daysMax", String(usual.daysMax)),
    ]
    let told = try await yard.post(delivery, sent + [mark], as: yard.owner)
    #expect(told.status == 409 && said(told.text, "f-fee") == "그사이 다른 곳에서 ‘2500’으로 바뀌었어요. 입력한 대로 바꾸려면 다시 저장해 주세요.")
    #expect(try yard.door.database.readNow { try DeliveryTerms.of([yard.merchant], .krw, in: $0)[yard.merchant] } == terms)
    #expect(told.text.contains(#"name="freeFrom" value="70000""#) || told.text.contains(#"value="70000""#))
  }

  @Test func aFormThatMakesSomethingMakesItOnce() async throws {
    let yard = try ConsoleYard()
    let page = try await yard.get("/console/products/new", as: yard.owner).text
    let start = try #require(page.range(of: #"name="form-key" value=""#)).upperBound
    let key = ("form-key", String(page[start...].prefix { $0 != "\"" }))
    #expect(key.1.count > 20)
    let fields = [("title-ko", "새 니트"), ("category", "fashion/women/knit"), ("tax", "standard"), ("withdrawal", "standard"), ("v0-sku", ""), ("v0-price", "1000"), ("status", "draft")]
    func products() throws -> Int { try yard.door.database.readNow { try ConsoleProducts.page(merchant: yard.merchant, size: 50, in: $0).items.count } }
    let first = try await yard.post("/console/products/new", fields + [key], as: yard.owner), second = try await yard.post("/console/products/new", fields + [key], as: yard.owner)
    #expect(first.status == 303 && second.status == 303)
    #expect(first.headers[.location] == second.headers[.location])
    #expect(try products() == 2)
    // What was typed anew under the same key is told, and stands there under a key of its own.
    let other = try await yard.post("/console/products/new", over(fields, ["title-ko": "다른 니트"]) + [key], as: yard.owner)
    #expect(other.status == 409 && other.text.contains("이 양식은 이미 저장했어요.") && other.text.contains("다른 니트") && !other.text.contains(key.1))
    #expect(try products() == 2)
    let place = [("kind", "warehouse"), ("unit", ""), ("ko", "새 창고"), ("en", ""), ("priority", "9"), ("ships", "1"), key]
    for _ in 1...2 { #expect(try await yard.post("/console/shop/locations", place, as: yard.owner).status == 303) }
    #expect(try yard.door.database.readNow { try StockLocation.all(of: yard.merchant, in: $0) }.count { $0.name.korean == "새 창고" } == 1)
  }

  /// Enter presses the first button of a form: it is the one that saves.
  @Test func enterSavesAProductAndShipsParcels() async throws {
    let yard = try ConsoleYard()
    func first(_ page: String, _ action: String) throws -> Substring {
      let form = try #require(page.range(of: #"action="\#(action)""#)).upperBound
      let start = try #require(page[form...].range(of: "<button")).upperBound
      return page[start...].prefix { $0 != ">" }
    }
    let path = "/console/products/\(yard.product)"
    let saves = try first(try await yard.get(path, as: yard.owner).text, path)
    #expect(!saves.contains("name=") && !saves.contains(#"type="button""#))
    #expect(try first(try await yard.get("/console/products/new", as: yard.owner).text, "/console/products/new").contains(#"name="status" value="active""#))
    let sent = try yard.order(1, collects: false), collected = try yard.order(1)
    try yard.door.database.writeNow { tx in
      for one in [sent, collected] { try AcceptConsignment(consignment: one.id, by: yard.merchant).run(in: tx) }
    }
    let list = try await yard.get("/console/orders?state=accepted", as: yard.owner).text
    #expect(try first(list, "/console/orders/ready").contains(#"formaction="/console/orders/ship""#))
    #expect(list.contains("data-rows>"))
  }

  @Test func aVariantThatNobodyCouldChooseIsNotSoldAgainAndItsPiecesAreSaid() async throws {
    let yard = try ConsoleYard()
    try yard.door.database.writeNow { tx in
      var sheet = ProductSheet(handle: "knit")
      sheet.options = [ProductOption(name: Words("색상"), choices: [Words("빨강"), Words("파랑")])]
      sheet.variants = ["빨강", "파랑"].map { colour in
        var one = VariantSheet(sku: "", price: .won(39_000))
        one.choices = [colour]
        return one
      }
      _ = try SaveProducts(merchant: yard.merchant, sheets: [sheet]).run(in: tx)
    }
    let page = "/console/products/\(yard.product)"
    let shown = try await yard.get(page, as: yard.owner).text
    #expect(shown.contains("판매를 중지한 품목에 재고가 남아 있어요: KN-1 재고 20개 남음."))
    let back = try await yard.post("\(page)/variants/\(yard.variant)/bring-back", as: yard.owner)
    #expect(back.status == 409 && back.text.contains("지금 옵션에는 이 품목을 고를 수 있는 값이 없어서 다시 팔 수 없어요."))
    #expect(try yard.door.database.readNow { try VariantFacts.of([yard.variant], in: $0)[yard.variant]?.isSold } == false)
  }
}
