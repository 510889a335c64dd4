import Assembly
import Kernel
import Search
import Storage
import Testing
import Web

@testable import Catalog
@testable import Doors
@testable import Wire

/// The search box finds more than goods, and lists narrow by everything at once.
@Suite struct OneBoxTests {
  @Test func suggestionsComeInGroupsWithPicturesInTheReadersLanguage() async throws {
    let yard = try ShopYard()
    let korean = try await yard.door.get("/search/suggestions?q=%EB%8B%88%ED%8A%B8", ["Accept-Language": "ko"]).json
    let goods = korean.items?.first { $0["group"]?.text == "상품" }
    #expect(goods?["text"]?.text == "포근한 니트")
    #expect(goods?["picture"]?.text?.isEmpty == false)
    #expect(korean.items?.contains { $0["group"]?.text == "카테고리" && $0["text"]?.text == "니트" } == true)
    #expect(korean.items?.contains { $0["group"]?.text == "검색어" && $0["text"]?.text == "니트" } == true)
    let english = try await yard.door.get("/search/suggestions?q=kni", ["Accept-Language": "en"]).json
    #expect(english.items?.first { $0["group"]?.text == "Products" }?["text"]?.text == "Soft knit")
    let brand = try await yard.door.get("/search/suggestions?q=%EC%98%A8%EA%B2%B0", ["Accept-Language": "ko"]).json
    #expect(brand.items?.contains { $0["group"]?.text == "브랜드" && $0["href"]?.text == "/brands/ongyeol" } == true)
  }

  @Test func theFieldOfTheHeaderKeepsWhatIsSought() async throws {
    let yard = try ShopYard()
    let box = #"<input id="top-search" name="q" type="search" value=""#
    #expect(try await yard.door.get("/search?q=" + Percent.encoded("니트 \"L\"")).text.contains(box + "니트 &quot;L&quot;\""))
    #expect(try await yard.door.get("/stores?q=" + Percent.encoded("커피")).text.contains(box + "커피\""))
    #expect(try await yard.door.get("/").text.contains(box + "\""))
  }

  @Test func theAPISuggestsInTheCallersLanguage() async throws {
    let yard = try ShopYard()
    for (language, title) in [("ko", "포근한 니트"), ("en", "Soft knit")] {
      let found = try await yard.door.get("/api/v1/search/suggest?q=" + Percent.encoded("니트"), ["Accept-Language": language]).json["items"]?.items
      #expect(found?.first { $0["kind"]?.text == "product" }?["title"]?.text == title, "\(language)")
    }
  }

  @Test func mallsAndStoresAreSuggestedUnderTheirOwnHeadings() async throws {
    let yard = try ShopYard()
    let place = try yard.database.writeNow { tx in try SmallMall(cafeOf: yard.merchant, in: tx) }
    try AllRounds.settle(yard.database)
    let mall = try await yard.door.get("/search/suggestions?q=" + Percent.encoded("성수"), ["Accept-Language": "ko"]).json
    #expect(mall.items?.first { $0["group"]?.text == "몰" }?["href"]?.text == "/malls/\(place.mall)")
    let store = try await yard.door.get("/search/suggestions?q=" + Percent.encoded("볕뉘"), ["Accept-Language": "ko"]).json
    let found = store.items?.first { $0["group"]?.text == "매장" }
    #expect(found?["href"]?.text == "/stores/\(place.cafe)" && found?["text"]?.text?.contains("볕뉘 커피") == true)
    #expect(try await yard.door.get("/search/suggestions?q=byeot", ["Accept-Language": "en"]).json.items?.first { $0["group"]?.text == "Stores" }?["href"]?.text == "/stores/\(place.cafe)")
  }

  @Test func goodsWordsAreSuggestedInTheReadersLanguage() async throws {
    let yard = try ShopYard()
    let words = try await yard.door.get("/search/suggestions?q=%EB%8B%88", ["Accept-Language": "en"]).json.items?.filter { $0["group"]?.text == "Searches" }.compactMap { $0["text"]?.text }
    #expect(words == ["knit"])
  }

  @Test func whatIsNotWantedCanBeTakenBackWhereNothingWasFound() async throws {
    let yard = try ShopYard()
    let korean = try await yard.door.get("/search?q=%EB%8B%88%ED%8A%B8%20-%EB%8B%88%ED%8A%B8", ["Accept-Language": "ko"]).text
    #expect(korean.contains(#"<a class="button is-main" href="/search?q=%EB%8B%88%ED%8A%B8">니트 포함해서 찾기</a>"#))
    let english = try await yard.door.get("/search?q=knit%20-knit", ["Accept-Language": "en"]).text
    #expect(english.contains(#"href="/search?q=knit">Search with knit</a>"#))
  }

  @Test func theSearchPageShowsBrandsBesideGoodsAndStrikesOutWhatNothingAnswers() async throws {
    let yard = try ShopYard()
    let brand = try await yard.door.get("/search?q=%EC%98%A8%EA%B2%B0", ["Accept-Language": "ko"]).text
    #expect(brand.contains(#"class="chip found" href="/brands/ongyeol""#))
    let odd = try await yard.door.get("/search?q=%EB%8B%88%ED%8A%B8%20999", ["Accept-Language": "ko"]).text
    #expect(odd.contains("<s>999</s>"))
    #expect(odd.contains("포근한 니트"))
    let cheap = try await yard.door.get("/search?q=5%EB%A7%8C%EC%9B%90%20%EC%9D%B4%ED%95%98%20%EB%8B%88%ED%8A%B8", ["Accept-Language": "ko"]).text
    #expect(cheap.contains("50,000원 이하"))
    #expect(cheap.contains("포근한 니트"))
    #expect(try await yard.door.get("/search?q=%25", ["Accept-Language": "ko"]).text.contains("검색 결과가 없어요"))
  }

  @Test func productsAreListedByEverythingAtOnce() async throws {
    let yard = try ShopYard()
    let brands = try await yard.door.get("/api/v1/brands").json["items"]?.items
    let brand = try #require(brands?.first?["id"]?.text)
    func count(_ query: String) async throws -> Int? { try await yard.door.get("/api/v1/products?" + query).json["items"]?.items?.count }
    #expect(try await count("merchant=\(yard.merchant)") == 2)
    #expect(try await count("merchant=\(yard.merchant)&brand=\(brand)") == 1)
    #expect(try await count("merchant=\(yard.merchant)&size=L") == 1)
    #expect(try await count("merchant=\(yard.merchant)&brand=\(brand)&size=XXL") == 0)
    #expect(try await count("colour=black&brand=\(brand)") == 0)
    #expect(try await count("merchant=1&brand=\(brand)") == 0)
  }

  @Test(.everyEngine) func aCategoryWithABrandAndAColourThatIsThereNarrowTogether() async throws {
    let yard = try ShopYard()
    try yard.database.writeNow { tx in
      func coat(_ handle: String, _ brand: String, _ category: String) -> ProductSheet {
        var sheet = ProductSheet(handle: handle, title: Words("외투 \(handle)", "Coat \(handle)"))
        (sheet.category, sheet.brand, sheet.status) = (category, Words(brand), .active)
        sheet.options = [ProductOption(name: Words("색상", "Colour"), choices: [Words("검정", "Black"), Words("크림", "Cream")])]
        sheet.variants = [VariantSheet(sku: "\(handle)-1", price: .won(90_000)), VariantSheet(sku: "\(handle)-2", price: .won(90_000))]
        (sheet.variants[0].choices, sheet.variants[1].choices) = (["검정"], ["크림"])
        return sheet
      }
      _ = try SaveProducts(
        merchant: yard.merchant, sheets: [coat("one", "온결", "fashion/women/knit"), coat("two", "다온", "fashion/women/knit"), coat("three", "온결", "food/banchan")]
      ).run(in: tx)
    }
    try AllRounds.settle(yard.database)
    func id(_ path: String, _ code: String) async throws -> String {
      try #require(try await yard.door.get(path).json["items"]?.items?.first { ($0["path"]?.text ?? $0["code"]?.text) == code }?["id"]?.text)
    }
    let knit = try await id("/api/v1/categories", "fashion/women/knit"), food = try await id("/api/v1/categories", "food/banchan"), brand = try await id("/api/v1/brands", "ongyeol")
    func titles(_ query: String) async throws -> [String] {
      let found = try await yard.door.get("/api/v1/products?" + query)
      #expect(found.status == 200, "\(found.text)")
      return (found.json["items"]?.items ?? []).compactMap { $0.at("title", "ko")?.text ?? $0["title"]?.text }.sorted()
    }
    #expect(try await titles("category=\(knit)&brand=\(brand)") == ["외투 one", "포근한 니트"])
    #expect(try await titles("category=\(food)&brand=\(brand)") == ["외투 three"])
    for colour in ["black", Percent.encoded("검정"), Percent.encoded("블랙")] {
      #expect(try await titles("colour=\(colour)") == ["외투 one", "외투 three", "외투 two"], "\(colour)")
      #expect(try await titles("category=\(knit)&brand=\(brand)&colour=\(colour)") == ["외투 one"], "\(colour)")
    }
    #expect(try await titles("category=\(knit)&brand=\(brand)&colour=red") == [])
    #expect(try await yard.door.get("/api/v1/products?category=42&brand=\(brand)").code == "catalog/no-such-category")
  }

  @Test func thousandsOfBrandsAreAPageOfLetters() throws {
    let lines = (0..<2235).map { number in
      BrandDirectory.Line(
        brand: Brand(id: ID(Int64(number + 1)), code: "brand-\(number)", name: Words(["가람", "나루", "다온", "모리"][number % 4] + String(number), "Brand \(number)"), story: Words("")),
        products: Int64(number))
    }
    let reader = Reader(language: .korean, now: Instant(milliseconds: 0))
    let first = BrandsPage(lines: lines, malls: [:], order: .korean).html(reader)
    #expect(first.bytes.count < 60_000)
    let one = BrandsPage(lines: lines, malls: [:], order: .korean, letter: "ㄴ").html(reader)
    #expect(one.bytes.count < 120_000)
    let text = String(decoding: one.bytes, as: UTF8.self)
    #expect(text.contains("나루1<") && !text.contains("가람0<") && text.contains("from=150"))
  }

  @Test func aCountThatIsNotExactIsSaidToBeNone() async throws {
    let yard = try ShopYard()
    try AllRounds.settle(yard.database)
    func page(_ most: Int, _ language: Language) throws -> String {
      try yard.database.readNow { tx in
        let site = try #require(try SiteQueries.all(in: tx).first)
        var query = SearchQuery("", site: ID(site.id.raw), sort: .newest, language: language)
        query.countMax = most
        let answer = try query.run(in: tx)
        let cards = try CardQueries.cards(answer.hits.map { ID<Product>($0.item) }, site: site.id, in: tx)
        let shown = SearchPage(query: query, answer: answer, cards: ShopCards(cards), categoryNames: [:], categoryParents: [:], brandNames: [:])
        return String(decoding: shown.html(Reader(language: language, now: tx.now)).bytes, as: UTF8.self)
      }
    }
    #expect(try page(1, .korean).contains(">1개 이상<") && page(1, .korean).contains("조건별 개수는 대략적인 값이에요."))
    #expect(try page(1, .english).contains(">1+ results<") && page(1, .english).contains("the counts beside filters are approximate."))
    for (language, words) in [(Language.korean, "대략적인"), (.english, "approximate")] { #expect(try !page(2, language).contains(words)) }
    #expect(try !page(2, .korean).contains("개 이상<"))
  }
}
