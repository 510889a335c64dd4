import Catalog
import Inventory
import Kernel
import Testing
import Trade

@testable import Doors
@testable import Wire

/// Stock and products through the console's forms.
@Suite struct DeskStockTests {
  private func cell(_ yard: ConsoleYard, _ place: ID<StockLocation>, _ text: String) -> (String, String) { ("n-\(yard.variant)-\(place)", text) }

  @Test func goodsAreReceivedCountedAndSentElsewhere() async throws {
    let yard = try ConsoleYard()
    let received = try await yard.post("/console/stock/list", [("mode", "receive"), ("key", "one"), cell(yard, yard.store, "５"), cell(yard, yard.warehouse, "")], as: yard.staff)
    #expect(received.headers[.location] == "/console/stock?mode=receive&done=stock-kept&n=1")
    #expect(try yard.shelf(yard.store).free == 15)
    let both = [("mode", "count"), ("key", "two"), cell(yard, yard.store, "12"), cell(yard, yard.warehouse, "1,000")]
    #expect(try await yard.post("/console/stock/list", both, as: yard.staff).status == 303)
    #expect(try yard.shelf(yard.store).free == 12)
    #expect(try yard.shelf(yard.warehouse).free == 1_000)
    let sent = [("mode", "move"), ("key", "three"), ("to", yard.store.description), cell(yard, yard.warehouse, "4")]
    #expect(try await yard.post("/console/stock/list", sent, as: yard.staff).status == 303)
    #expect(try yard.shelf(yard.store).coming == 4)
    let history = try await yard.get("/console/stock/history", as: yard.staff)
    let path = try #require(history.text.firstMatch(of: /\/console\/stock\/history\/[0-9]+\/arrive/)).output
    #expect(try await yard.post(String(path), as: yard.staff).status == 303)
    #expect(try yard.shelf(yard.store).free == 16)
    #expect(try yard.shelf(yard.warehouse).free == 996)
  }

  @Test func aSearchThatFindsNothingSaysSoAndNotThatThereAreNoGoods() async throws {
    let yard = try ConsoleYard()
    func page(_ address: String) async throws -> String { try await yard.get(address, as: yard.owner).text }
    for address in ["/console/stock?q=zzz", "/console/stock?q=zzz&low=1"] {
      let none = try await page(address)
      #expect(none.contains("찾는 재고가 없어요") && none.contains("전체 재고 보기") && !none.contains("상품을 등록하면"), "\(address)")
    }
    #expect(try await page("/console/stock?low=1").contains("부족한 재고가 없어요"))
    for address in ["/console/products?q=zzz", "/console/products?status=archived"] {
      let none = try await page(address)
      #expect(none.contains("찾는 상품이 없어요") && none.contains("전체 상품 보기") && !none.contains("새 상품을 등록하거나"), "\(address)")
    }
    #expect(try await yard.get("/console/products", as: yard.rivalOwner).text.contains("아직 상품이 없어요"))
    for words in ["니트 포근한", "포근한니트", "knit soft"] {
      #expect(try await page("/console/stock?q=" + Percent.encoded(words)).contains("KN-1"), "\(words)")
      #expect(try await page("/console/products?q=" + Percent.encoded(words)).contains("포근한 니트"), "\(words)")
    }
  }

  @Test func theSameFormSentTwiceCountsOnce() async throws {
    let yard = try ConsoleYard()
    let form = [("mode", "receive"), ("key", "a-key"), cell(yard, yard.store, "5")]
    for _ in 1...3 { #expect(try await yard.post("/console/stock/list", form, as: yard.staff).status == 303) }
    #expect(try yard.shelf(yard.store).free == 15)
    // Another list under the same key is told, not kept; the page that tells it has a key of its own.
    let other = try await yard.post("/console/stock/list", [("mode", "receive"), ("key", "a-key"), cell(yard, yard.store, "7")], as: yard.staff)
    #expect(other.status == 422)
    #expect(other.text.contains("이 목록은 이미 저장했어요.") && other.text.contains(#"value="7""#))
    #expect(try yard.shelf(yard.store).free == 15)
  }

  @Test func aCountBelowWhatIsPromisedIsBookedAndSaid() async throws {
    let yard = try ConsoleYard()
    let sold = try yard.order(2)
    let saved = try await yard.post("/console/stock/list", [("mode", "count"), ("key", "k"), cell(yard, yard.store, "1")], as: yard.owner)
    #expect(saved.headers[.location] == "/console/stock?mode=count&done=stock-short&n=1")
    let page = try await yard.get("/console/stock?mode=count&done=stock-short&n=1", as: yard.owner)
    #expect(page.text.contains("센 수량이 이미 주문받은 수량보다 1개 적어요.") && page.text.contains("주문보다 부족 1"))
    #expect(try await yard.get("/console/stock/stock.csv", as: yard.owner).text.contains(",성수점,P\(yard.store),1,0,"))
    let why = [("reason", "재고 없음")]
    #expect(try await yard.post("/console/orders/\(sold.id)/cancel", why, as: yard.owner).status == 303)
    #expect(try yard.shelf(yard.store).free == 1)
    #expect(try yard.shelf(yard.store).standing == 1)
  }

  @Test func goodCellsAreKeptAndTheOthersStandThereWithTheReason() async throws {
    let yard = try ConsoleYard()
    let form = [("mode", "move"), ("key", "k"), ("to", yard.warehouse.description), cell(yard, yard.store, "99"), cell(yard, yard.warehouse, "3")]
    let answer = try await yard.post("/console/stock/list", form, as: yard.owner)
    #expect(answer.status == 422)
    #expect(answer.text.contains(#"id="n-\#(yard.variant)-\#(yard.store)-error">이곳에는 판매할 수 있는 재고가 10개뿐이에요."#))
    #expect(answer.text.contains(#"name="n-\#(yard.variant)-\#(yard.store)" value="99""#))
    let part = try await yard.post(
      "/console/stock/list", [("mode", "receive"), ("key", "k2"), cell(yard, yard.store, "많이"), cell(yard, yard.warehouse, "3")], as: yard.owner)
    #expect(part.status == 422)
    #expect(part.text.contains("1행을 저장했고, 1행은 저장하지 못했어요.") && part.text.contains("‘많이’는 숫자가 아니에요."))
    #expect(part.text.contains(#"name="n-\#(yard.variant)-\#(yard.warehouse)" value="""#))
    #expect(try yard.shelf(yard.warehouse).free == 13)
    #expect(try yard.shelf(yard.store).free == 10)
    #expect(try await yard.post("/console/stock/list", [("mode", "receive"), ("key", "k3")], as: yard.owner).text.contains("바꿀 수량을 하나 이상 입력해 주세요."))
  }

  @Test func whoMayOnlyCountInOneStoreDoesThatAndNoMore() async throws {
    let yard = try ConsoleYard()
    let page = try await yard.get("/console/stock", as: yard.storeStaff).text
    #expect(page.contains("실사 저장하기") && !page.contains(yard.warehouse.description))
    #expect(try await yard.post("/console/stock/list", [("mode", "count"), ("key", "1"), cell(yard, yard.store, "8")], as: yard.storeStaff).status == 303)
    #expect(try yard.shelf(yard.store).free == 8)
    for (mode, place) in [("count", yard.warehouse), ("receive", yard.store)] {
      let answer = try await yard.post("/console/stock/list", [("mode", mode), ("key", mode), cell(yard, place, "50")], as: yard.storeStaff)
      #expect(answer.status == 422, "\(mode)")
    }
    #expect(try await yard.post("/console/stock/list", [("mode", "count"), ("key", "2"), cell(yard, yard.store, "1")], as: yard.rivalOwner).status == 422)
    #expect(try yard.shelf(yard.store).free == 8 && yard.shelf(yard.warehouse).free == 10)
  }

  @Test func goodsThatShareALabelStandInLinesOfTheirOwn() async throws {
    let yard = try ConsoleYard()
    let twin = try yard.door.database.writeNow { tx in
      var sheet = ProductSheet(handle: "scarf", title: Words("목도리", "Scarf"))
      sheet.category = "fashion/women/knit"
      sheet.variants = [VariantSheet(sku: "KN-1", price: .won(9_000))]
      return try CreateProduct(by: yard.merchant, merchant: yard.merchant, sheet: sheet).run(in: tx).variants[0]
    }
    let page = try await yard.get("/console/stock?q=KN-1", as: yard.owner).text
    #expect(page.contains("포근한 니트") && page.contains("목도리"))
    #expect(page.contains(#"name="n-\#(twin)-\#(yard.store)""#) && page.contains(#"data-codes="KN-1""#))
    #expect(try await yard.post("/console/stock/list", [("mode", "receive"), ("key", "1"), ("n-\(twin)-\(yard.store)", "6")], as: yard.owner).status == 303)
    #expect(try yard.shelf(yard.store).free == 10)
    #expect(try yard.door.database.readNow { try ShelfStock.of([twin.raw], in: $0)[twin.raw]?[yard.store]?.free } == 6)
    // Only low ones: the knit has 20 pieces, the scarf six in one place.
    #expect(try await !yard.get("/console/stock?low=1", as: yard.owner).text.contains("포근한 니트"))
  }

  @Test func everyVariantOfAMerchantIsReadPageByPage() async throws {
    let yard = try ConsoleYard()
    let made = try yard.door.database.writeNow { tx in
      try (1...3).flatMap { number -> [ID<Variant>] in
        var sheet = ProductSheet(handle: "many-\(number)", title: Words("여럿 \(number)", "Many \(number)"))
        sheet.category = "fashion/women/knit"
        sheet.options = [ProductOption(name: Words("번호"), choices: (1...20).map { Words(String($0)) })]
        sheet.variants = (1...20).map { choice in
          var variant = VariantSheet(sku: "M-\(number)-\(choice)", price: .won(1_000))
          variant.choices = [String(choice)]
          return variant
        }
        return try CreateProduct(by: yard.merchant, merchant: yard.merchant, sheet: sheet).run(in: tx).variants
      }
    }
    let read = try yard.door.database.readNow { tx in
      var found: [ID<Variant>] = [], cursor: Cursor?
      repeat {
        let page = try StockShelves.page(merchant: yard.merchant, at: [yard.store], after: cursor, size: 7, in: tx)
        found += page.items.map(\.facts.variant.id)
        cursor = page.next
      } while cursor != nil
      return found
    }
    #expect(read.count == 61)
    #expect(Set(read) == Set(made + [yard.variant]))
    #expect(read.last == yard.variant)
    let first = try await yard.get("/console/stock", as: yard.owner).text
    let next = try #require(first.firstMatch(of: /href="(\/console\/stock\?mode=receive&amp;after=[^"]+)"/)).1
    #expect(try await yard.get(next.split(separator: "&amp;").joined(separator: "&"), as: yard.owner).text.contains("포근한 니트"))
  }

  @Test func optionsWithMoreCombinationsThanAnyGridAreRefusedUnmade() async throws {
    let yard = try ConsoleYard()
    let many = (0..<3_000).map(String.init).joined(separator: "\n")
    let fields = (1...3).flatMap { [("option\($0)-name", "옵션 \($0)"), ("option\($0)-values", many)] } + [("title-ko", "리넨 셔츠"), ("v0-price", "49,000")]
    let grid = try await yard.post("/console/products/new", fields + [("step", "grid")], as: yard.owner)
    #expect(grid.text.contains("150"))
    #expect(!grid.text.contains(#"name="v1-price""#))
  }

  @Test func whatTheGridShowsIsWhatIsLeft() async throws {
    let yard = try ConsoleYard()
    let product = try yard.door.database.readNow { try VariantFacts.products(of: [yard.variant], in: $0)[yard.variant.raw] }
    let path = "/console/products/\(try #require(product))"
    let page = try await yard.get(path, as: yard.owner).text
    #expect(page.contains(#"name="all" value="1""#))
    func sold() throws -> [String] {
      try yard.door.database.readNow { tx in
        try tx.rows("SELECT choice1 FROM catalog_variant WHERE is_retired = 0 AND merchant = \(yard.merchant) ORDER BY choice1 LIMIT 10") { try $0.next(String.self) }
      }
    }
    func save(_ values: String, _ rows: [String], seeing all: Int) async throws -> Int {
      var fields = [
        ("title-ko", "포근한 니트"), ("category", "fashion/women/knit"), ("tax", "standard"), ("withdrawal", "standard"), ("status", "active"), ("all", String(all)),
        ("option1-name", "색"), ("option1-values", values),
      ]
      for (row, choice) in rows.enumerated() { fields += [("v\(row)-c0", choice), ("v\(row)-sku", ""), ("v\(row)-price", "39000"), ("v\(row)-was", ""), ("v\(row)-gtin", "")] }
      let answer = try await yard.post(path, fields, as: yard.owner)
      #expect(answer.status == 303, "\(answer.text.prefix(2000))")
      return answer.status
    }
    #expect(try sold() == [""])
    // An option that comes: the nameless variant is not sold beside those that can be chosen.
    _ = try await save("블랙\n화이트", ["블랙", "화이트"], seeing: 1)
    #expect(try sold() == ["블랙", "화이트"])
    // Somebody else added a variant since the page was drawn: nothing goes unseen.
    _ = try await save("블랙", ["블랙"], seeing: 1)
    #expect(try sold() == ["블랙", "화이트"])
    // A value that goes.
    _ = try await save("블랙", ["블랙"], seeing: 2)
    #expect(try sold() == ["블랙"])
    let after = try await yard.get(path, as: yard.owner).text
    #expect(after.contains(">블랙</textarea>") && !after.contains(#"name="v1-price""#))
    // One that comes back is the same as before.
    _ = try await save("블랙\n화이트", ["블랙", "화이트"], seeing: 1)
    #expect(try sold() == ["블랙", "화이트"])
  }

  @Test func aCommaPartsChoicesOnlyWhereTheyStandInOneRow() async throws {
    #expect(TypedChoices.read("S, M,L") == ["S", "M", "L"])
    #expect(TypedChoices.read("230,235,240") == ["230", "235", "240"])
    #expect(TypedChoices.read("1,000ml, 500ml") == ["1,000ml", "500ml"])
    #expect(TypedChoices.read("검정, 기모\n흰색") == ["검정, 기모", "흰색"])
    #expect(TypedChoices.read(" \n ,").isEmpty)
    // The only choice of a product, with a comma in it, is shown and kept as it is.
    var sheet = ProductSheet(handle: "tea")
    sheet.options = [ProductOption(name: Words("구성"), choices: [Words("녹차, 홍차")])]
    let shown = ProductDraft(sheet)
    #expect(shown.options == sheet.options)
    let sent = Form(fields: shown.values.map { ($0.key, $0.value) })
    #expect(ProductDraft(sent).options == sheet.options)
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

  @Test func aNewProductGoesOnSaleWithItsOpeningStock() async throws {
    let yard = try ConsoleYard()
    let blank = try await yard.get("/console/products/new", as: yard.owner).text
    #expect(blank.contains(#"name="v0-s\#(yard.store)""#) && blank.contains(#"name="v0-s\#(yard.warehouse)""#))
    #expect(blank.contains(#"name="category" required"#) && blank.contains("카테고리 선택"))
    let fields = [
      ("title-ko", "작은 의자"), ("category", "fashion/women/knit"), ("tax", "standard"), ("withdrawal", "standard"), ("status", "active"), ("v0-sku", "CH"), ("v0-price", "50000"),
    ]
    let made = try await yard.post("/console/products/new", fields + [("v0-s\(yard.store)", "4"), ("v0-s\(yard.warehouse)", "")], as: yard.owner)
    #expect(made.status == 303)
    let path = try #require(made.headers[.location]?.split(separator: "?").first).description
    #expect(try await !yard.get(path, as: yard.owner).text.contains("재고 입력하기"))
    let total = try yard.door.database.readNow { tx in
      let facts = try VariantFacts.of(sku: "CH", merchant: yard.merchant, in: tx)
      return try Availability.total(facts.map(\.variant.id.raw), in: tx).values.reduce(0, +)
    }
    #expect(total == 4)
    for text in ["많이", "-3", "1.5", "9999999999999"] {
      let wrong = try await yard.post("/console/products/new", fields + [("v0-s\(yard.store)", text)], as: yard.owner)
      #expect(wrong.status == 422 && wrong.text.contains("재고는 0부터 \(StockMovement.quantityMax.grouped)까지의 정수로 입력해 주세요."), "\(text)")
    }
  }

  @Test func aSecondProductOfATitleIsMadeThroughTheForm() async throws {
    let yard = try ConsoleYard()
    func make(_ sku: String) async throws -> Door.Answered {
      try await yard.post(
        "/console/products/new",
        [("title-ko", "작은 의자"), ("category", "fashion/women/knit"), ("tax", "standard"), ("withdrawal", "standard"), ("status", "active"), ("v0-sku", sku), ("v0-price", "50000")],
        as: yard.owner)
    }
    let first = try await make("CH-1"), second = try await make("CH-2")
    #expect(first.status == 303 && second.status == 303)
    #expect(first.headers[.location] != second.headers[.location] && second.headers[.location]?.hasSuffix("done=registered") == true)
    let list = try await yard.get("/console/products", as: yard.owner).text
    #expect(list.components(separatedBy: "작은 의자</").count == 3)
  }

  @Test func aProductOnSaleWithoutStockSaysSoWithTheWayToTheStock() async throws {
    let yard = try ConsoleYard()
    let fields = [
      ("title-ko", "작은 의자"), ("category", "fashion/women/knit"), ("tax", "standard"), ("withdrawal", "standard"), ("status", "active"), ("v0-sku", "CH"), ("v0-price", "50000"),
    ]
    let made = try await yard.post("/console/products/new", fields, as: yard.owner)
    let path = try #require(made.headers[.location]?.split(separator: "?").first).description
    let page = try await yard.get(path, as: yard.owner).text
    #expect(page.contains("판매 중이지만 재고가 없어서 손님에게 품절로 보여요."))
    let way = try #require(page.firstMatch(of: /href="(\/console\/stock\?product=[0-9]+)"/)).1
    let stock = try await yard.get(String(way), as: yard.owner).text
    #expect(stock.contains("작은 의자") && !stock.contains("포근한 니트"))
  }

  @Test func aProductWithoutPriceKeepsWhatWasTyped() async throws {
    let yard = try ConsoleYard()
    let answer = try await yard.post(
      "/console/products/new", [("title-ko", "이름만"), ("v0-price", "비싸요"), ("v0-sku", "A")], as: yard.owner)
    #expect(answer.status == 422)
    #expect(answer.text.contains("카테고리를 선택해 주세요.") && answer.text.contains(#"<option value="" selected>카테고리 선택</option>"#))
    #expect(answer.text.contains("를 읽을 수 없어요. 12900 또는"))
    #expect(answer.text.contains(#"value="이름만""#))
  }
}
