import Kernel
import Parties
import Storage
import Testing
import Trade

@testable import Server

/// Codes at the console and by the API of those who sell.
@Suite struct CodeDeskTests {
  private static let fields = [
    ("code", "spring"), ("uses", "1,000"), ("off", "15%"), ("kind", "percent"), ("minimum", "30,000"), ("site", ""), ("starts", "2020-01-01"), ("ends", "2099-12-31"),
  ]

  @Test func aMerchantMakesACodeAndEndsIt() async throws {
    let yard = try ConsoleYard()
    #expect(try await yard.get("/console/codes", as: yard.owner).text.contains("아직 코드가 없어요"))
    #expect(try await yard.post("/console/codes", Self.fields, as: yard.owner).status == 303)
    let list = try await yard.get("/console/codes", as: yard.owner).text
    for words in ["<b>SPRING</b>", "15% 할인", "30,000원부터", "1,000번 중 0번 사용"] { #expect(list.contains(words), "\(words)") }
    let row = try #require(try yard.door.database.readNow { try PromotionCodeRow.page(of: yard.merchant, after: nil, size: 5, in: $0).items.first })
    #expect(row.left == 1_000 && row.code.off == .percent(15) && row.code.minimum == .won(30_000))
    #expect(row.kept == 0 && list.contains("코드 끝내기"))
    // Nobody else's.
    #expect(try await yard.post("/console/codes/\(row.code.id)/end", as: yard.rivalOwner).status == 404)
    #expect(try await yard.get("/console/codes", as: yard.rivalOwner).text.contains("아직 코드가 없어요"))
    #expect(try await yard.post("/console/codes/\(row.code.id)/end", as: yard.owner).status == 303)
    #expect(try await yard.get("/console/codes", as: yard.owner).text.contains("종료"))
  }

  @Test func whatIsNoCodeIsSaidAtItsField() async throws {
    let yard = try ConsoleYard()
    func refused(_ changed: (String, String), _ words: String) async throws {
      let answer = try await yard.post("/console/codes", Self.fields.map { $0.0 == changed.0 ? changed : $0 }, as: yard.owner)
      #expect((answer.status == 422 || answer.status == 409) && answer.text.contains(words), "\(changed)")
    }
    try await refused(("code", "A"), "코드는 글자, 숫자, 하이픈으로 3자에서 24자까지 입력해 주세요.")
    try await refused(("off", "0%"), "할인은 1%에서 100%까지")
    try await refused(("off", "15%%"), "숫자")
    try await refused(("off", "0"), "할인은 1%에서 100%까지")
    try await refused(("uses", "0"), "사용 횟수는 1번부터")
    try await refused(("ends", "2019-12-01"), "끝나는 날은 시작하는 날보다 뒤여야 해요.")
    #expect(try await yard.post("/console/codes", Self.fields, as: yard.owner).status == 303)
    try await refused(("off", "20"), "같은 코드가 이미 있어요.")
    #expect(try yard.door.database.readNow { try PromotionCodeRow.page(of: yard.merchant, after: nil, size: 5, in: $0).items.count } == 1)
  }

  @Test func whoSetsNoPricesMakesNoCodes() async throws {
    let yard = try ConsoleYard()
    for person in [yard.storeStaff, yard.shopper] {
      #expect(try await yard.get("/console/codes", as: person).status == 403)
      #expect(try await yard.post("/console/codes", Self.fields, as: person).status == 403)
    }
  }

  @Test func theAPIMakesListsAndEnds() async throws {
    let market = try Market()
    let owner = try market.member(role: .merchantOwner), stranger = try market.member()
    let path = "/api/v1/merchants/\(market.merchant)/codes"
    let body = #"{"code":"spring","amount":{"amount":5000,"currency":"KRW"},"minimum":20000,"starts":"2020-01-01T00:00:00Z","ends":"2099-01-01T00:00:00Z","uses":3}"#
    #expect(try await market.door.post(path, body, stranger.headers).status == 403)
    let made = try await market.door.post(path, body, owner.headers)
    #expect(made.status == 201 && made.json["code"]?.text == "SPRING" && made.json["left"]?.integer == 3 && made.json["percent"] == .null)
    #expect(try await market.door.post(path, body, owner.headers).code == "code/taken")
    let both = body.replacing(#""amount":{"#, with: #""percent":10,"amount":{"#)
    #expect(try await market.door.post(path, both, owner.headers).code == "code/off")
    #expect(try await market.door.get(path, owner.headers).json["items"]?.items?.count == 1)
    let id = made.json["id"]?.text ?? ""
    #expect(try await market.door.post(path + "/\(id)/end", "", owner.headers).json["endedAt"] != .null)
    #expect(try await market.door.post(path + "/\(id)/end", "", owner.headers).code == "code/ended-already")
  }
}
