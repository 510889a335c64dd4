import Assembly
import Catalog
import Foundation
import HTTPTypes
import Kernel
import Messages
import Parties
import Storage
import Synchronization
import Testing

@testable import Doors

/// The way back to a lost password, and the pages that promise no more than is sent.
@Suite(.everyEngine) struct ForgottenTests {
  private func door(_ settings: [String: String] = Self.mail) throws -> Door { try Storefront.open(settings: settings) }
  static let mail = ["smtp-host": "127.0.0.1", "mail-from": "shop@madang.test", "base-url": "http://shop.test"]

  /// Sends what waits, and hands over the letters.
  private func letters(_ door: Door, by channel: Message.Channel = .mail) throws -> [Outgoing] {
    let all = Mutex<[Outgoing]>([])
    let sender = Sender(channel, isIdempotent: false) { outgoing in
      all.withLock { $0.append(outgoing) }
      return .taken(peer: "")
    }
    let sending = SendMessages([sender], writers: LetterWriters.all(door.app.house.settings.origin))
    while try sending.step(door.app.house.database) != .idle {}
    return all.withLock { $0 }
  }

  @Test func whatNoSenderReachesIsNotPromised() async throws {
    let mailOnly = try door()
    let page = try await Browser(mailOnly).get("/forgotten").text
    #expect(page.contains("이메일</label>") || page.contains(">이메일<"))
    let refused = try await Browser(mailOnly).post("/forgotten", ["login": "010-1234-5678"])
    #expect(refused.status == 422 && refused.text.contains("아직 문자로는 링크를 보내지 못해요."))
    let phoneOnly = try door(["phone-url": "http://127.0.0.1:9/send", "phone-from": "02-000-0000", "base-url": "http://shop.test"])
    let other = try await Browser(phoneOnly).post("/forgotten", ["login": "haneul@example.kr"])
    #expect(other.status == 422 && other.text.contains("아직 이메일로는 링크를 보내지 못해요."))
    #expect(try await Browser(phoneOnly).post("/forgotten", ["login": "010-1234-5678"]).status == 200)
  }

  @Test func aMailedLinkGivesANewPasswordOnce() async throws {
    let door = try door()
    let own = Browser(door)
    try await own.signUp()
    _ = try letters(door)
    let known = try await Browser(door).post("/forgotten", ["login": "haneul@example.kr"])
    let unknown = try await Browser(door).post("/forgotten", ["login": "nobody@example.kr"])
    #expect(known.status == 200 && unknown.status == 200)
    #expect(known.text == unknown.text)
    let sent = try letters(door)
    #expect(sent.map(\.message.address) == ["haneul@example.kr"])
    let link = try #require(sent[0].letter.blanks["link"])
    #expect(link.hasPrefix("http://shop.test/forgotten/") && !link.contains("haneul"))
    let path = String(link.dropFirst("http://shop.test".count))
    let fresh = Browser(door)
    let page = try await fresh.get(path)
    #expect(page.text.contains(#"name="password""#) && page.headers[.cacheControl] == "no-store")
    #expect(try await fresh.post(path, ["password": "짧아"]).status == 422)
    #expect(try await fresh.post(path, ["password": "새로 지은 긴 문장 9"]).status == 303)
    #expect(try await fresh.get("/me").status == 200)
    #expect(try await own.get("/me").status == 303)
    // Who reads what comes to an address has it.
    let member = try #require(sent.first?.message.party)
    #expect(try door.app.house.database.readNow { try VerifyContact.verified(of: member, in: $0) } == ["haneul@example.kr"])
    #expect(try await !Browser(door).get(path).text.contains(#"name="password""#))
    #expect(try await Browser(door).post(path, ["password": "다른 긴 문장 10"]).status == 410)
    #expect(try await Browser(door).post("/sign-in", ["login": "haneul@example.kr", "password": "새로 지은 긴 문장 9"]).status == 303)
    // She is told that it changed.
    #expect(try letters(door).map(\.message.kind) == [TellOwner.passwordChanged])
  }

  @Test func aChangedPasswordIsToldToItsOwner() async throws {
    let door = try door()
    let own = Browser(door)
    try await own.signUp()
    _ = try letters(door)
    #expect(try await own.post("/me/password", ["old": "깊은 산속 옹달샘 7", "password": "새로 지은 긴 문장 9"]).status == 303)
    #expect(try letters(door).map(\.message.kind) == [TellOwner.passwordChanged])
  }

  @Test func anAddressIsVerifiedByItsCode() async throws {
    let door = try door()
    let own = Browser(door)
    try await own.signUp()
    #expect(try await own.get("/me/profile").text.contains("확인 전"))
    // Joining sent one already; asking at once sends no second.
    #expect(try await own.post("/me/contacts/code", ["contact": "haneul@example.kr"]).status == 303)
    let code = try #require(try letters(door).first?.letter.blanks["code"])
    let wrong = try await own.post("/me/contacts/verify", ["contact": "haneul@example.kr", "code": code == "000000" ? "000001" : "000000"])
    #expect(wrong.status == 422 && wrong.text.contains("인증번호가 맞지 않거나"))
    #expect(try await own.post("/me/contacts/verify", ["contact": "haneul@example.kr", "code": code]).status == 303)
    #expect(try await own.get("/me/profile").text.contains("확인됨"))
    #expect(try await own.post("/me/contacts/code", ["contact": "bada@example.kr"]).status == 404)
  }

  @Test func aTelephoneNumberIsVerifiedByItsCodeHoweverItIsWritten() async throws {
    let door = try door(["phone-url": "http://127.0.0.1:9/send", "phone-from": "02-000-0000", "base-url": "http://shop.test"])
    let own = Browser(door)
    try await own.signUp("박바다", "010-1234-5678")
    let page = try await own.get("/me/profile").text
    let shown = String(try #require(page.firstMatch(of: /name="contact" value="([^"]+)"/)).1)
    #expect(page.contains("확인 전"))
    let sent = try letters(door, by: .phone)
    #expect(sent.map(\.message.address) == ["+821012345678"] && sent.map(\.message.kind) == [VerifyContact.kind])
    let code = try #require(sent.first?.letter.blanks["code"]), member = try #require(sent.first?.message.party)
    func verified() throws -> Set<String> { Set(try door.app.house.database.readNow { try VerifyContact.verified(of: member, in: $0) }) }
    let wrong = try await own.post("/me/contacts/verify", ["contact": shown, "code": code == "000000" ? "000001" : "000000"])
    #expect(wrong.status == 422 && wrong.text.contains("인증번호가 맞지 않거나"))
    #expect(try verified() == [])
    // The code of one's own number proves no other.
    #expect(try await own.post("/me/contacts/verify", ["contact": "010-9999-9999", "code": code]).status >= 400)
    #expect(try await own.post("/me/contacts/verify", ["contact": "+82 10 1234 5678", "code": code]).status == 303)
    #expect(try verified() == ["+821012345678"])
    #expect(try await own.get("/me/profile").text.contains("확인됨"))
    #expect(try await own.post("/me/contacts/code", ["contact": "010-9999-9999"]).status == 404)
  }

  @Test func whatIsAskedAtAnotherStorefrontBearsItsNameAndLeadsThere() async throws {
    let door = try door()
    try door.app.house.database.writeNow { tx in
      _ = try OpenSite(by: Party.house, code: "dongne", domain: "dongne.test", name: Words("동네장터", "Dongne Market"), look: .init(accent: "#30518A", hero: Words("동네"))).run(in: tx)
    }
    door.staged.pass(.minutes(1))
    func post(_ path: String, _ body: String, _ host: String, _ lines: [String: String] = [:]) async throws -> Door.Answered {
      let all = ["Content-Type": "application/x-www-form-urlencoded", "Origin": "http://\(host)"].merging(lines) { $1 }
      return try await door.send(.post, path, all, body: Array(body.utf8), host: host)
    }
    // A name that some proxy or sender made up changes nothing.
    let foreign = ["X-Forwarded-Host": "evil.example", "Forwarded": "host=evil.example"]
    let joined = try await post(
      "/sign-up", "name=Haneul&login=haneul%40example.kr&password=deep-mountain-spring-7&agreements=terms&agreements=collection&age=of-age", "dongne.test", foreign)
    #expect(joined.status == 303)
    #expect(try await post("/forgotten", "login=haneul%40example.kr", "dongne.localhost", foreign).status == 200)
    let sent = try letters(door)
    #expect(sent.map(\.message.kind).sorted() == [AskRecovery.kind, VerifyContact.kind])
    #expect(sent.allSatisfy { $0.letter.subject.hasPrefix("[동네장터]") || $0.letter.subject.hasPrefix("[Dongne Market]") })
    let link = try #require(sent.compactMap { $0.letter.blanks["link"] }.first)
    #expect(link.hasPrefix("http://dongne.test/forgotten/"))
    // The new password is told by the storefront where it was chosen.
    let path = String(link.dropFirst("http://dongne.test".count))
    #expect(try await post(path, "password=another-long-sentence-9", "dongne.test").status == 303)
    let told = try #require(try letters(door).first)
    #expect(told.letter.blanks["link"] == "http://dongne.test/forgotten" && told.letter.blanks["site"] == "동네장터")
    // A name that is nobody's here leads home.
    door.staged.pass(.minutes(6))
    _ = try await post("/forgotten", "login=haneul%40example.kr", "evil.example")
    for letter in try letters(door) { #expect(letter.letter.blanks["link"]?.hasPrefix("http://shop.test/forgotten/") == true) }
  }

  @Test func whoHasJoinedIsToldThatACodeIsOnItsWay() async throws {
    let door = try door()
    let own = Browser(door)
    try await own.signUp()
    for page in ["/me", "/cart", "/"] {
      let text = try await own.get(page).text
      #expect(text.contains("인증번호를 보냈어요") && text.contains(#"href="/me/profile">인증번호 입력하기"#), "\(page)")
    }
    #expect(try await !own.get("/me/profile").text.contains("인증번호 입력하기"))
    let code = try #require(try letters(door).first?.letter.blanks["code"])
    #expect(try await own.post("/me/contacts/verify", ["contact": "haneul@example.kr", "code": code]).status == 303)
    #expect(try await !own.get("/me").text.contains("인증번호를 보냈어요"))
    // A mail server that cannot be reached has sent nothing.
    let other = Browser(door)
    try await other.signUp("이산들", "sandeul@example.kr")
    #expect(try await other.get("/me").text.contains("인증번호를 보냈어요"))
    let down = SendMessages([Sender(.mail, isIdempotent: false) { _ in .later(SendingTrouble(.noConnection).text) }], writers: LetterWriters.all(door.app.house.settings.origin))
    _ = try down.step(door.app.house.database)
    #expect(try await !other.get("/me").text.contains("인증번호를 보냈어요"))
    // Nothing is sent to telephones here, so nothing is said; nor where no sender is set at all.
    let phone = Browser(door)
    try await phone.signUp("박바다", "010-1234-5678")
    #expect(try await !phone.get("/me").text.contains("인증번호를 보냈어요"))
    let quiet = Browser(try Storefront.open())
    #expect(try await quiet.signUp().headers[values: .setCookie].allSatisfy { !$0.hasPrefix("joined") })
    #expect(try await !quiet.get("/me").text.contains("인증번호를 보냈어요"))
  }

  @Test func whereNoSenderIsSetNoPagePromisesAMessage() async throws {
    let quiet = try ShopYard()
    let browser = Browser(quiet.door)
    _ = try await browser.post("/cart/lines", ["variant": quiet.small.description, "quantity": "1"])
    let checkout = try await browser.get("/checkout").text
    #expect(!checkout.contains("알려 드") && checkout.contains("주문 조회와 배송에 쓰여요"))
    let forgotten = try await browser.get("/forgotten").text
    #expect(!forgotten.contains(#"name="login""#) && forgotten.contains("운영자에게 문의"))
    let door = try door()
    #expect(try await Browser(door).get("/forgotten").text.contains(#"name="login""#))
  }

  @Test func theConsoleSaysThatABuyerIsToldWhereAMessageGoesOutAlone() async throws {
    let texts = ["phone-url": "http://127.0.0.1:9/send", "phone-from": "02-000-0000", "base-url": "http://shop.test"]
    // The buyer of the yard gave a mobile number and no e-mail address.
    for (settings, phone, isTold) in [([:], "010-1234-5678", false), (Self.mail, "010-1234-5678", false), (texts, "010-1234-5678", true), (texts, "070-1234-5678", false)] as [([String: String], String, Bool)] {
      let yard = try ConsoleYard(settings: settings)
      let order = try yard.order(phone: phone)
      func press(_ step: String) async throws -> String {
        let way = try #require(try await yard.post("/console/orders/\(order.id)/\(step)", as: yard.owner).headers[.location])
        return try await yard.get(way, as: yard.owner).text
      }
      #expect(try await !press("accept").contains("손님에게 메시지를 보내요"))
      let ready = try await press("ready")
      #expect(ready.contains("준비 완료로 바꿨어요."))
      #expect(ready.contains("손님에게 메시지를 보내요.") == isTold, "\(settings) \(phone)")
    }
  }

  @Test func whereNoSenderIsSetTheOperatorCanBeReached() async throws {
    let door = try door(["operator-phone": "02-123-4567", "operator-email": "help@shop.test"])
    let page = try await Browser(door).get("/forgotten").text
    let main = page.components(separatedBy: "<main").last?.components(separatedBy: "</main>").first ?? ""
    #expect(main.contains(#"href="tel:021234567">02-123-4567</a>"#) && main.contains(#"href="mailto:help@shop.test">help@shop.test</a>"#))
  }
}
