import Kernel
import Testing

@testable import Trade

/// What goods cost together, line by line, fee by fee, with the reason for each.
@Suite struct QuoteTests {
  private let one = PartyID(10), other = PartyID(11)

  private func wanted(_ variant: Int64, _ merchant: PartyID, _ won: Int64, _ quantity: Int64 = 1, _ way: Quote.Way = .delivery, vat: Int64? = nil) -> Quote.Wanted {
    Quote.Wanted(variant: variant, merchant: merchant, unit: .won(won), quantity: quantity, way: way, vatRate: vat.map { .percent($0) })
  }

  private var fees: [PartyID: DeliveryFee] { [one: DeliveryFee(.won(3_000), freeFrom: 50_000), other: DeliveryFee(.won(2_500), freeFrom: -1)] }

  /// Takes so much off each of these lines.
  private func taking(_ amounts: [Int: Int64]) -> Quote.Rule {
    Quote.Rule { _ in
      Quote.Effect(adjustments: amounts.sorted { $0.key < $1.key }.map {
        Quote.Adjustment(part: "code", source: 7, target: .line($0.key), amount: .won(-$0.value), why: .code("SEVEN"))
      })
    }
  }

  @Test func eachMerchantAsksItsFeeOnceForAllThatItSends() throws {
    let quote = try Quote([wanted(1, one, 10_000, 2), wanted(2, one, 9_000), wanted(3, other, 70_000)], in: .krw, rules: [.delivery(fees)])
    #expect(quote.goods == .won(99_000) && quote.delivery == .won(5_500) && quote.total == .won(104_500))
    #expect(quote.fee(of: one)?.amount == .won(3_000) && quote.fee(of: one)?.why == .fee(freeFrom: 50_000))
    #expect(quote.fee(of: other)?.amount == .won(2_500) && quote.fee(of: other)?.why == .fee(freeFrom: nil))
  }

  @Test func enoughGoodsAreSentFreeAndWhatIsCollectedCostsNoWay() throws {
    let much = try Quote([wanted(1, one, 25_000, 2)], in: .krw, rules: [.delivery(fees)])
    #expect(much.delivery == .won(0) && much.fee(of: one)?.why == .freeFrom(50_000))
    // What is collected counts nothing towards it.
    let both = try Quote([wanted(1, one, 45_000, 1), wanted(2, one, 45_000, 1, .collect)], in: .krw, rules: [.delivery(fees)])
    #expect(both.delivery == .won(3_000))
    let collected = try Quote([wanted(1, one, 10_000, 1, .collect)], in: .krw, rules: [.delivery(fees)])
    #expect(collected.fee(of: one) == nil && collected.total == .won(10_000))
  }

  @Test func theFeeIsTaxedAsTheGoodsAre() throws {
    let taxed = try Quote([wanted(1, one, 11_000, vat: 10), wanted(2, one, 5_000, vat: 0)], in: .krw, rules: [.delivery(fees, vat: .percent(10))])
    #expect(taxed.lines.map(\.vat) == [.won(1_000), .won(0)] && taxed.fee(of: one)?.vat == .won(273))
    let free = try Quote([wanted(1, one, 11_000, vat: 0)], in: .krw, rules: [.delivery(fees, vat: .percent(10))])
    #expect(free.fee(of: one)?.vat == .won(0))
    #expect(try Quote([wanted(1, one, 11_000)], in: .krw, rules: [.delivery(fees)]).lines[0].vat == nil)
  }

  @Test func whatComesOffChangesALineAndMakesNoWayDearer() throws {
    let quote = try Quote([wanted(1, one, 50_000, vat: 10), wanted(2, other, 1_000, vat: 10)], in: .krw, rules: [.delivery(fees), taking([0: 6_000])])
    #expect(quote.full == .won(51_000) && quote.goods == .won(45_000) && quote.off == .won(6_000))
    #expect(quote.lines[0].total == .won(44_000) && quote.lines[0].vat == .won(4_000) && quote.lines[1].total == .won(1_000))
    #expect(quote.fee(of: one)?.amount == .won(0) && quote.total == .won(47_500))
    #expect(quote.changes(of: 0).map(\.why) == [.code("SEVEN")] && quote.changes(of: 1).isEmpty)
    #expect(quote.goods(of: one) == .won(44_000) && quote.full(of: one) == .won(50_000))
  }

  @Test func nothingComesOffThatALineDoesNotCost() throws {
    let quote = try Quote([wanted(1, one, 5_000, 1, .collect)], in: .krw, rules: [taking([0: 9_000, 4: 1_000])])
    #expect(quote.goods == .won(0) && quote.changes.map(\.amount) == [.won(-5_000)])
    // A second rule finds nothing left to take.
    let twice = try Quote([wanted(1, one, 5_000, 1, .collect)], in: .krw, rules: [taking([0: 9_000]), taking([0: 1])])
    #expect(twice.goods == .won(0) && twice.changes.count == 1)
  }

  @Test func whatCannotBeAddedUpIsRefusedAndLeftOutOfPages() throws {
    let much = wanted(1, one, .max / 2, 3), little = wanted(2, one, 4_000, 1, .collect)
    #expect(throws: MoneyFault.tooLarge) { try Quote([much, little], in: .krw, rules: []) }
    let half = wanted(3, one, .max / 2 + 1)
    #expect(throws: MoneyFault.tooLarge) { try Quote([half, half], in: .krw, rules: []) }
    #expect(Quote.fitting([much, little], in: .krw, rules: [.delivery(fees)]).total == .won(4_000))
    #expect(Quote.fitting([half, half], in: .krw, rules: []).lines.count == 1)
    let dollars = Quote.Wanted(variant: 4, merchant: one, unit: Money(100, .usd), quantity: 1, way: .collect)
    #expect(throws: MoneyFault.currencies(.krw, .usd)) { try Quote([little, dollars], in: .krw, rules: []) }
    #expect(Quote.fitting([little, dollars], in: .krw, rules: []).goods == .won(4_000))
  }
}
