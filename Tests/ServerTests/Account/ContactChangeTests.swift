import Kernel
import Messages
import Parties
import Storage
import Testing

@testable import Server

/// Another e-mail address or telephone number: shown to be hers by a code before it takes the place of the old one.
@Suite(.everyEngine) struct ContactChangeTests {
  private static let sends = [
    "smtp-host": "smtp.example.kr", "mail-from": "shop@example.kr", "phone-url": "https://sms.example.kr/send", "phone-from": "0212345678", "sign-ups-per-address": "0",
  ]
  private static let word = "깊은 산속 옹달샘 7"

  private func party(_ login: String, _ market: Market) throws -> PartyID? {
    try market.door.database.readNow { try Contact.holder(of: #require(Contact(text: login)), in: $0) }
  }

  /// The code as the letter draws it when it leaves.
  private func code(_ contact: String, of party: PartyID, _ market: Market) throws -> String {
    try market.door.database.writeNow { try VerifyContact.draw(#require(Contact(text: contact)), of: party, in: $0) }
  }

  private func contacts(_ party: PartyID, _ market: Market) throws -> [String] {
    try market.door.database.readNow { try Contact.of(party, in: $0).map(\.value) }
  }

  private func told(_ kind: String, _ market: Market) throws -> [String] {
    try market.door.database.readNow { tx in try MessageList.page(.init(), after: nil, in: tx).items.filter { $0.kind == kind }.map(\.address) }
  }

  @Test func aNewAddressReplacesTheOldOneOnceItsCodeCame() async throws {
    let market = try Market(settings: Self.sends)
    let browser = Browser(market.door), elsewhere = Browser(market.door)
    try await browser.signUp("김하늘", "haneul@example.kr", password: Self.word)
    _ = try await elsewhere.post("/sign-in", ["login": "haneul@example.kr", "password": Self.word])
    let member = try #require(try party("haneul@example.kr", market))
    #expect(try await browser.get("/me/profile").text.contains("이메일·휴대전화 번호 변경"))
    let wrong = try await browser.post("/me/contacts", ["contact": "sky@example.kr", "password": "아닌 비밀번호"])
    #expect(wrong.status == 422 && wrong.text.contains("현재 비밀번호가 맞지 않아요."))
    #expect(try told(VerifyContact.kind, market) == ["haneul@example.kr"])
    let asked = try await browser.post("/me/contacts", ["contact": "Sky@Example.kr ", "password": Self.word])
    #expect(asked.status == 303)
    #expect(try told(VerifyContact.kind, market).contains("sky@example.kr"))
    // Nothing has changed before the code.
    #expect(try contacts(member, market) == ["haneul@example.kr"])
    #expect(try await browser.get("/me/profile").text.contains("sky@example.kr"))
    #expect(try await browser.get("/me/export").text.contains(#""newContact":"sky@example.kr""#))
    let key = try code("sky@example.kr", of: member, market)
    let typo = try await browser.post("/me/contacts/verify", ["contact": "sky@example.kr", "code": key == "000000" ? "000001" : "000000"])
    #expect(typo.status == 422)
    #expect(try await browser.post("/me/contacts/verify", ["contact": "sky@example.kr", "code": key]).status == 303)
    #expect(try contacts(member, market) == ["sky@example.kr"])
    #expect(try told(ChangeContact.kind, market) == ["haneul@example.kr"])
    #expect(try market.door.database.readNow { try VerifyContact.verified(of: member, in: $0) } == ["sky@example.kr"])
    #expect(try await browser.get("/me/profile").status == 200)
    #expect(try await elsewhere.get("/me/profile").status == 303)
    // The old one signs nobody in and is free for somebody else.
    #expect(try await elsewhere.post("/sign-in", ["login": "haneul@example.kr", "password": Self.word]).status == 422)
    #expect(try await elsewhere.post("/sign-in", ["login": "sky@example.kr", "password": Self.word]).status == 303)
    #expect(try await Browser(market.door).signUp("다른", "haneul@example.kr").status == 303)
  }

  @Test func aNumberIsAddedByAPIWhereThereWasNoneAndSessionsStay() async throws {
    let market = try Market(settings: Self.sends)
    let made = try await market.door.post(
      "/api/v1/members", #"{"name":"이바다","login":"bada@example.kr","password":"깊은 산속 옹달샘 7","agreements":["terms","collection"],"age":"of-age"}"#, [:])
    let other = try await market.door.post("/api/v1/sessions", #"{"login":"bada@example.kr","password":"깊은 산속 옹달샘 7"}"#, [:])
    func bearer(_ answer: Door.Answered) throws -> [String: String] { ["Authorization": "Bearer \(try #require(answer.json["secret"]?.text))"] }
    let mine = try bearer(made), second = try bearer(other)
    let member = try #require(try party("bada@example.kr", market))
    func ask(_ contact: String, password: String = "깊은 산속 옹달샘 7") async throws -> Door.Answered {
      try await market.door.post("/api/v1/me/contacts", #"{"contact":"\#(contact)","password":"\#(password)"}"#, mine)
    }
    #expect(try await ask("010-2222-3333", password: "wrong").status == 401)
    for (contact, kind) in [("02-123-4567", "landline"), ("031-123-4567", "landline"), ("070-1234-5678", "landline"), ("nobody", "malformed"), ("bada@example.kr", "yours")] {
      let no = try await ask(contact)
      #expect(no.json["type"]?.text?.hasSuffix("contacts/\(kind)") == true && (no.status == 422 || no.status == 409), "\(contact)")
    }
    let asked = try await ask("010-2222-3333")
    #expect(asked.status == 202 && asked.json["awaitedContact"]?.text == "010-2222-3333" && asked.json["contacts"]?.items?.count == 1)
    let key = try code("010-2222-3333", of: member, market)
    let shown = try await market.door.post("/api/v1/me/contacts/verify", #"{"contact":"010-2222-3333","code":"\#(key)"}"#, mine)
    #expect(shown.status == 200 && shown.json["contacts"]?.items?.compactMap(\.text) == ["bada@example.kr", "010-2222-3333"])
    #expect(shown.json["awaitedContact"] == .null)
    #expect(try told(ChangeContact.kind, market) == ["bada@example.kr"])
    #expect(try await market.door.get("/api/v1/me", second).status == 200)
  }

  @Test func whatSignsSomebodyElseInIsRefusedAlsoWhereTheyWereQuicker() async throws {
    let market = try Market(settings: Self.sends)
    let browser = Browser(market.door), other = Browser(market.door)
    try await browser.signUp("김하늘", "haneul@example.kr", password: Self.word)
    try await other.signUp("박바다", "bada@example.kr", password: Self.word)
    let member = try #require(try party("haneul@example.kr", market))
    #expect(try await browser.post("/me/contacts", ["contact": "bada@example.kr", "password": Self.word]).status == 409)
    _ = try await browser.post("/me/contacts", ["contact": "010-7777-8888", "password": Self.word])
    let key = try code("010-7777-8888", of: member, market)
    try await Browser(market.door).signUp("최강", "010-7777-8888", password: Self.word)
    #expect(try await browser.post("/me/contacts/verify", ["contact": "010-7777-8888", "code": key]).status == 409)
    #expect(try contacts(member, market) == ["haneul@example.kr"])
    // Each new one brings a code to somebody's door: after some there is a rest.
    for number in 1...3 { #expect(try await browser.post("/me/contacts", ["contact": "010-1111-000\(number)", "password": Self.word]).status == 303) }
    #expect(try await browser.post("/me/contacts", ["contact": "010-1111-0009", "password": Self.word]).status == 429)
  }

  @Test func aChangeThatWaitsGoesWithItsHourAndWithTheMember() async throws {
    let market = try Market(settings: Self.sends), browser = Browser(market.door)
    try await browser.signUp("김하늘", "haneul@example.kr", password: Self.word)
    let member = try #require(try party("haneul@example.kr", market))
    func waiting() throws -> Int64? { try market.door.database.readNow { try $0.value("SELECT CAST(COUNT(*) AS BIGINT) FROM verify_change", as: Int64.self) } }
    _ = try await browser.post("/me/contacts", ["contact": "sky@example.kr", "password": Self.word])
    let key = try code("sky@example.kr", of: member, market)
    market.door.staged.pass(ChangeContact.life)
    #expect(try await browser.post("/me/contacts/verify", ["contact": "sky@example.kr", "code": key]).status == 422)
    #expect(try market.door.database.writeNow { try ChangeContact.sweep(in: $0) } == 0)
    market.door.staged.pass(.seconds(1))
    #expect(try market.door.database.writeNow { try ChangeContact.sweep(in: $0) } == 1)
    _ = try await browser.post("/me/contacts", ["contact": "sky@example.kr", "password": Self.word])
    #expect(try waiting() == 1)
    try market.door.database.writeNow { try VerifyContact.erase(member, in: $0) }
    #expect(try waiting() == 0)
  }

  @Test func whereNothingIsSentNothingIsOffered() async throws {
    let market = try Market(), browser = Browser(market.door)
    try await browser.signUp("김하늘", "haneul@example.kr", password: Self.word)
    #expect(try await browser.get("/me/profile").text.contains("이메일·휴대전화 번호 변경") == false)
    let no = try await browser.post("/me/contacts", ["contact": "sky@example.kr", "password": Self.word])
    #expect(no.status == 422 && no.text.contains("인증번호를 보내지 못해서"))
  }

  @Test func whoJoinsGivesANumberToWhichTextMessagesCome() async throws {
    let market = try Market(settings: Self.sends)
    for number in ["02-123-4567", "031-1234-5678", "070-1234-5678", "0505-123-4567", "+82 2 123 4567"] {
      let page = try await Browser(market.door).signUp("김하늘", number)
      #expect(page.status == 422 && page.text.contains("유선 전화로는 인증번호 문자가 오지 않아요."), "\(number)")
      let api = try await market.door.post(
        "/api/v1/members", #"{"name":"이바다","login":"\#(number)","password":"깊은 산속 옹달샘 7","agreements":["terms","collection"],"age":"of-age"}"#, [:])
      #expect(api.status == 422 && api.json["type"]?.text?.hasSuffix("sign-up/landline") == true, "\(number)")
    }
    for number in ["010-1234-5678", "011-234-5678", "016-234-5678", "019-1234-5678", "+1 202 555 0123", "+81 90 1234 5678"] {
      #expect(try await Browser(market.door).signUp("김하늘", number).status == 303, "\(number)")
    }
    // Nothing is written to a telephone at which it could not be read.
    let sent = try market.door.database.writeNow { tx in
      try ["02-123-4567", "010-9999-0000"].map { try IntendMessage("orders.placed", to: #require(Contact(text: $0)), of: Party.house, language: .korean, cause: "x").run(in: tx) != nil }
    }
    #expect(sent == [false, true])
  }
}
