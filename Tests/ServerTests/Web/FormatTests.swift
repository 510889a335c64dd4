import Kernel
import Search
import Testing

@testable import Doors
@testable import Web

@Suite struct FormatTests {
  let korean = Format(.korean), english = Format(.english)

  @Test func moneyIsWrittenAsTheReaderDoes() {
    #expect(korean.money(.won(12_900)) == "12,900원")
    #expect(english.money(.won(1_234_567)) == "₩1,234,567")
    #expect(english.money(.won(-900)) == "-₩900")
    #expect(english.money(Money(1290, .usd)) == "$12.90")
    #expect(korean.money(.won(0)) == "0원")
  }

  @Test func aRangeHasAWaveInKoreanAndADashInEnglish() {
    #expect(korean.span("100,000원", "200,000원") == "100,000원 ~ 200,000원")
    #expect(english.span("₩100,000", "₩200,000") == "₩100,000 – ₩200,000")
    #expect(SearchPhrases.priceBetween.text(in: .english, ["from": "₩1", "through": "₩2"]) == "₩1 – ₩2")
  }

  @Test func numbersThatCannotBeAreWrittenToo() {
    let reader = Reader(language: .korean, now: Instant(milliseconds: 0))
    for odd in [Int.min, -1, 501, .max] {
      #expect(["0.0", "5.0"].contains(korean.stars(hundredths: odd)))
      #expect(!StarRating(hundredths: odd, count: 1).row(reader).text.isEmpty)
    }
    #expect(korean.percent(Rate(millionths: .max)).hasSuffix("%"))
    for odd in [Int64.max, .max / 2, 1_000_000_000_000_000_001, 0, .min] {
      let drawn = Chart("매출", .bars, [.init("1", odd), .init("2", 5)]) { String($0) }.html(reader).text
      #expect(drawn.contains("<svg"))
    }
  }

  @Test func everySecondDayUnderAChartStandsBackWhereThereIsNoRoom() {
    let points = (1...30).map { Chart.Point("\($0) Nov", Int64($0)) }
    let drawn = Chart("Sales", .bars, points) { String($0) }.html(Reader(language: .english, now: Instant(milliseconds: 0))).text
    #expect(drawn.components(separatedBy: #"class="is-between""#).count == 4)
    #expect(drawn.contains(#"text-anchor="middle">1 Nov</text>"#) && drawn.firstMatch(of: /is-between"[^>]*>6 Nov</) != nil && drawn.firstMatch(of: /is-between"[^>]*>11 Nov</) == nil)
  }

  @Test func countsGetShort() {
    #expect(korean.short(9_999) == "9,999")
    #expect(korean.short(12_345) == "1.2만")
    #expect(korean.short(120_000_000) == "1.2억")
    #expect(english.short(12_000) == "12K")
    #expect(english.short(3_450_000) == "3.4M")
  }

  @Test func momentsAreSaidFromToday() throws {
    let now = try #require(Instant(rfc3339: "2026-11-21T13:00:00+09:00"))
    #expect(korean.moment(now + .hours(2), now: now) == "오늘 15:00")
    #expect(korean.moment(now + .hours(22), now: now) == "내일 11:00")
    #expect(korean.moment(now + .days(2), now: now) == "11월\u{A0}23일\u{A0}(월) 13:00")
    #expect(english.moment(now + .hours(2), now: now) == "today 15:00")
    #expect(korean.day(try #require(Day(year: 2025, month: 1, day: 1)), year: 2026) == "2025년\u{A0}1월\u{A0}1일\u{A0}(수)")
    #expect(korean.ago(now - .minutes(3), now: now) == "3분 전")
    #expect([Span.seconds(5), .minutes(1), .minutes(3), .hours(1), .hours(23), .days(1), .days(6)].map { english.ago(now - $0, now: now) }
      == ["just now", "1 minute ago", "3 minutes ago", "1 hour ago", "23 hours ago", "1 day ago", "6 days ago"])
    #expect(korean.ago(now - .days(2), now: now) == "2일 전")
    #expect(english.clock(minute: 0) == "00:00")
    #expect(Format.hour24(1500) == "01:00")
  }

  @Test func distancesAndCutsAreRounded() {
    #expect(korean.distance(metres: 347) == "350m")
    #expect(korean.distance(metres: 1_240) == "1.2km")
    #expect(Format.cut(from: .won(39_000), to: .won(29_900)) == 23)
    #expect(Format.cut(from: .won(100), to: .won(100)) == nil)
    #expect(korean.stars(hundredths: 462) == "4.6")
  }

  @Test(arguments: [
    (["270", "280", "230"], ["230", "270", "280"]), (["M", "XL", "S"], ["S", "M", "XL"]), (["100ml", "50ml"], ["50ml", "100ml"]), (["먹색", "S"], ["먹색", "S"]),
  ])
  func sizesStandFromSmallToLarge(values: [String], sorted: [String]) { #expect(SizeOrder.sorted(values) { $0 } == sorted) }
}
