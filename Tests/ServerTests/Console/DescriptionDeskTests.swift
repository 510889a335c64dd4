import Catalog
import Hummingbird
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Server

/// Descriptions typed by people, the product information that the law wants, and pictures of variants at the console.
@Suite struct DescriptionDeskTests {
  private func fields(_ body: String, _ more: [(String, String)] = []) -> [(String, String)] {
    [
      ("title-ko", "포근한 니트"), ("title-en", ""), ("body-ko", body), ("body-en", ""), ("category", "fashion/women/knit"), ("brand", ""), ("tax", "standard"),
      ("withdrawal", "standard"), ("v0-known", "1"), ("v0-sku", "KN-1"), ("v0-price", "39,000"),
    ] + more
  }

  private func kept(_ yard: ConsoleYard) throws -> ProductSheet {
    try yard.door.database.readNow { tx in try #require(try ConsoleProducts.sheet(of: yard.product, in: tx)).sheet }
  }

  @Test func aDescriptionIsTypedWithoutHTMLAndComesBackAsItWasTyped() async throws {
    let yard = try ConsoleYard()
    let page = "/console/products/\(yard.product)"
    #expect(try await yard.post(page, fields("# 소재\r\n울 100%\r\n\r\n- 부드러워요\r\n- 가벼워요"), as: yard.owner).status == 303)
    #expect(try kept(yard).body?.korean == "<h2>소재</h2><p>울 100%</p><ul><li>부드러워요</li><li>가벼워요</li></ul>")
    #expect(try await yard.get(page, as: yard.owner).text.contains("# 소재\n\n울 100%\n\n- 부드러워요\n- 가벼워요</textarea>"))
    #expect(try await yard.post(page, fields("<p onclick=x>글</p><script>alert(1)</script>"), as: yard.owner).status == 303)
    #expect(try kept(yard).body?.korean == "<p>글</p>")
    // Saved as it was shown, a paragraph keeps its tags; more below it is typed, not HTML.
    #expect(try await yard.get(page, as: yard.owner).text.contains(">글</textarea>"))
    #expect(try await yard.post(page, fields("글"), as: yard.owner).status == 303)
    #expect(try kept(yard).body?.korean == "<p>글</p>")
    #expect(try await yard.post(page, fields("글\r\n\r\n# 세탁"), as: yard.owner).status == 303)
    #expect(try kept(yard).body?.korean == "<p>글</p><h2>세탁</h2>")
    let shown = try await yard.post("/console/descriptions/preview", [("text", "**굵게** 글")], as: yard.owner)
    #expect(shown.status == 200)
    #expect(shown.text.contains("<b>굵게</b> 글"))
    #expect(try await yard.post("/console/descriptions/preview", [("text", "<img src=x onerror=alert(1)><script>alert(1)</script>")], as: yard.owner).text == "")
    #expect(try await yard.post("/console/descriptions/preview", [("text", "![앞](-9223372036854775808)")], as: yard.owner).status == 200)
  }

  @Test func aPictureWhoseAddressIsNotWholeIsSaidAndWhatWasTypedStays() async throws {
    let yard = try ConsoleYard()
    let page = "/console/products/\(yard.product)"
    #expect(try await yard.post(page, fields("지금 글"), as: yard.owner).status == 303)
    let refused = try await yard.post(page, fields("앞 <img src=\"images/a.jpg\"> 뒤 <img src=\"../b.png\">"), as: yard.owner)
    #expect(refused.status == 422)
    #expect(refused.text.contains("설명에 넣은 사진 2장은 주소가 온전하지 않아서 보여 드릴 수 없어요: images/a.jpg, ../b.png."))
    #expect(refused.text.contains("앞 &lt;img src=&quot;images/a.jpg&quot;&gt; 뒤"))
    #expect(try kept(yard).body?.korean == "지금 글")
    #expect(try await yard.post(page, fields("앞 <img src=\"https://img.test/a.jpg\"> 뒤"), as: yard.owner).status == 303)
  }

  @Test func aPictureByNumberThatIsNotThereIsSaidSoBeforeAndAfterTheProductIsSaved() async throws {
    let yard = try ConsoleYard()
    let new = try await yard.get("/console/products/new", as: yard.owner).text
    #expect(!new.contains("아래에 올린 첫 번째 사진") && new.contains("가지고 있는 사진은 상품을 저장한 다음에 올릴 수 있고"))
    let early = try await yard.post("/console/products/new", fields("안내\r\n![앞모습](1)", [("status", "draft")]), as: yard.owner)
    #expect(early.status == 422)
    #expect(early.text.contains("설명에 사진을 번호로 넣었지만(1), 사진은 상품을 저장한 다음에 올릴 수 있어요.") && !early.text.contains("https://로 시작하는 주소로 바꾸거나"))
    #expect(early.text.replacing("\r\n", with: "\n").contains("안내\n![앞모습](1)</textarea>"))
    let page = "/console/products/\(yard.product)"
    #expect(try await yard.get(page, as: yard.owner).text.contains("아래에 올린 첫 번째 사진"))
    let none = try await yard.post(page, fields("![앞모습](7)\r\n<img src=\"b.png\">"), as: yard.owner)
    #expect(none.status == 422)
    #expect(none.text.contains("설명에 사진을 번호로 넣었지만(7) 그 번호의 사진이 없어요. 올린 사진은 0장이에요.") || none.text.contains("그 번호의 사진이 없어요. 올린 사진은 1장이에요."))
    #expect(none.text.contains("설명에 넣은 사진 1장은 주소가 온전하지 않아서") || none.text.contains("b.png"))
  }

  @Test func theProductInformationIsAskedByKindKeptAndWhatIsMissingIsSaid() async throws {
    let yard = try ConsoleYard()
    let page = "/console/products/\(yard.product)"
    let asked = try await yard.get(page, as: yard.owner).text
    #expect(asked.contains("9가지를 더 입력해 주세요: 제품 소재(섬유의 조성 또는 혼용률) · 색상"))
    let other = try await yard.post(page, fields("", [("notice-kind", "shoes"), ("step", "notice")]), as: yard.owner).text
    #expect(other.contains(#"name="notice.shoes.measure-ko""#))
    let answers = [("notice-kind", "clothing"), ("notice.clothing.material-ko", "울 100%"), ("notice.clothing.material-en", "Wool 100%"), ("notice.clothing.country-ko", "대한민국")]
    #expect(try await yard.post(page, fields("글", answers), as: yard.owner).status == 303)
    let said = try kept(yard).attributes.filter(ProductNotice.isNotice)
    #expect(said.map(\.code) == ["notice.kind", "notice.clothing.material", "notice.clothing.country"])
    #expect(said[1].value == Words("울 100%", "Wool 100%"))
    let again = try await yard.get(page, as: yard.owner).text
    #expect(again.contains("7가지를 더 입력해 주세요: 색상 · 치수"))
    #expect(again.contains(#"value="울 100%""#))
    #expect(try await yard.post(page, fields("글", [("notice-kind", "clothing")]), as: yard.owner).status == 303)
    #expect(try kept(yard).attributes.filter(ProductNotice.isNotice).isEmpty)
  }
}
