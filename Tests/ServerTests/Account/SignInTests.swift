import HTTPTypes
import Kernel
import Storage
import Testing
import Web

@Suite struct SignInPageTests {
  @Test func threeFieldsSignUpAndIn() async throws {
    let browser = Browser(try Storefront.open())
    let answer = try await browser.signUp()
    #expect(answer.status == 303)
    #expect(answer.headers[.location] == "/me")
    let cookie = try #require(answer.headers[values: .setCookie].first)
    #expect(cookie.hasPrefix("madang=") && cookie.hasSuffix("; Path=/; Max-Age=2592000; HttpOnly; SameSite=Lax"))
    let me = try await browser.get("/me")
    #expect(me.status == 200)
    #expect(me.text.contains("김하늘님, 안녕하세요"))
  }

  @Test func aWrongPasswordIsToldAboveTheFormAndTheLoginIsKept() async throws {
    let browser = Browser(try Storefront.open())
    try await browser.signUp()
    _ = try await browser.post("/sign-out")
    let answer = try await browser.post("/sign-in", ["login": "haneul@example.kr", "password": "틀린 비밀번호예요"])
    #expect(answer.status == 422)
    #expect(answer.text.contains("이메일·전화번호 또는 비밀번호가 맞지 않아요."))
    #expect(answer.text.contains(#"value="haneul@example.kr""#))
    #expect(!answer.text.contains("틀린 비밀번호예요"))
    #expect(answer.headers[.setCookie] == nil)
  }

  @Test func aShortPasswordIsToldBesideItsField() async throws {
    let answer = try await Browser(try Storefront.open()).signUp(password: "짧아요")
    #expect(answer.status == 422)
    #expect(answer.text.contains(#"<span class="error" id="f-password-error">비밀번호는 8자 이상으로 정해 주세요.</span>"#))
  }

  @Test func allThatIsWrongWithAFormIsToldAtOnceEachBesideItsField() async throws {
    let browser = Browser(try Storefront.open())
    let empty = try await browser.post("/sign-up", ["name": " ", "login": "", "password": ""])
    #expect(empty.status == 422)
    for (field, words) in [("name", "이름은 1자에서 60자까지 입력해 주세요."), ("login", "이메일 주소나 휴대전화 번호를 확인해 주세요."), ("password", "비밀번호는 8자 이상으로 정해 주세요.")] {
      #expect(empty.text.contains(#"<span class="error" id="f-\#(field)-error">\#(words)"#), "\(field)")
    }
    let half = try await browser.post("/sign-up", ["name": "하늘", "login": "haneul", "password": "qwer1234"])
    #expect(half.text.contains(#"value="하늘""#) && half.text.contains(#"value="haneul""#))
    #expect(!half.text.contains(#"id="f-name-error""#))
    #expect(half.text.contains(#"id="f-login-error""#) && half.text.contains(#"id="f-password-error">너무 흔해서"#))
    let nobody = try await browser.post("/sign-in", ["login": "", "password": ""])
    #expect(nobody.status == 422)
    #expect(nobody.text.contains(#"id="f-login-error">이메일 또는 휴대전화 번호를 입력해 주세요."#) && nobody.text.contains(#"id="f-password-error">비밀번호를 입력해 주세요."#))
  }

  @Test func signingInGoesOnToThePageOneCameFrom() async throws {
    let browser = Browser(try Storefront.open())
    try await browser.signUp()
    _ = try await browser.post("/sign-out")
    let asked = try await browser.get("/me/wallet")
    #expect(asked.headers[.location] == "/sign-in?next=%2Fme%2Fwallet")
    let answer = try await browser.post("/sign-in", ["login": "haneul@example.kr", "password": "깊은 산속 옹달샘 7", "next": "/me/wallet"])
    #expect(answer.headers[.location] == "/me/wallet")
  }

  @Test(arguments: ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)"])
  func nobodyIsSentAwayAfterSigningIn(next: String) async throws {
    let browser = Browser(try Storefront.open())
    let answer = try await browser.post("/sign-up", ["name": "하늘", "login": "010-1234-5678", "password": "깊은 산속 옹달샘 7", "next": next, "agreements": "terms", "agreements": "collection", "age": "of-age"])
    #expect(answer.headers[.location] == "/me")
  }

  @Test func whoGuessesFromOnePlaceIsToldWhenToComeBackAndTheOwnersOwnBrowserIsNot() async throws {
    let door = try Storefront.open()
    let owner = Browser(door), stranger = Browser(door)
    try await owner.signUp()
    _ = try await owner.post("/sign-out")
    var statuses: [Int] = []
    for _ in 1...12 { statuses.append(try await stranger.post("/sign-in", ["login": "haneul@example.kr", "password": "아무 비밀번호나"]).status) }
    #expect(statuses == Array(repeating: 422, count: 9) + [429, 429, 429])
    let told = try await stranger.post("/sign-in", ["login": "haneul@example.kr", "password": "깊은 산속 옹달샘 7"])
    #expect(told.status == 429)
    #expect(told.headers[.retryAfter].flatMap { Int($0) } == 16)
    #expect(told.text.contains("시도가 너무 많았어요. 16초 뒤에 다시 해 주세요."))
    // The same address, but a browser that the account knows.
    #expect(try await owner.post("/sign-in", ["login": "haneul@example.kr", "password": "깊은 산속 옹달샘 7"]).status == 303)
    // Whoever waits as long as is said gets in, on any device.
    door.staged.pass(.seconds(16))
    #expect(try await stranger.post("/sign-in", ["login": "haneul@example.kr", "password": "깊은 산속 옹달샘 7"]).status == 303)
  }

  @Test func theDevicesCookieIsKeptFromScriptsAndOpensNothing() async throws {
    let door = try Storefront.open()
    let owner = Browser(door)
    let answer = try await owner.signUp()
    let line = try #require(answer.headers[values: .setCookie].first { $0.hasPrefix("device=") })
    #expect(line.hasSuffix("; Path=/; Max-Age=34560000; HttpOnly; SameSite=Lax"))
    let thief = Browser(door)
    thief.setCookie("device", try #require(owner.cookies["device"]))
    #expect(try await thief.get("/me").status == 303)
    let kept = try door.database.readNow { try $0.value("SELECT COUNT(*) FROM party_known_device", as: Int64.self) }
    #expect(kept == 1)
  }

  @Test func signingOutEverywhereEndsTheOtherDeviceToo() async throws {
    let door = try Storefront.open()
    let phone = Browser(door), desk = Browser(door)
    try await phone.signUp()
    _ = try await desk.post("/sign-in", ["login": "haneul@example.kr", "password": "깊은 산속 옹달샘 7"])
    let devices = try await desk.get("/me/sessions")
    #expect(devices.text.components(of: "Chrome · Android") == 2)
    _ = try await desk.post("/sign-out/everywhere")
    #expect(try await phone.get("/me").status == 303)
    #expect(desk.cookies["madang"] == nil)
  }
}

extension String {
  /// How often a text stands in this one.
  func components(of text: String) -> Int { split(separator: text, omittingEmptySubsequences: false).count - 1 }
}

/// A guest's heart: the door says why it is shown, and coming in does what was wanted.
@Suite(.everyEngine) struct GuestHeartTests {
  @Test func aGuestsHeartIsKeptAfterSigningInAndTheyAreBack() async throws {
    let yard = try ShopYard()
    let product = try yard.database.readNow { tx in try tx.one("SELECT product FROM catalog_variant WHERE id = \(yard.small)") { try $0.next(Int64.self) } }
    let browser = Browser(yard.door)
    let pressed = try await browser.post("/bookmarks/product/\(product)")
    let door = try #require(pressed.headers[.location])
    #expect(pressed.status == 303 && door.contains("keep=\(product)"))
    let page = try await browser.get(door).text
    #expect(page.contains("찜하려면 로그인이 필요해요") && page.contains(#"name="keep" value="\#(product)""#))
    let joined = try await browser.post(
      "/sign-up",
      [
        "name": "하늘", "login": "haneul@example.kr", "password": "깊은 산속 옹달샘 7", "agreements": "terms", "agreements": "collection", "age": "of-age",
        "keep": "\(product)", "next": "/search?q=니트",
      ])
    #expect(joined.status == 303)
    #expect(try await browser.get("/me/bookmarks").text.contains("포근한 니트"))
    _ = try await browser.post("/sign-out")
    // Signing in with the same wish keeps it once; nonsense is no reason to stay outside.
    for keep in ["\(product)", "0", "-5", "99999999999999999999", "abc"] {
      let entered = try await browser.post("/sign-in", ["login": "haneul@example.kr", "password": "깊은 산속 옹달샘 7", "keep": keep, "next": "/cart"])
      #expect(entered.headers[.location] == "/cart", "\(keep)")
      _ = try await browser.post("/sign-out")
    }
    let kept = try yard.database.readNow { try $0.value("SELECT COUNT(*) FROM bookmarks_mark", as: Int64.self) }
    #expect(kept == 1)
  }
}
