import HTTPTypes
import Kernel
import Testing

@testable import Server

@Suite(.everyEngine) struct AccountPageTests {
  @Test func anAddressIsKeptAsItWasTypedAndCanBeRemoved() async throws {
    let browser = Browser(try Storefront.open())
    try await browser.signUp()
    let added = try await browser.post(
      "/me/addresses", ["recipient": "김하늘", "phone": "010 1234 5678", "postcode": "04780", "road": "서울특별시 성동구 아차산로 7", "detail": "101동 1203호"])
    #expect(added.status == 303)
    let page = try await browser.get("/me/addresses").text
    #expect(page.contains("(04780) 서울특별시 성동구 아차산로 7, 101동 1203호"))
    #expect(page.contains("010-1234-5678"))
    let start = try #require(page.range(of: "/me/addresses/", then: "/remove"))
    _ = try await browser.post(start)
    #expect(try await browser.get("/me/addresses").text.contains("저장한 배송지가 없어요"))
  }

  @Test func aWrongPostcodeIsToldBesideItsFieldAndNothingIsLost() async throws {
    let browser = Browser(try Storefront.open())
    try await browser.signUp()
    let answer = try await browser.post(
      "/me/addresses", ["recipient": "김하늘", "phone": "010-1234-5678", "postcode": "123", "road": "아차산로 7", "detail": ""])
    #expect(answer.status == 422)
    #expect(answer.text.contains(#"id="f-postcode-error">우편번호는 숫자 다섯 자리예요.</span>"#))
    #expect(answer.text.contains(#"value="아차산로 7""#))
  }

  @Test func aPostcodeInFullWidthDigitsIsKeptAndAStreetThatIsTooLongIsToldSo() async throws {
    let browser = Browser(try Storefront.open())
    try await browser.signUp()
    let long = try await browser.post(
      "/me/addresses", ["recipient": "김하늘", "phone": "010-1234-5678", "postcode": "０４５２４", "road": String(repeating: "길", count: 201), "detail": ""])
    #expect(long.status == 422 && long.text.contains(#"id="f-road-error">도로명 주소가 너무 길어요. 200자까지 쓸 수 있어요.</span>"#))
    let kept = try await browser.post(
      "/me/addresses", ["recipient": "김하늘", "phone": "010-1234-5678", "postcode": "０４５２４", "road": "세종대로 110", "detail": ""])
    #expect(kept.status == 303)
    #expect(try await browser.get("/me/addresses").text.contains("(04524) 세종대로 110"))
  }

  @Test func theNameAndTheLanguageChange() async throws {
    let browser = Browser(try Storefront.open())
    try await browser.signUp()
    #expect(try await browser.post("/me/profile", ["name": "Haneul", "language": "en"]).status == 303)
    #expect(try await browser.get("/me").text.contains("Hello, Haneul"))
  }

  @Test func theCopyOfOnesDataHoldsTheNameAndTheContact() async throws {
    let browser = Browser(try Storefront.open())
    try await browser.signUp()
    let answer = try await browser.get("/me/export")
    #expect(answer.headers[.contentDisposition] == #"attachment; filename="madang-my-data.json""#)
    #expect(answer.json["name"]?.text == "김하늘")
    #expect(answer.json["contacts"]?.items?.first?["value"]?.text == "haneul@example.kr")
    #expect(answer.json["orders"]?.items?.count == 0)
    // What was agreed to with its edition, and where she is signed in; nothing that opens a session.
    let agreed = answer.json["agreements"]?.items ?? []
    #expect(agreed.map { $0["paper"]?.text } == ["collection", "terms"])
    #expect(agreed.map { $0["edition"]?.text }.allSatisfy { $0?.hasPrefix("2026-11-") == true } && agreed.allSatisfy { $0["at"]?.text?.hasPrefix("2026-11-") == true })
    #expect(answer.json["devices"]?.items?.map { $0["device"]?.text } == ["Chrome · Android"])
    #expect(answer.json["devices"]?.items?.first?["seen"]?.text?.hasPrefix("2026-11-") == true)
    for cookie in browser.cookies.values where cookie.count > 20 { #expect(!answer.text.contains(cookie)) }
  }

  @Test func leavingAsksAClearQuestionAndThenForgets() async throws {
    let browser = Browser(try Storefront.open())
    try await browser.signUp()
    let unsure = try await browser.post("/me/erase")
    #expect(unsure.status == 422)
    #expect(unsure.text.contains("탈퇴하려면 위 상자에 표시해 주세요."))
    let unproved = try await browser.post("/me/erase", ["sure": "1", "password": "틀린 비밀번호예요"])
    #expect(unproved.status == 422)
    #expect(unproved.text.contains(#"id="f-password-error""#))
    #expect(try await browser.get("/me").status == 200)
    #expect(try await browser.post("/me/erase", ["sure": "1", "password": "깊은 산속 옹달샘 7"]).headers[.location] == "/")
    let again = try await browser.post("/sign-in", ["login": "haneul@example.kr", "password": "깊은 산속 옹달샘 7"])
    #expect(again.status == 422)
  }

  @Test func aGuestGetsACookieOnlyByAgreeing() async throws {
    let browser = Browser(try Storefront.open())
    let page = try await browser.get("/me/consents")
    #expect(page.status == 200 && page.headers[.setCookie] == nil)
    #expect(try await browser.post("/me/consents", ["purpose": "analytics", "given": "0"]).headers[.setCookie] == nil)
    #expect(try await browser.post("/me/consents", ["purpose": "analytics", "given": "1"]).headers[.location] == "/me/consents#analytics")
    #expect(browser.cookies["visitor"] != nil)
    #expect(try await browser.get("/me/consents").text.contains("이용 통계 동의"))
    _ = try await browser.post("/me/consents", ["purpose": "analytics", "given": "0"])
    #expect(browser.cookies["visitor"] == nil)
    #expect(!(try await browser.get("/me/consents").text.contains("동의 철회하기")))
  }

  @Test func thePagesOfAMemberNeverAskTheSameOfAGuest() async throws {
    let browser = Browser(try Storefront.open())
    for page in ["/me", "/me/profile", "/me/orders", "/me/wallet", "/me/addresses", "/me/sessions", "/me/notices", "/me/erase", "/me/export"] {
      let answer = try await browser.get(page)
      #expect(answer.status == 303 && answer.headers[.location]?.hasPrefix("/sign-in?next=") == true, "\(page)")
    }
    #expect(try await browser.post("/me/addresses", ["recipient": "x"]).status == 401)
  }
}

extension String {
  /// From the first `start` to the `end` after it, both included.
  func range(of start: String, then end: String) -> String? {
    guard let from = firstRange(of: start), let to = self[from.upperBound...].firstRange(of: end) else { return nil }
    return String(self[from.lowerBound..<to.upperBound])
  }
}
