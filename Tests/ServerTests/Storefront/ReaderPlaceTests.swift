import Kernel
import Parties
import Storage
import Testing
import Web

/// A reader's own place: said once, kept by the browser alone, in no address, and never shown to anybody else.
@Suite struct ReaderPlaceTests {
  private let korean = ["Accept-Language": "ko"]

  @Test func whoIsNewIsAskedQuietlyOnce() async throws {
    let browser = Browser(try Storefront.open())
    let first = try await browser.get("/search?q=김치").text
    #expect(first.contains("class=\"place-ask\"") && first.contains(">동네 고르기</a>"))
    #expect(first.contains(#"name="next" value="/search?q=%EA%B9%80%EC%B9%98""#))
    let later = try await browser.post("/place/later", ["next": "/search?q=%EA%B9%80%EC%B9%98"])
    #expect(later.status == 303 && later.headers[.location] == "/search?q=%EA%B9%80%EC%B9%98")
    #expect(!(try await browser.get("/").text.contains("place-ask")))
    #expect(try await browser.get("/").text.contains("<span>동네</span>"))
  }

  @Test func aDistrictIsChosenWithoutScriptsAndTakenBack() async throws {
    let browser = Browser(try Storefront.open())
    let page = try await browser.get("/place?next=%2Fbrands")
    #expect(page.status == 200 && page.headers[.cacheControl] == "no-store")
    #expect(page.text.contains(#"name="district" value="11200-seongsu""#) && page.text.contains(#"name="next" value="/brands""#))
    #expect(page.text.contains("noindex"))
    let said = try await browser.post("/place", ["district": "11200-seongsu", "next": "/brands"])
    #expect(said.status == 303 && said.headers[.location] == "/brands")
    let line = try #require(said.headers[.setCookie])
    #expect(line == "place=11200-seongsu; Path=/; Max-Age=15552000; SameSite=Lax; HttpOnly")
    #expect(try await browser.get("/brands").text.contains("<span>성수동</span>"))
    let cleared = try await browser.post("/place/clear", ["next": "/brands"])
    #expect(cleared.headers[.setCookie]?.hasPrefix("place=later;") == true)
    #expect(!(try await browser.get("/brands").text.contains("성수동")))
  }

  @Test func aBrowsersPointIsRoundedAndNeverWritten() async throws {
    let door = try Storefront.open()
    let browser = Browser(door)
    let said = try await browser.post("/place", ["latitude": "37.54449", "longitude": "127.05561", "next": "/"])
    #expect(said.headers[.setCookie]?.hasPrefix("place=37.544~127.056;") == true)
    let page = try await browser.get("/").text
    #expect(page.contains("<span>성수동 근처</span>") && !page.contains("37.54") && !page.contains("127.05"))
  }

  @Test func namesAndAddressesAreUnderstood() async throws {
    let browser = Browser(try Storefront.open())
    #expect(try await browser.post("/place", ["text": "해운대구", "next": "/"]).headers[.setCookie]?.hasPrefix("place=26350;") == true)
    #expect(try await browser.post("/place", ["text": "서울 성동구 왕십리로 1 (성수동)"]).headers[.setCookie]?.hasPrefix("place=11200-seongsu;") == true)
    for text in ["성동구 마당로 12", "서울 강남구 테헤란로 152"] { #expect(try await browser.post("/place", ["text": text]).status == 303, "\(text)") }
    #expect(try await browser.post("/place", ["text": "성수2가 289-5"]).headers[.setCookie]?.hasPrefix("place=11200-seongsu;") == true)
    for text in ["", "  "] {
      let empty = try await browser.post("/place", ["text": text])
      #expect(empty.status == 422 && empty.text.contains("동네나 주소를 입력해 주세요.") && !empty.text.contains("찾지 못했어요"))
    }
    let many = try await browser.post("/place", ["text": "중구"])
    #expect(many.status == 200 && many.headers[.setCookie] == nil && many.text.contains(">부산 중구</button>") && many.text.contains(">서울 중구</button>"))
    let none = try await browser.post("/place", ["text": "<b>아무데</b>"])
    #expect(none.status == 422 && none.text.contains("찾지 못했어요") && none.text.contains(#"value="&lt;b&gt;아무데&lt;/b&gt;""#))
  }

  @Test func aMembersKeptAddressesAreOffered() async throws {
    let browser = Browser(try Storefront.open())
    try await browser.signUp()
    _ = try await browser.post(
      "/me/addresses", ["recipient": "김하늘", "phone": "010-1234-5678", "postcode": "48094", "road": "부산광역시 해운대구 파도로 45", "detail": "101호"])
    let page = try await browser.get("/place").text
    #expect(page.contains("저장한 배송지에서 고르기") && page.contains("부산 해운대구"))
  }

  @Test(arguments: ["99999", "11200-x", "91~127", "a; place=26350", "\"11200\"", "later%20", "1e9~1", String(repeating: "9", count: 3000), "%0d%0aSet-Cookie:x", "<script>", "NaN~NaN"])
  func aCookieThatNobodyGaveCountsAsNone(value: String) async throws {
    let door = try Storefront.open()
    let plain = try await door.get("/", korean)
    let answer = try await door.get("/", korean.merging(["Cookie": "place=" + value]) { $1 })
    #expect(answer.status == 200 && answer.text == plain.text)
    let posted = Browser(door)
    #expect(try await posted.post("/place", ["district": value]).headers[.setCookie] == nil)
  }

  @Test(arguments: ["//evil.example", "https://evil.example", "/\\evil", "/place", "/place?next=/x", "javascript:alert(1)", ""])
  func theWayBackIsOursAndEnds(next: String) async throws {
    let browser = Browser(try Storefront.open())
    #expect(try await browser.post("/place", ["district": "11200", "next": next]).headers[.location] == "/")
  }

  @Test func noPageKeptForOnePlaceIsShownToAnother() async throws {
    let yard = try ShopYard()
    func page(_ place: String?) async throws -> Door.Answered {
      try await yard.door.get("/products/kimchi", korean.merging(place.map { ["Cookie": "place=" + $0] } ?? [:]) { $1 })
    }
    let nobody = try await page(nil)
    let seongsu = try await page("11200-seongsu"), haeundae = try await page("26350"), later = try await page("later")
    #expect(seongsu.text.contains("<span>성수동</span>") && haeundae.text.contains("<span>해운대구</span>"))
    for other in [nobody, later] { #expect(!other.text.contains("성수동") && !other.text.contains("해운대구")) }
    let kept = yard.door.app.house.shelf.count
    #expect(kept == 4)
    // A point of a reader's own is drawn for that reader alone.
    let own = try await page("37.544~127.056")
    #expect(own.text.contains("성수동 근처") && yard.door.app.house.shelf.count == kept)
    for (place, first) in [(nil, nobody), ("11200-seongsu", seongsu), ("26350", haeundae), ("later", later)] as [(String?, Door.Answered)] {
      let again = try await page(place)
      #expect(again.text == first.text && again.headers[.eTag] == first.headers[.eTag])
    }
    #expect(Set([nobody, seongsu, haeundae].compactMap { $0.headers[.eTag] }).count == 3)
    #expect(seongsu.headers[.vary]?.contains("Cookie") == true && seongsu.headers[.cacheControl] == "private, no-cache")
  }
}
