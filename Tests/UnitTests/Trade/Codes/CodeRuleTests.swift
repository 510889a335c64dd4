import Kernel
import Testing

@testable import Trade

/// What a code takes off, and why it does not: the rule without a database.
@Suite struct CodeRuleTests {
  private static let now = Instant(rfc3339: "2026-11-21T00:00:00Z")!
  private let one = PartyID(10), other = PartyID(11)

  private func code(
    _ off: PromotionCode.Off, of merchant: PartyID = PartyID(10), minimum: Int64 = 0, site: Int64? = nil, from: Span = .days(-1), until: Span = .days(1), endedAt: Instant? = nil
  ) -> PromotionCode {
    PromotionCode(
      id: ID(merchant.raw * 100), merchant: merchant, text: "SEVEN", off: off, minimum: .won(minimum), site: site, starts: Self.now + from, ends: Self.now + until, uses: 9,
      madeAt: Self.now, endedAt: endedAt)
  }

  private func quote(_ codes: [(PromotionCode, left: Int64)], _ lines: [(PartyID, Int64, Int64)], site: Int64 = 1) throws -> Quote {
    let setting = SalePart.Setting(site: site, buyer: PartyID(20), merchants: [one, other], currency: .krw, code: "SEVEN", at: Self.now)
    let rule = CodePart.rule(codes.map { CodePart.Standing(code: $0.0, left: $0.left) }, called: "SEVEN", setting)
    let wanted = lines.enumerated().map {
      Quote.Wanted(variant: Int64($0.offset + 1), merchant: $0.element.0, unit: .won($0.element.1), quantity: $0.element.2, way: .collect)
    }
    return try Quote(wanted, in: .krw, rules: [rule])
  }

  private func said(_ quote: Quote) -> [String] { quote.notes.map { $0.sentence.text(in: .korean) } }

  @Test func aPercentageIsSharedByTheLargestRemainder() throws {
    let quote = try quote([(code(.percent(10)), 1)], [(one, 9_999, 1), (one, 3_333, 2), (other, 50_000, 1), (one, 1, 1)])
    // 16,666 and 10 percent of it, 1,667: 1,000.1…, 666.7…, 0.1 of it.
    #expect(quote.lines.map(\.total) == [.won(8_999), .won(5_999), .won(50_000), .won(1)])
    #expect(quote.changes.map(\.amount) == [.won(-1_000), .won(-667)] && quote.off == .won(1_667))
    #expect(quote.claims == [SaleClaim(part: "code", source: 1_000, amount: 1)] && quote.notes.isEmpty)
  }

  @Test func anAmountTakesNoMoreThanTheGoodsCost() throws {
    let quote = try quote([(code(.amount(.won(30_000))), 1)], [(one, 4_000, 2), (one, 1_000, 1)])
    #expect(quote.goods == .won(0) && quote.changes.map(\.amount) == [.won(-8_000), .won(-1_000)])
    #expect(try self.quote([(code(.percent(100)), 1)], [(one, 4_001, 3)]).goods == .won(0))
  }

  @Test func codesOfOneWordCountForTheirOwnMerchantsGoods() throws {
    let quote = try quote([(code(.percent(50)), 1), (code(.amount(.won(700)), of: other), 1)], [(one, 4_000, 1), (other, 9_000, 1)])
    #expect(quote.lines.map(\.total) == [.won(2_000), .won(8_300)] && quote.claims.map(\.source) == [1_000, 1_100])
  }

  @Test func whatKeepsACodeFromCountingIsSaid() throws {
    let goods: [(PartyID, Int64, Int64)] = [(one, 9_000, 1)]
    func why(_ code: PromotionCode, left: Int64 = 1, site: Int64 = 1) throws -> [String] {
      let quote = try quote([(code, left)], goods, site: site)
      #expect(quote.goods == .won(9_000) && quote.claims.isEmpty)
      return said(quote)
    }
    #expect(try why(code(.percent(10), minimum: 20_000)) == ["11,000원 더 담으면 ‘SEVEN’ 코드를 쓸 수 있어요."])
    #expect(try why(code(.percent(10), from: .days(1), until: .days(2))) == ["‘SEVEN’ 코드는 아직 쓸 수 없어요."])
    #expect(try why(code(.percent(10), from: .days(-2), until: .days(-1))) == ["‘SEVEN’ 코드는 기간이 끝났어요."])
    #expect(try why(code(.percent(10), endedAt: Self.now)) == ["‘SEVEN’ 코드는 기간이 끝났어요."])
    #expect(try why(code(.percent(10), site: 2)) == ["‘SEVEN’ 코드를 쓸 수 있는 상품이 없어요."])
    #expect(try why(code(.percent(10)), left: 0) == ["코드를 쓸 수 있는 횟수가 끝났어요. 코드를 빼고 주문해 주세요."])
    #expect(try said(quote([], goods)) == ["‘SEVEN’ 코드를 쓸 수 있는 상품이 없어요."])
    // At its first moment it counts, at its last no more; exactly enough goods are enough.
    #expect(try quote([(code(.percent(10), minimum: 9_000, site: 1, from: .days(0)), 1)], goods).goods == .won(8_100))
    #expect(try why(code(.percent(10), until: .days(0))) == ["‘SEVEN’ 코드는 기간이 끝났어요."])
  }

  @Test func aCodeIsReadHoweverItIsTyped() {
    #expect(PromotionCode.written(" welcome-10 ") == "WELCOME-10")
    #expect(PromotionCode.written("ｗｅｌｃｏｍｅ １０") == "WELCOME10")
    #expect(PromotionCode.written("가을맞이") == "가을맞이")
    for bad in ["", "AB", "A B", String(repeating: "A", count: 25), "A'B--;", "<b>TEN</b>", "TEN%"] { #expect(PromotionCode.written(bad) == "") }
  }
}
