import Kernel
import Storage
import Testing
import Trade

@testable import Server

/// Prices typed at the console: read as they are meant, or refused in words beside what was typed.
@Suite(.everyEngine) struct TypedPriceTests {
  private static let new = [("title-ko", "작은 의자"), ("category", "fashion/women/knit"), ("tax", "standard"), ("withdrawal", "standard"), ("status", "active"), ("v0-sku", "CH")]

  private func price(_ yard: ConsoleYard) throws -> Int64? {
    try yard.door.database.readNow { try $0.value("SELECT price FROM catalog_variant WHERE sku = 'CH' ORDER BY id DESC LIMIT 1", as: Int64.self) }
  }

  @Test(arguments: ["12,90", "1,2900", "12.900"]) func aPriceThatCanBeReadInTwoWaysIsRefusedInWordsAndNothingIsMade(_ text: String) async throws {
    let yard = try ConsoleYard()
    let answer = try await yard.post("/console/products/new", Self.new + [("v0-price", text)], as: yard.owner)
    #expect(answer.status == 422 && answer.text.contains("두 가지로 읽을 수 있어요. 쉼표는 세 자리마다 찍거나 빼고 입력해 주세요."), "\(text)")
    #expect(answer.text.contains(#"name="v0-price" value="\#(text)""#), "\(text)")
    #expect(try price(yard) == nil)
  }

  @Test(arguments: [("12,900", 12_900), ("12900", 12_900), ("1,234,567", 1_234_567), ("12,900원", 12_900), ("1만 2,900원", 12_900), ("１２，９００", 12_900)] as [(String, Int64)])
  func aPriceWithItsCommasInPlaceIsThatPrice(_ text: String, _ won: Int64) async throws {
    let yard = try ConsoleYard()
    #expect(try await yard.post("/console/products/new", Self.new + [("v0-price", text)], as: yard.owner).status == 303, "\(text)")
    #expect(try price(yard) == won, "\(text)")
  }

  @Test func aDeliveryFeeHasOneLimitAtThePageAndByTheAPI() async throws {
    let town = try Town(), market = town.market, most = DeliveryTerms.feeMax
    let yard = try ConsoleYard()
    #expect(most == 1_000_000)
    func page(_ fee: Int64, _ back: Int64) async throws -> Door.Answered {
      try await yard.post("/console/shop/delivery", [("fee", "\(fee)"), ("freeFrom", ""), ("daysMin", "1"), ("daysMax", "3"), ("returnFee", "\(back)")], as: yard.owner)
    }
    func api(_ fee: Int64, _ back: Int64) async throws -> Door.Answered {
      let body = #"{"fee":{"amount":\#(fee),"currency":"KRW"},"freeFrom":-1,"daysMin":1,"daysMax":3,"returnFee":\#(back)}"#
      return try await town.put("/api/v1/merchants/\(market.merchant)/delivery-terms", body, town.owner)
    }
    func kept() throws -> [[Int64]] {
      try [(yard.door, yard.merchant), (town.door, market.merchant)].map { door, merchant in
        let terms = try door.app.house.database.readNow { try DeliveryTerms.of([merchant], .krw, in: $0)[merchant] }
        return [terms?.fee.minor ?? -1, terms?.returnFee ?? -1]
      }
    }
    #expect(try await page(most, most).status == 303)
    #expect(try await api(most, most).status == 200)
    #expect(try kept() == [[most, most], [most, most]])
    for (fee, back) in [(most + 1, 0), (0, most + 1)] as [(Int64, Int64)] {
      let typed = try await page(fee, back), sent = try await api(fee, back)
      #expect(typed.status == 422 && typed.text.contains(most.grouped), "\(fee) \(back)")
      #expect(sent.status == 422 && sent.text.contains(fee > most ? "/fee" : "/returnFee"), "\(sent.text)")
    }
    #expect(try kept() == [[most, most], [most, most]])
  }
}
