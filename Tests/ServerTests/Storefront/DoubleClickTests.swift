import Catalog
import HTTPTypes
import Kernel
import Storage
import Testing

@testable import Wire

/// The form of a checkout that is sent twice at once leads to one offer and one page, whichever answer the browser keeps.
@Suite(.everyEngine) struct DoubleClickTests {
  private func form(_ yard: ShopYard, name: String = "김하늘") -> KeyValuePairs<String, String> {
    ["name": name, "phone": "010-1234-5678", "how-\(yard.merchant)": yard.store.description]
  }

  /// The form sent twice at once by one browser, and that browser as it is after either answer.
  private func twice(_ browser: Browser, _ yard: ShopYard) async throws -> [(answer: Door.Answered, browser: Browser)] {
    let door = yard.door
    let lines = [
      "Accept-Language": "ko", "Origin": "http://shop.test", "Content-Type": "application/x-www-form-urlencoded",
      "Cookie": browser.cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; "),
    ]
    let body = Array(form(yard).map { Percent.encoded($0.key) + "=" + Percent.encoded($0.value) }.joined(separator: "&").utf8)
    async let one = door.send(.post, "/checkout", lines, body: body), other = door.send(.post, "/checkout", lines, body: body)
    return try await [one, other].map { answer in
      let after = Browser(door)
      for (name, value) in browser.cookies { after.setCookie(name, value) }
      for line in answer.headers[values: .setCookie] {
        let pair = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
        if pair.count == 2 { after.setCookie(String(pair[0]), String(pair[1])) }
      }
      return (answer, after)
    }
  }

  @Test func bothAnswersLandOnTheOnePage() async throws {
    for _ in 1...8 {
      let yard = try ShopYard()
      let browser = Browser(yard.door)
      _ = try await browser.post("/cart/lines", ["variant": yard.small.description, "quantity": "1"])
      let both = try await twice(browser, yard)
      #expect(both.allSatisfy { $0.answer.status == 303 })
      #expect(both[0].answer.headers[.location] == both[1].answer.headers[.location])
      #expect(both[0].browser.cookies["cart"] == both[1].browser.cookies["cart"])
      let page = try #require(both[0].answer.headers[.location])
      #expect(page.hasPrefix("/payments/"))
      for one in both { #expect(try await one.browser.get(page).status == 200) }
      #expect(try yard.database.readNow { try $0.value("SELECT CAST(COUNT(*) AS BIGINT) FROM offer_offer", as: Int64.self) } == 1)
      // What the browser had before opens nothing of it.
      #expect(try await browser.get(page).status == 404)
      #expect(try await both[1].browser.post(page, ["tender": "test-approve"]).status == 303)
    }
  }

  @Test func aSecondClickAfterTheFirstAnswerLandsThereToo() async throws {
    let yard = try ShopYard()
    let browser = Browser(yard.door)
    _ = try await browser.post("/cart/lines", ["variant": yard.small.description, "quantity": "1"])
    let page = try #require(try await browser.post("/checkout", form(yard)).headers[.location])
    let cookie = browser.cookies["cart"]
    #expect(try await browser.post("/checkout", form(yard)).headers[.location] == page)
    #expect(browser.cookies["cart"] == cookie)
    #expect(try await browser.get(page).status == 200)
  }

  @Test func aMembersTwoClicksAreOne() async throws {
    let yard = try ShopYard()
    let member = Browser(yard.door)
    try await member.signUp()
    _ = try await member.post("/cart/lines", ["variant": yard.small.description, "quantity": "1"])
    let both = try await twice(member, yard)
    #expect(both[0].answer.status == 303 && both[0].answer.headers[.location] == both[1].answer.headers[.location])
    #expect(try await member.get(both[0].answer.headers[.location] ?? "").status == 200)
  }

  @Test func anotherFormIsACheckoutOfItsOwn() async throws {
    let yard = try ShopYard()
    let browser = Browser(yard.door)
    _ = try await browser.post("/cart/lines", ["variant": yard.small.description, "quantity": "1"])
    let page = try #require(try await browser.post("/checkout", form(yard)).headers[.location])
    let renamed = try #require(try await browser.post("/checkout", form(yard, name: "김바다")).headers[.location])
    #expect(renamed != page)
    // More in the cart, or a minute later: anew as well.
    _ = try await browser.post("/cart/lines", ["variant": yard.large.description, "quantity": "1"])
    let fuller = try #require(try await browser.post("/checkout", form(yard, name: "김바다")).headers[.location])
    #expect(fuller != renamed)
    yard.door.staged.pass(.seconds(61))
    #expect(try await browser.post("/checkout", form(yard, name: "김바다")).headers[.location] != fuller)
  }
}
