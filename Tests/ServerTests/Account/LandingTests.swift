import Kernel
import Parties
import Storage
import Testing

@testable import Server

/// Where somebody lands after signing in, and how who works here gets to work.
@Suite(.everyEngine) struct LandingTests {
  private static let entry: KeyValuePairs = ["login": "haneul@example.kr", "password": "깊은 산속 옹달샘 7"]

  /// A member who works in that role, signed out again.
  private func worker(_ role: Role, at scope: Scope) async throws -> Browser {
    let browser = Browser(try Storefront.open())
    try await browser.signUp()
    let cookie = try #require(browser.cookies["madang"].flatMap { Secret(text: $0) })
    try browser.door.database.writeNow { tx in
      let party = try #require(try Session.find(cookie.digest, in: tx)?.party)
      try GrantRole(role, to: party, at: scope).run(by: .house, in: tx)
    }
    _ = try await browser.post("/sign-out")
    return browser
  }

  @Test(arguments: [
    (Role.merchantStaff, Scope.merchant(PartyID(7_001))), (.merchantOwner, .merchant(PartyID(7_001))), (.mallOperator, .mall(PartyID(8_001))),
    (.operatorOfAll, .installation),
  ])
  func whoWorksHereLandsOnTheConsoleOfTheirOwnWorkplace(role: Role, scope: Scope) async throws {
    let browser = try await worker(role, at: scope)
    let entered = try await browser.post("/sign-in", Self.entry)
    #expect(entered.headers[.location] == "/console")
    #expect(try await browser.get("/console").status == 200)
    #expect(try await browser.get("/sign-in").headers[.location] == "/console")
  }

  @Test func thePageThatWasLeftForTheDoorComesFirstAndThePhonesWayToTheDoorIsNone() async throws {
    let browser = try await worker(.merchantStaff, at: .merchant(PartyID(7_001)))
    let back = try await browser.post("/sign-in", ["login": "haneul@example.kr", "password": "깊은 산속 옹달샘 7", "next": "/cart"])
    #expect(back.headers[.location] == "/cart")
    _ = try await browser.post("/sign-out")
    #expect(try await browser.get("/me").headers[.location] == "/sign-in?next=%2Fme")
    let byPhone = try await browser.post("/sign-in", ["login": "haneul@example.kr", "password": "깊은 산속 옹달샘 7", "next": "/me"])
    #expect(byPhone.headers[.location] == "/console")
  }

  @Test func aPhoneHasTheWayToTheConsoleInItsHeaderAndOnTheMembersPage() async throws {
    let browser = try await worker(.merchantStaff, at: .merchant(PartyID(7_001)))
    let link = #"<a class="button is-soft is-small only-phone" href="/console">관리</a>"#
    #expect(try await !browser.get("/").text.contains(link))
    _ = try await browser.post("/sign-in", Self.entry)
    #expect(try await browser.get("/").text.contains(link))
    let me = try await browser.get("/me").text
    #expect(me.contains(link) && me.contains(#"<a class="item is-line" href="/console">"#))
  }

  @Test func aShopperLandsOnTheirOwnPageAndSeesNoWayToTheConsole() async throws {
    let browser = Browser(try Storefront.open())
    try await browser.signUp()
    _ = try await browser.post("/sign-out")
    #expect(try await browser.post("/sign-in", Self.entry).headers[.location] == "/me")
    #expect(try await !browser.get("/me").text.contains(#"href="/console""#))
  }
}
