import Inventory
import Kernel
import Parties
import Storage
import Testing

@testable import Wire

/// Fields of one line hold one line, whichever door their words came through; names say which signs they refuse.
@Suite struct OneLineTests {
  @Test func aNameWithATurningMarkIsRefusedByWhatIsWrongWithIt() async throws {
    let browser = Browser(try Storefront.open())
    let page = try await browser.signUp("하늘\u{202E}님")
    #expect(page.status == 422 && page.text.contains("글자 방향을 바꾸는 기호") && !page.text.contains("1자에서 60자까지"))
    #expect(try await browser.signUp(String(repeating: "가", count: 61)).text.contains("1자에서 60자까지"))
    let market = try Market()
    let joined = try await market.door.post(
      "/api/v1/members",
      #"{"name":"하늘\u202E님","login":"haneul@example.kr","password":"푸른하늘은하수길","agreements":["terms","collection"],"age":"of-age"}"#)
    #expect(joined.code == "sign-up/name-signs")
  }

  @Test func formsMakeBlanksOfLineBreaksWhereOneLineIsMeant() async throws {
    let yard = try ConsoleYard()
    let line = ["Content-Type": "application/x-www-form-urlencoded", "Origin": "http://shop.test", "Cookie": yard.owner]
    let body = "kind=store&ko=%EB%A7%88%ED%8F%AC%0D%0A%EC%A0%90&en=Mapo%E2%80%A8store%E2%80%AE&ships=1&priority=5"
    #expect(try await yard.door.send(.post, "/console/shop/locations", line, body: Array(body.utf8)).status == 303)
    let names = try yard.door.database.readNow { try StockLocation.all(of: yard.merchant, in: $0).map(\.name) }
    #expect(names.contains(Phrase("마포 점", "Mapo store")), "\(names)")
    var reading = FieldReading(Form(fields: [("a", "한\r\n줄\u{85}끝"), ("b", " 두\r\n줄 ")]))
    #expect(reading.text("a", most: 20) == "한 줄 끝")
    #expect(reading.lines("b", most: 20) == "두\n줄")
    try reading.check()
  }

  @Test func jsonRefusesLineBreaksInOneLineAndSmoothsWhatNoSchemaNames() {
    func read(_ text: String, _ shape: Shape<String>) -> String? {
      var faults = Faults(.body)
      return shape.read(.string(text), .whole, &faults)
    }
    #expect(read("한\n줄", .text()) == nil)
    #expect(read("한\u{2028}줄\u{202E}", .text()) == "한 줄")
    #expect(read("한\n줄", .lines()) == "한\n줄")
    // Line ends of Windows and of old Macs, and nothing else below a blank.
    #expect(read("한\r\n줄\r끝", .lines()) == "한\n줄\n끝")
    #expect(read("한\u{B}줄", .lines()) == nil && read("한\r\n줄", .text()) == nil)
    #expect(read("하늘\u{202E}", .text(asTyped: true)) == "하늘\u{202E}")
  }

  @Test func anInstrumentThatNobodyKnowsIsRefusedBeforeAnythingIsBegun() async throws {
    let market = try Market()
    let document = try await market.door.get("/api/v1/openapi.json").json
    let offered = document["components"]?["schemas"]?["PaymentInput"]?["properties"]?["instrument"]?["enum"]?.items?.compactMap(\.text)
    #expect(offered?.contains("test-approve") == true && offered?.contains("test-decline") == true)
    let buyer = try market.member(wallet: 0)
    let refused = try await market.door.send(
      .post, "/api/v1/me/wallet/top-ups", ["Content-Type": "application/json", "Idempotency-Key": "top-up-1"].merging(buyer.headers) { $1 },
      body: Array(#"{"amount":{"amount":1000,"currency":"KRW"},"instrument":"my-visa"}"#.utf8))
    #expect(refused.status == 422 && refused.text.contains("test-approve"))
    #expect(try market.door.database.readNow { try $0.value("SELECT CAST(COUNT(*) AS BIGINT) FROM payments_payment", as: Int64.self) } == 0)
  }
}
