import Assembly
import Kernel
import Messages
import Storage
import Testing
import Trade

@testable import Server

/// Nobody is promised a text message to a number that takes none.
@Suite(.everyEngine) struct UntoldPhoneTests {
  private static let untold = "문자를 받을 수 없는 번호라서 주문 소식을 보내 드리지 못해요"

  private func yard() throws -> ShopYard {
    try ShopYard(settings: [
      "phone-url": "http://127.0.0.1:9/send", "phone-from": "02-000-0000", "base-url": "http://shop.test", "smtp-host": "127.0.0.1", "mail-from": "shop@shop.test",
    ])
  }

  /// The way to the payment page of a knit that is collected.
  private func checkOut(_ yard: ShopYard, _ browser: Browser, _ phone: String, _ email: String = "") async throws -> String {
    _ = try await browser.post("/cart/lines", ["variant": yard.small.description, "quantity": "1"])
    let form: KeyValuePairs = ["name": "김하늘", "phone": phone, "email": email, "how-\(yard.merchant)": yard.store.description]
    return try await browser.post("/checkout", form).headers[.location] ?? ""
  }

  @Test(arguments: ["02-123-4567", "031-123-4567", "070-1234-5678", "0507-1234-5678", "0505-123-4567"])
  func aNumberWithoutTextMessagesIsSaidBeforePayingAndInTheList(phone: String) async throws {
    let yard = try yard(), browser = Browser(yard.door)
    let way = try await checkOut(yard, browser, phone)
    let page = try await browser.get(way).text
    #expect(page.contains(Self.untold) && page.contains(#"href="/checkout""#))
    #expect(try await browser.get(way + (way.contains("?") ? "&" : "?") + "lang=en").text.contains("takes no text messages, so you would hear nothing of this order"))
    _ = try await browser.post(way, ["tender": "test-approve"])
    try AllRounds.settle(yard.database)
    let told = try yard.database.readNow { try MessageList.page(MessageList.Wish(), after: nil, in: $0).items }
    #expect(told.map(\.kind) == ["orders.placed"] && told.map(\.state) == [.dropped] && told.map(\.why) == [IntendMessage.takesNoTexts])
  }

  @Test(arguments: [("02-123-4567", "guest@example.kr"), ("010-1234-5678", ""), ("+1 415 555 2671", "")])
  func whoeverIsReachedIsNotWarned(phone: String, email: String) async throws {
    let yard = try yard(), browser = Browser(yard.door)
    let way = try await checkOut(yard, browser, phone, email)
    #expect(try await !browser.get(way).text.contains(Self.untold))
  }

  @Test func theCheckoutSaysWhichNumbersAreWrittenTo() async throws {
    let yard = try yard(), browser = Browser(yard.door)
    _ = try await browser.post("/cart/lines", ["variant": yard.small.description, "quantity": "1"])
    let page = try await browser.get("/checkout").text
    #expect(page.contains("유선·070·050 번호로는 문자를 보낼 수 없어요.") && !page.contains("이 번호로 알려 드려요"))
    #expect(page.contains("매장 수령만 하면 입력하지 않아도 돼요."))
    // A seller who only sends has no counter to come to.
    try yard.database.writeNow { tx in try tx.run("UPDATE inventory_location SET collects = 0 WHERE merchant = \(yard.merchant)") }
    #expect(try await !browser.get("/checkout").text.contains("매장 수령만 하면 입력하지 않아도 돼요."))
  }

  @Test func theAPISaysByWhichWaysTheBuyerHears() async throws {
    let yard = try yard()
    func news(_ phone: String, _ email: String) async throws -> [String] {
      let cart = try await yard.door.post("/api/v1/carts", #"{"lines":[{"variant":"\#(yard.small)","quantity":1}]}"#)
      let headers = ["Cart-Secret": cart.json["secret"]?.text ?? ""]
      let body = #"{"cart":"\#(cart.json.at("cart", "id")?.text ?? "")","recipient":{"name":"김하늘","phone":"\#(phone)","email":"\#(email)"},"collectAt":["\#(yard.store)"]}"#
      let made = try await yard.door.post("/api/v1/checkouts", body, headers)
      let read = try await yard.door.get("/api/v1/checkouts/\(made.json["id"]?.text ?? "")", headers)
      #expect(read.json["news"] == made.json["news"])
      return made.json["news"]?.items?.compactMap(\.text) ?? ["?"]
    }
    #expect(try await news("0507-1234-5678", "") == [])
    #expect(try await news("010-1234-5678", "") == ["phone"])
    #expect(try await news("02-123-4567", "guest@example.kr") == ["mail"])
    #expect(try await news("010-1234-5678", "guest@example.kr") == ["mail", "phone"])
  }
}
