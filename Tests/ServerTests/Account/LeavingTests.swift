import Assembly
import Catalog
import Kernel
import Parties
import Purse
import Testing

@testable import Server

/// Who leaves for good loses no money and no goods on the way unasked.
@Suite(.everyEngine) struct LeavingTests {
  private static let sure: KeyValuePairs = ["sure": "1", "password": "깊은 산속 옹달샘 7"]

  @Test func moneyInTheWalletIsLeftBehindOnlyByWhoSaysSo() async throws {
    let door = try Storefront.open(), browser = Browser(door)
    try await browser.signUp()
    try door.database.writeNow { tx in
      let contact = try #require(try Contact(text: "haneul@example.kr"))
      let member = try #require(try Contact.holder(of: contact, in: tx))
      try TopUp(member: member, amount: .won(27_100), grantedBy: Party.house, id: tx.id()).run(in: tx)
    }
    let page = try await browser.get("/me/erase").text
    #expect(page.contains("지갑에 27,100원이 남아 있어요."))
    #expect(page.contains("남은 27,100원을 받지 않고 탈퇴할게요"))
    let refused = try await browser.post("/me/erase", Self.sure)
    #expect(refused.status == 409)
    #expect(refused.text.contains("지갑에 돈이 남아 있어요."))
    #expect(try await browser.get("/me").status == 200)
    #expect(try await browser.post("/me/erase", ["sure": "1", "leaves-money": "1", "password": "깊은 산속 옹달샘 7"]).headers[.location] == "/")
  }

  @Test func whoWaitsForGoodsOrAReturnStaysUntilTheyHaveThem() async throws {
    var doors = try TwoDoors(.page, wallet: 50_000)
    let member = try #require(doors.member)
    let made = try await TwoDoorsTests.offer(&doors)
    _ = try await doors.pay(made, .wallet)
    #expect(try doors.yard.database.readNow { try LeaveForGood(member, leavesMoney: true).hindrance(in: $0) } == .unfinished)
    #expect(throws: LeaveForGood.No.unfinished) { try doors.yard.database.writeNow { try LeaveForGood(member, leavesMoney: true).run(in: $0) } }
    let page = try await doors.browser.get("/me/erase").text
    #expect(page.contains("아직 끝나지 않은 주문이나 반품이 있어요."))
    #expect(!page.contains(#"name="sure""#))
    try doors.yard.database.writeNow { _ = try $0.run("UPDATE orders_consignment SET state = 'collected'") }
    #expect(try doors.yard.database.readNow { try LeaveForGood(member, leavesMoney: true).hindrance(in: $0) } == nil)
  }
}
