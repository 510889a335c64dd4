import Catalog
import Kernel
import Parties
import Places
import Testing

@testable import Doors

/// The list of all brands.
@Suite struct BrandPageTests {
  @Test(arguments: [("여백", "ㅇ"), ("꽃담", "ㄱ"), ("Danbi", "D"), ("danbi", "D"), (" 힘", "ㅎ"), ("7층", "#"), ("", "#")])
  func aNameStandsUnderItsFirstLetter(name: String, letter: String) {
    #expect(Initial.of(name) == letter)
  }

  @Test func consonantsComeBeforeLettersAndOthersLast() {
    #expect(["#", "B", "ㅎ", "A", "ㄱ"].sorted { Initial.place($0) < Initial.place($1) } == ["ㄱ", "ㅎ", "A", "B", "#"])
  }

  @Test func aBrandShowsItsProductsAndTheMallsThatCarryIt() async throws {
    let yard = try ShopYard()
    try yard.database.writeNow { tx in
      let place = try SmallMall(cafeOf: yard.merchant, in: tx)
      let brand = try #require(try BrandQueries.find(code: "ongyeol", in: tx))
      try ReviseUnit(
        place.cafe, UnitWords(category: .cafe, name: Phrase("볕뉘 커피", "Byeotnwi Coffee"), brands: [brand.id.raw]), by: Party.house
      ).run(in: tx)
    }
    let korean = try await yard.door.get("/brands", ["Accept-Language": "ko"]).text
    #expect(korean.contains(##"<a href="#i7">ㅇ</a>"##))
    #expect(korean.contains(#"href="/brands/ongyeol"><b>온결</b> <small class="muted" lang="en">Ongyeol</small>"#))
    #expect(korean.contains("상품 1개") && korean.contains("몰 1곳"))
    #expect(korean.contains(#"href="/malls?brand=ongyeol" title="온결 브랜드가 있는 몰: 성수 마당몰""#))
    let english = try await yard.door.get("/brands", ["Accept-Language": "en"]).text
    #expect(english.contains(##"<a href="#i179">O</a>"##))
    #expect(english.contains(#"<b>Ongyeol</b> <small class="muted" lang="ko">온결</small>"#))
    #expect(english.contains("1 products") == false && english.contains("1 product"))
    #expect(try await yard.door.get("/brands?order=ko", ["Accept-Language": "en"]).text.contains(##"<a href="#i7"><span lang="ko">ㅇ</span></a>"##))
  }

  @Test func theListIsKeptForTheNextReader() async throws {
    let yard = try ShopYard()
    let before = yard.door.app.house.shelf.count
    let first = try await yard.door.get("/brands", ["Accept-Language": "ko"]).text
    #expect(yard.door.app.house.shelf.count == before + 1)
    #expect(try await yard.door.get("/brands", ["Accept-Language": "ko"]).text == first)
    #expect(yard.door.app.house.shelf.count == before + 1)
  }

  @Test func theSameNameHasTheSameLogoEverywhere() async throws {
    let yard = try ShopYard()
    let sign = BrandLogo(Words("온결", "Ongyeol")).sign.text
    #expect(BrandLogo(Words("온결", "Ongyeol")).sign.text == sign)
    #expect(BrandLogo(Words("물결", "Mulgyeol")).sign.text != sign)
    for path in ["/brands", "/products/soft-knit"] { #expect(try await yard.door.get(path).text.contains(sign), "\(path)") }
    let page = try await yard.door.get("/brands/ongyeol", ["Accept-Language": "ko"]).text
    #expect(page.contains(#"class="brand-words""#) && page.contains(#"<h1 class="hide">온결</h1>"#))
    #expect(page.contains(#"href="/brands">브랜드</a>"#))
  }

  @Test(arguments: [("물결", BrandSign.wave), ("산마루", .mountain), ("옹기종기", .jar), ("차담", .cup), ("소리결", .sound)])
  func aNameCallsForItsSign(name: String, sign: BrandSign) { #expect(BrandSign(name) == sign) }

  @Test func aHouseWithoutBrandsSaysSo() async throws {
    let page = try await Storefront.open().get("/brands", ["Accept-Language": "ko"])
    #expect(page.status == 200)
    #expect(page.text.contains("아직 브랜드가 없어요"))
  }
}
