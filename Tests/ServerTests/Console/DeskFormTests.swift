import Catalog
import Kernel
import Parties
import Places
import Storage
import Testing
import Trade

@testable import Server

/// Forms of the console that are filled in wrongly: all that is wrong is told at once, beside its field, and nothing typed is lost.
@Suite struct DeskFormTests {
  /// The sentence beside a field.
  private func said(_ page: String, _ id: String) -> String? {
    guard let start = page.range(of: #"<span class="error" id="\#(id)-error">"#) else { return nil }
    return String(page[start.upperBound...].prefix { $0 != "<" })
  }

  @Test func theFormOfASellerTellsEveryEmptyFieldAtOnce() async throws {
    let yard = try ConsoleYard()
    let answer = try await yard.post("/console/shop/seller", [("company", ""), ("registration", "123"), ("phone", "02-1234-5678")], as: yard.owner)
    #expect(answer.status == 422)
    let missing = ["company": "상호를", "representative": "대표자를", "mailOrderLicence": "통신판매업 신고번호를", "address": "주소를", "email": "이메일을"]
    for (field, what) in missing { #expect(said(answer.text, "f-\(field)") == "\(what) 입력해 주세요.", "\(field)") }
    #expect(said(answer.text, "f-registration") == "사업자등록번호가 맞지 않아요. 10자리를 확인해 주세요.")
    #expect(said(answer.text, "f-phone") == nil && answer.text.contains(#"value="02-1234-5678""#))
  }

  @Test func aMerchantThatHasSaidNothingYetIsShownTheFormAndFillsItIn() async throws {
    let yard = try ConsoleYard()
    try yard.door.database.writeNow { tx in try tx.run("DELETE FROM party_seller WHERE party = \(yard.merchant)") }
    #expect(try await yard.get("/console/shop", as: yard.owner).text.contains(#"id="f-registration""#))
    let seller = [
      ("company", "온마루"), ("representative", "김대표"), ("registration", "121-81-10139"), ("mailOrderLicence", "제2026-서울-1호"), ("address", "서울 성동구"),
      ("phone", "02-000-0000"), ("email", "shop@example.com"),
    ]
    #expect(try await yard.post("/console/shop/seller", seller, as: yard.owner).status == 303)
    #expect(try yard.door.database.readNow { try SellerFacts.of(yard.merchant, in: $0) }?.registration.digits == "1218110139")
    #expect(try await yard.post("/console/shop/seller", seller, as: yard.rivalOwner).status == 409)
  }

  @Test func theFirstMallOfAYardIsOpenedAtTheConsole() async throws {
    let yard = try ConsoleYard()
    try yard.door.database.writeNow { tx in
      try SeedRegions.plant(in: tx)
      try SeedRegions.plant(in: tx)
      #expect(try Region.all(in: tx).count == 17)
    }
    let page = try await yard.get("/console/places", as: yard.houseOperator).text
    #expect(page.contains("온마루") && page.contains("세종특별자치시"))
    let mall = [
      ("name-ko", "첫 마당"), ("name-en", "First Yard"), ("operator", yard.merchant.description), ("region", "36"), ("address-ko", "마당로 1"),
      ("address-en", "1 Madang-ro"), ("point", "36.48, 127.289"),
    ]
    let opened = try await yard.post("/console/places", mall, as: yard.houseOperator)
    #expect(opened.status == 303)
    #expect(try await yard.get("/console/places", as: yard.houseOperator).text.contains("첫 마당"))
  }

  @Test func aPlaceThatIsThereKeepsWhatWasTypedIntoItsForm() async throws {
    let yard = try ConsoleYard()
    let store = yard.store
    let answer = try await yard.post(
      "/console/shop/locations/\(store)", [("ko-\(store)", String(repeating: "가", count: 61)), ("en-\(store)", "Seongsu"), ("priority-\(store)", "-3")], as: yard.owner)
    #expect(answer.status == 422)
    #expect(said(answer.text, "f-ko-\(store)") == "60자까지 입력할 수 있어요.")
    #expect(said(answer.text, "f-priority-\(store)") == "0 이상의 숫자로 입력해 주세요.")
    #expect(answer.text.contains(#"value="-3""#))
    #expect(answer.text.components(of: "입력한 내용을 확인해 주세요.") == 1)
  }

  @Test func deliveryTermsTellEveryWrongNumber() async throws {
    let yard = try ConsoleYard()
    let answer = try await yard.post("/console/shop/delivery", [("fee", "공짜"), ("freeFrom", "-1"), ("daysMin", "61"), ("daysMax", "")], as: yard.owner)
    #expect(answer.status == 422)
    #expect(["fee", "freeFrom", "daysMax"].allSatisfy { said(answer.text, "f-\($0)") == "0 이상의 숫자로 입력해 주세요." })
    #expect(said(answer.text, "f-daysMin") == "60 이하여야 해요.")
  }

  @Test func deliveryDaysThatCrossAreNamedBothAndNumbersThatCanBeReadInTwoWaysAreToldSo() async throws {
    let yard = try ConsoleYard()
    let before = try yard.door.database.readNow { try DeliveryTerms.of([yard.merchant], .krw, in: $0)[yard.merchant] }
    func send(_ least: String, _ most: String, lang: String = "ko") async throws -> String {
      let answer = try await yard.post("/console/shop/delivery?lang=\(lang)", [("fee", "3000"), ("freeFrom", ""), ("daysMin", least), ("daysMax", most)], as: yard.owner)
      #expect(answer.status == 422)
      return answer.text
    }
    #expect(said(try await send("5", "2"), "f-daysMax") == "빠르면 5일, 늦어도 2일은 앞뒤가 맞지 않아요. 늦어도 며칠을 5일 이상으로 입력해 주세요.")
    #expect(said(try await send("1.000", "2"), "f-daysMin")?.contains("천 단위인지 소수점인지") == true)
    #expect(said(try await send("1", "1.5"), "f-daysMax")?.contains("정수가 아니에요") == true)
    #expect(try yard.door.database.readNow { try DeliveryTerms.of([yard.merchant], .krw, in: $0)[yard.merchant] } == before)
  }

  @Test func aPriceThatIsTooHighIsCalledTooHigh() async throws {
    let yard = try ConsoleYard()
    let fields = [("title-ko", "의자"), ("category", "fashion/women/knit"), ("tax", "standard"), ("withdrawal", "standard")]
    for text in ["1000000000001", "2조", "99999999999999999999"] {
      let answer = try await yard.post("/console/products/new", fields + [("v0-price", text)], as: yard.owner)
      #expect(answer.status == 422 && answer.text.contains("금액 ‘\(text)’") && answer.text.contains("너무 커요."), "\(text)")
    }
    try yard.door.database.writeNow { tx in
      #expect(throws: SetPrice.No.tooHigh) { try SetPrice(by: yard.merchant, merchant: yard.merchant, variant: yard.variant, price: .won(SetPrice.priceMax + 1)).run(in: tx) }
      #expect(throws: SetPrice.No.tooHigh) {
        try SetPrice(by: yard.merchant, merchant: yard.merchant, variant: yard.variant, price: .won(1), was: .won(SetPrice.priceMax + 1)).run(in: tx)
      }
      var sheet = ProductSheet(handle: "dear", title: Words("비싼 것"))
      sheet.variants = [VariantSheet(sku: "DEAR", price: .won(SetPrice.priceMax + 1))]
      #expect(throws: ProductFault.priceTooHigh(sku: "DEAR")) { try CreateProduct(by: yard.merchant, merchant: yard.merchant, sheet: sheet).run(in: tx) }
    }
  }

  @Test func wordsThatAreTooLongAreCalledTooLongAndKept() async throws {
    let yard = try ConsoleYard()
    let order = try yard.order()
    let long = String(repeating: "가", count: 301)
    let answer = try await yard.post("/console/orders/\(order.id)/cancel", [("reason", long)], as: yard.owner)
    #expect(answer.status == 422)
    #expect(said(answer.text, "f-reason") == "300자까지 입력할 수 있어요.")
    #expect(answer.text.contains(long))
    let news = try await yard.post("/console/announcements", [("title", String(repeating: "가", count: 121)), ("text", ""), ("starts", "어제")], as: yard.owner)
    #expect(news.status == 422)
    #expect(said(news.text, "f-title") == "120자까지 입력할 수 있어요." && said(news.text, "f-text") == "내용을 입력해 주세요.")
    #expect(said(news.text, "f-starts") != nil && said(news.text, "f-ends") != nil)
  }

  @Test func whyAProductCannotBeMovedIsTold() async throws {
    let yard = try ConsoleYard()
    let page = "/console/products/\(yard.product)"
    #expect(try await yard.post("\(page)/archive", as: yard.owner).status == 303)
    let answer = try await yard.post("\(page)/hide", as: yard.owner)
    #expect(answer.status == 409)
    #expect(answer.text.contains("현재 상태(보관됨)에서는 할 수 없어요."))
  }

  @Test func aProductThatIsSavedAsItStandsKeepsItsBrandAndLosesWhatIsEmptied() async throws {
    let yard = try ConsoleYard()
    let page = "/console/products/\(yard.product)"
    let brand = try yard.door.database.writeNow { tx in
      var sheet = ProductSheet(handle: "knit")
      (sheet.brand, sheet.body) = (Words("온결", "Ongyeol"), Words("따뜻해요", "Warm"))
      _ = try SaveProducts(merchant: yard.merchant, sheets: [sheet]).run(in: tx)
      return try Brand.named([Words("온결", "Ongyeol")], in: tx)[0]
    }
    func save(_ brandName: String) async throws -> Product {
      let fields = [
        ("title-ko", "포근한 니트"), ("title-en", ""), ("body-ko", "따뜻해요"), ("body-en", ""), ("category", "fashion/women/knit"), ("brand", brandName),
        ("tax", "standard"), ("withdrawal", "standard"), ("v0-known", "1"), ("v0-sku", "KN-1"), ("v0-price", "39,000"),
      ]
      #expect(try await yard.post(page, fields, as: yard.owner).status == 303)
      return try yard.door.database.readNow { tx in try #require(try ConsoleProducts.sheet(of: yard.product, in: tx)).product }
    }
    let kept = try await save("온결")
    #expect(kept.brand == brand)
    #expect(kept.title == Words("포근한 니트") && kept.body == Words("따뜻해요"))
    #expect(try await save("").brand == nil)
  }
}
