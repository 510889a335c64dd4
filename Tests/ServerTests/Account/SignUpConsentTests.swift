import Foundation
import Kernel
import Parties
import Storage
import Testing
import Web

@testable import Doors
@testable import Wire

/// Joining asks for each consent apart, at the page and by the API; who runs the site stands at the foot of every page.
@Suite(.everyEngine) struct SignUpConsentTests {
  private static let who: KeyValuePairs<String, String> = ["name": "하늘", "login": "haneul@example.kr", "password": "깊은 산속 옹달샘 7"]

  private func members(_ door: Door) throws -> Int64 {
    try door.app.house.database.readNow { try $0.value("SELECT COUNT(*) FROM party_party WHERE kind = 'member'") ?? 0 }
  }

  @Test func theFormShowsEachTextAndTicksNothing() async throws {
    let page = try await Browser(try Storefront.open()).get("/sign-up").text
    for words in ["[필수] 이용약관 동의", "[필수] 개인정보 수집·이용 동의", "2026.11.21 시행", "만 14세 이상이에요", "만 14세 미만이에요", "보유·이용 기간"] {
      #expect(page.contains(words), "\(words)")
    }
    #expect(!page.contains("checked"))
  }

  @Test func theFormIsRefusedWithoutTheRequiredConsentsAndKeepsTheTicks() async throws {
    let door = try Storefront.open()
    let browser = Browser(door)
    let nothing = try await browser.post("/sign-up", Self.who)
    #expect(nothing.status == 422)
    #expect(nothing.text.contains("이용약관과 개인정보 수집·이용에 모두 동의해야") && nothing.text.contains("나이 확인 항목을 선택해 주세요."))
    let half = try await browser.post(
      "/sign-up", ["name": "하늘", "login": "haneul@example.kr", "password": "깊은 산속 옹달샘 7", "agreements": "terms", "purposes": "marketing", "age": "of-age"])
    #expect(half.status == 422)
    #expect(half.text.contains(#"name="agreements" value="terms" required checked"#))
    #expect(!half.text.contains(#"name="agreements" value="collection" required checked"#))
    #expect(try members(door) == 0)
  }

  @Test func oneBoxAgreesToAllWithoutAScriptAndEachStaysInSight() async throws {
    let door = try Storefront.open()
    let browser = Browser(door)
    let page = try await browser.get("/sign-up").text
    #expect(page.contains(#"<input type="checkbox" name="all" value="1"><span>전체 동의"#) && page.contains(#"name="agreements" value="terms" required>"#))
    #expect(page.contains(#"data-reveal="f-password" data-hide="비밀번호 숨기기">비밀번호 표시</button>"#))
    let half = try await browser.post("/sign-up", ["name": "하늘", "login": "haneul@example.kr", "password": "깊은 산속 옹달샘 7", "all": "1"])
    #expect(half.status == 422 && half.text.contains(#"name="agreements" value="terms" required checked"#) && half.text.contains(#"name="all" value="1" checked"#))
    #expect(try members(door) == 0)
    let joined = try await browser.post("/sign-up", ["name": "하늘", "login": "haneul@example.kr", "password": "깊은 산속 옹달샘 7", "all": "1", "age": "of-age"])
    #expect(joined.status == 303)
    #expect(try members(door) == 1)
    let english = try await door.get("/sign-up", ["Accept-Language": "en"]).text
    #expect(english.contains("Agree to all") && english.contains("Show password"))
  }

  @Test func nobodyIsAskedForAdvertisingThatIsNotSentAndWhoAgreedCanWithdraw() async throws {
    let door = try Storefront.open(settings: ["smtp-host": "127.0.0.1", "mail-from": "shop@madang.test"])
    let browser = Browser(door)
    let page = try await browser.get("/sign-up").text
    #expect(!page.contains("광고 알림") && !page.contains("할인과 행사 소식") && !page.contains(#"name="purposes""#))
    _ = try await browser.post("/sign-up", [
      "name": "하늘", "login": "haneul@example.kr", "password": "깊은 산속 옹달샘 7", "agreements": "terms", "agreements": "collection", "age": "of-age", "purposes": "marketing",
    ])
    let choices = try await browser.get("/me/consents").text
    #expect(!choices.contains(#"value="marketing""#) && !choices.contains("야간 광고") && choices.contains(#"value="analytics""#))
    let subject = try door.app.house.database.readNow { ConsentSubject.party(try #require(try Contact.holder(of: Contact(text: "haneul@example.kr")!, in: $0))) }
    try door.app.house.database.writeNow { tx in
      #expect(try Consent.allows(.marketing, subject, in: tx) == false)
      try Consent.set(.marketing, true, for: subject, in: tx)
    }
    let given = try await browser.get("/me/consents").text
    #expect(given.contains(#"value="marketing""#) && given.contains("지금은 광고를 보내지 않아요") && !given.contains("할인과 행사 소식"))
    #expect(try await browser.post("/me/consents", ["purpose": "marketing", "given": "0"]).status == 303)
    #expect(try door.app.house.database.readNow { try Consent.allows(.marketing, subject, in: $0) } == false)
  }

  @Test func aChildIsToldThatAGuardianHasToConsent() async throws {
    let door = try Storefront.open()
    let answer = try await Browser(door).post(
      "/sign-up",
      ["name": "하늘", "login": "haneul@example.kr", "password": "깊은 산속 옹달샘 7", "agreements": "terms", "agreements": "collection", "age": "under"])
    #expect(answer.status == 422)
    #expect(answer.text.contains("보호자(법정대리인)의 동의가 있어야 가입할 수 있어요. 입력하신 내용은 저장하지 않았어요."))
    #expect(try members(door) == 0)
  }

  @Test func theAPIAsksForTheSame() async throws {
    let market = try Market()
    func join(_ more: String) async throws -> Door.Answered {
      try await market.door.post("/api/v1/members", #"{"name":"하늘","login":"haneul@example.kr","password":"푸른하늘은하수길"\#(more)}"#)
    }
    #expect(try await join("").code == "sign-up/agreement-missing")
    #expect(try await join(#","agreements":["terms"],"age":"of-age""#).code == "sign-up/agreement-missing")
    #expect(try await join(#","agreements":["terms","collection"]"#).code == "sign-up/age-unsaid")
    #expect(try await join(#","agreements":["terms","collection"],"age":"under""#).code == "sign-up/guardian-needed")
    #expect(try await join(#","agreements":["terms","collection"],"age":"of-age""#).status == 201)
    let texts = try await market.door.get("/api/v1/legal-texts").json["items"]?.items ?? []
    #expect(texts.filter { $0["isInForce"] == .bool(true) }.compactMap { $0["paper"]?.text }.sorted() == ["collection", "privacy", "terms"])
    #expect(try await market.door.get("/api/v1/operator").json["company"]?.text == "")
    let kept = try market.door.database.readNow { tx in
      try Agreement.all(of: try tx.one("SELECT MAX(party) FROM party_agreement") { try $0.next() }, in: tx)
    }
    #expect(kept.count == 2)
    #expect(kept.allSatisfy { agreed in agreed.digest == BuiltInTexts.all.first { $0.paper == agreed.paper }?.digest })
  }

  @Test func whoRunsTheSiteStandsAtTheFootOfEveryPage() async throws {
    let shop = try ShopYard(settings: [
      "operator-name": "마당 주식회사", "operator-representative": "김마당", "operator-registration": "121-81-10139", "operator-mail-order": "제2026-서울-0001호",
      "operator-address": "서울 중구 세종대로 110", "operator-phone": "02-000-0000", "operator-email": "help@madang.example", "operator-host": "직접 운영",
    ])
    let browser = Browser(shop.door)
    for path in ["/", "/search?q=x", "/cart", "/sign-in", "/sign-up", "/terms", "/nothing-here", "/order-lookup"] {
      let page = try await browser.get(path).text
      for words in ["마당 주식회사", "김마당", "121-81-10139", "제2026-서울-0001호", "서울 중구 세종대로 110", "02-000-0000", "help@madang.example", "직접 운영", "wrkr_no=1218110139"] {
        #expect(page.contains(words), "\(path): \(words)")
      }
    }
    #expect(OperatorFacts.unstated.missing.count == 8 && shop.door.app.house.settings.keeper.missing.isEmpty)
  }

  @Test func theTextInForceIsShownAndOlderOnesStayReachable() async throws {
    let door = try Storefront.open()
    let browser = Browser(door)
    #expect(try await browser.get("/terms").text.contains("2026.11.21 시행 (1판)"))
    let coming = try await browser.get("/terms?on=2026-11-28").text
    #expect(coming.contains("2026.11.28 시행 (2판)") && coming.contains("지금은 다른 판이 시행 중이에요."))
    door.staged.pass(.days(7))
    let now = try await browser.get("/terms").text
    #expect(now.contains("2026.11.28 시행 (2판)") && now.contains("/terms?on=2026-11-21"))
    #expect(try await browser.get("/terms?on=2026-11-21").text.contains("2026.11.21 시행 (1판)"))
    #expect(try await browser.get("/terms?on=1999-01-01").status == 404)
    #expect(try await browser.get("/privacy?lang=en").text.contains("Effective 28 Nov 2026"))
    #expect(try await browser.get("/collection?lang=ko").text.contains("보유·이용 기간"))
  }

  @Test func thePrivacyTextSaysWhoCarriesLettersAndTextMessages() async throws {
    let said = try ShopYard(settings: ["operator-host": "마당호스팅", "operator-processors": "마당메일(이메일 발송), 마당문자(문자 발송)", "operator-processors-en": "Madang Mail"])
    let text = try await Browser(said.door).get("/privacy?on=2026-11-30&lang=ko").text
    #expect(text.contains("서버 운영: 마당호스팅. 이메일과 문자 발송 등 그 밖의 위탁: 마당메일(이메일 발송), 마당문자(문자 발송)."))
    #expect(try await Browser(said.door).get("/privacy?on=2026-11-30&lang=en").text.contains("anything else: Madang Mail."))
    let unsaid = try await Browser(try ShopYard().door).get("/privacy?on=2026-11-30&lang=ko").text
    #expect(unsaid.contains("그 밖의 위탁: 없음."))
    // Whoever sends by way of others never says that nobody handles it.
    let mail = ["smtp-host": "smtp.example.kr", "mail-from": "shop@example.kr"], texts = ["phone-url": "https://sms.example.kr/send", "phone-from": "0212345678"]
    for (settings, korean, english) in [
      (mail, "그 밖의 위탁: 이메일 발송 업체(", "anything else: a company that sends our e-mail ("), (texts, "그 밖의 위탁: 문자 발송 업체(", "anything else: a company that sends our text messages ("),
      (mail.merging(texts) { $1 }, "그 밖의 위탁: 이메일 발송 업체와 문자 발송 업체(", "anything else: companies that send our e-mail and text messages ("),
    ] {
      let door = try ShopYard(settings: settings).door
      #expect(try await Browser(door).get("/privacy?on=2026-11-30&lang=ko").text.contains(korean))
      #expect(try await Browser(door).get("/privacy?on=2026-11-30&lang=en").text.contains(english))
      let named = try ShopYard(settings: settings.merging(["operator-processors": "마당메일"]) { $1 }).door
      #expect(try await Browser(named).get("/privacy?on=2026-11-30&lang=ko").text.contains("그 밖의 위탁: 마당메일."))
    }
    #expect(throws: SettingFault.self) { try Settings(flags: ["operator-processors": "123"]).checkKeeper() }
  }

  @Test func aFolderOfTextsReplacesThem() throws {
    let folder = Scratch.folder()
    func write(_ name: String, _ text: String) throws { try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8) }
    #expect(try PapersFolder(path: "\(folder)/none").read().isEmpty)
    try write("terms.2026-12-01.ko.txt", "# 제1조\n우리 약관")
    try write("terms.2026-12-01.en.txt", "# Article 1\nOur terms")
    let read = try PapersFolder(path: folder).read()
    #expect(read.count == 1 && read[0].paper == .terms && read[0].english == [.init("Article 1", "Our terms")])
    let texts = LegalTexts(BuiltInTexts.all, own: read)
    #expect(texts.inForce(.terms, on: Day(year: 2026, month: 12, day: 2)!) == read[0])
    try write("agb.2026-12-01.ko.txt", "x")
    #expect(throws: SettingFault.self) { try PapersFolder(path: folder).read() }
    try FileManager.default.removeItem(atPath: "\(folder)/agb.2026-12-01.ko.txt")
    try write("privacy.2026-12-01.en.txt", "only English")
    #expect(throws: SettingFault.self) { try PapersFolder(path: folder).read() }
  }
}
