import Catalog
import Kernel
import Testing

@testable import Server

/// What is said when a card is declined: only what the reader can do.
@Suite struct DeclinedCardTests {
  @Test func aGuestIsToldOfAnotherCardAndAMemberOfTheWalletToo() async throws {
    let yard = try ShopYard()
    let (guest, page) = try await yard.browserAtPayment()
    let declined = try await guest.post(page, ["tender": "test-decline"])
    #expect(declined.status == 422 && declined.text.contains("카드사가 결제를 승인하지 않았어요. 다른 카드로 결제해 주세요."))
    #expect(!declined.text.contains("지갑"))
    let member = Browser(yard.door)
    try await member.signUp()
    _ = try await member.post("/cart/lines", ["variant": yard.small.description, "quantity": "1"])
    let started = try await member.post("/checkout", ["name": "김하늘", "phone": "010-1234-5678", "how-\(yard.merchant)": yard.store.description])
    let told = try await member.post(started.headers[.location] ?? "", ["tender": "test-decline"])
    #expect(told.status == 422 && told.text.contains("다른 카드나 지갑으로 결제해 주세요."))
  }
}
