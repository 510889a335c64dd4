import Kernel
import Testing

/// Nothing that comes from outside stops the arithmetic of values.
@Suite struct CheckedArithmeticTests {
  private static let extremes: [Int64] = [.min, .min + 1, -1, 0, 1, 292_277_026_596, .max - 1, .max]

  @Test func twoCurrenciesAreNotAddedAndSoSays() {
    #expect(throws: MoneyFault.currencies(.krw, .usd)) { try Money.won(1) + Money(1, .usd) }
    #expect(throws: MoneyFault.currencies(.krw, .usd)) { try Money.won(1) - Money(1, .usd) }
    #expect(throws: MoneyFault.tooLarge) { try Money.won(.max) + .won(1) }
    #expect(throws: MoneyFault.tooLarge) { try Money.won(0) - .won(.min) }
    #expect(throws: MoneyFault.tooLarge) { try Money.won(.max / 2) * 3 }
    #expect(MoneyFault.currencies(.krw, .usd).sentence.text(in: .korean) == "KRW와 USD 금액은 함께 계산할 수 없어요.")
  }

  @Test func aSumForAPageLeavesOutWhatDoesNotFit() {
    #expect(Money.sum([.won(3), Money(5, .usd), .won(.max), .won(4)], in: .krw) == .won(7))
    #expect(Money.sum([], in: .usd) == Money(0, .usd))
  }

  @Test func extremesStayNumbers() {
    for a in Self.extremes {
      for b in Self.extremes {
        _ = Instant(milliseconds: a) + Span(milliseconds: b)
        _ = Instant(milliseconds: a) - Span(milliseconds: b)
        _ = Instant(milliseconds: a) - Instant(milliseconds: b)
        _ = Quantity(a) + Quantity(b)
        _ = Quantity(a) - Quantity(b)
        _ = Rate(millionths: a).of(.won(b))
        _ = Rate(millionths: a).included(in: .won(b))
        _ = Shares.split(a, by: [b, a, 1])
        _ = Day(number: a).adding(days: b)
        _ = Day(number: a).adding(months: b)
        _ = Money.won(a).percentBelow(.won(b))
        _ = GeoPoint(latitudeMicro: a, longitudeMicro: b)
        _ = Zone.seoul.instant(Day(number: a), minute: Int(b))
        for zone in ["America/New_York", "Europe/London", "Asia/Seoul"].compactMap(Zone.init(name:)) {
          _ = zone.local(Instant(milliseconds: a))
          _ = zone.instant(Day(number: b), minute: 90)
        }
      }
      #expect(!Instant(milliseconds: a).description.isEmpty)
      #expect((1...7).contains(Day(number: a).weekday))
      #expect((1...12).contains(Day(number: a).month))
      for span in [Span.seconds(a), .minutes(a), .hours(a), .days(a)] { #expect((span.milliseconds < 0) == (a < 0)) }
    }
    #expect(Instant(milliseconds: .max) + .days(1) == Instant(milliseconds: .max))
    #expect(Instant(milliseconds: -1).description == "1969-12-31T23:59:59.999Z")
    #expect(Day(year: 2028, month: 2, day: 29)?.adding(months: 12).description == "2029-02-28")
  }

  @Test func aClockThatStandsAnywhereStillNumbers() {
    let mint = IDMint(node: 3)
    var last: Int64 = 0
    for moment in Self.extremes.map(Instant.init(milliseconds:)) {
      let id = mint.next(moment)
      #expect(id > last)
      last = id
    }
    #expect(IDMint.last(through: Instant(milliseconds: .min)) == 1 << 22 - 1)
    #expect(IDMint.last(through: Instant(milliseconds: .max)) == .max)
  }

  @Test func percentBelowIsRoundedAsShopsSayItForAnyPrice() {
    #expect(Money.won(29_990).percentBelow(.won(37_960)) == 21)
    #expect(Money.won(1).percentBelow(.won(.max)) == 99)
    #expect(Money.won(0).percentBelow(.won(0)) == nil)
    #expect(Money.won(5).percentBelow(Money(10, .usd)) == nil)
  }
}
