import Catalog
import Kernel
import Testing

@testable import Doors
@testable import Web

/// Pages that stand in for one that cannot be shown: each says what is true and has a way on that helps.
@Suite struct SorryPageTests {
  private func draw(_ status: Int, here: Path? = Paths.cart, _ language: Language = .korean) -> String {
    let reader = Reader(language: language, now: Instant(rfc3339: "2026-11-21T03:00:00Z")!)
    return String(decoding: SorryPage(status: status, title: "제목", detail: "말", number: "00ff", here: here).draw(reader).bytes, as: UTF8.self)
  }

  @Test(arguments: [404, 410, 405]) func whatIsNotThereIsLookedForElsewhere(status: Int) {
    let page = draw(status)
    #expect(page.contains(#"id="sorry-search""#) && page.contains(#"<a class="chip" href="/brands">브랜드</a>"#))
    #expect(!page.contains("요청 번호"))
  }

  @Test func whoMayNotCanComeAsSomebodyElse() {
    #expect(draw(403).contains(#"href="/sign-in?next=%2Fcart">다른 계정으로 로그인</a>"#))
    #expect(draw(401).contains(#"href="/sign-in?next=%2Fcart">로그인</a>"#))
    #expect(draw(403, .english).contains("Sign in as somebody else"))
  }

  @Test(arguments: [400, 413, 415]) func whatCouldNotBeTakenLeadsBackToItsForm(status: Int) {
    let reader = Reader(language: .korean, now: Instant(rfc3339: "2026-11-21T03:00:00Z")!)
    let page = { (desk: Path?, back: Path?) in
      String(decoding: SorryPage(status: status, title: "제목", detail: "말", number: "00ff", here: nil, back: back, desk: desk).draw(reader).bytes, as: UTF8.self)
    }
    let shop = page(nil, Paths.cart)
    #expect(shop.contains(#"<a class="button is-main" href="/cart">이전 화면으로 돌아가기</a>"#) && !shop.contains("sorry-search"))
    #expect(page(nil, nil).contains(#"<a class="button is-main" href="/">홈으로</a>"#))
    let product = Paths.consoleProduct(ID<Product>(7))
    let desk = page(Paths.consoleProduct(ID<Product>(7)), product)
    #expect(desk.contains(#"<body class="console">"#) && desk.contains("href=\"\(product.text)\">이전 화면으로 돌아가기</a>"))
    #expect(desk.contains("href=\"\(Paths.consoleProducts.text)\" aria-current=\"page\""))
    #expect(desk.contains(#"<a class="button is-outline" href="/console">콘솔 홈으로</a>"#))
  }

  @Test(arguments: [429, 500, 503]) func whatFailsNowIsTriedAgain(status: Int) {
    #expect(draw(status).contains(#"<a class="button is-main" href="/cart">다시 열기</a>"#))
    let sent = draw(status, here: nil)
    #expect(!sent.contains("다시 열기") && sent.contains(#"<a class="button is-main" href="/">홈으로</a>"#))
    #expect(draw(status).contains("요청 번호 00ff") == (status >= 500))
  }
}
