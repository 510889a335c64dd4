import Kernel
import Testing

/// Amounts as people write them: read as meant, or refused with the reason.
struct WrittenAmountTests {
  private static let euro = Currency(code: "EUR")!

  private func read(_ text: String, _ currency: Currency = .krw, mark: WrittenAmount.DecimalMark = .unknown) -> Result<Int64, WrittenAmount.No> {
    do throws(WrittenAmount.No) { return .success(try WrittenAmount.read(text, in: currency, mark: mark).minor) } catch { return .failure(error) }
  }

  @Test(arguments: [
    "12900", " 12900 ", "12,900", "₩12,900", "￦12,900", "12900원", "12,900 원", "12900.00", "12,900.00", "KRW 12900", "12900 KRW", "12900 won", "KRW12900", "12900krw",
    "１２９００", "１２，９００원", "12'900", "12\u{2009}900", "12 900", "만이천구백원", "1만2천9백", "1만 2,900원", "1.29만", "12900,00", "₩ 12,900 KRW",
  ]) func wonAreReadHoweverTheyAreWritten(_ text: String) { #expect(read(text) == .success(12_900), "\(text)") }

  @Test(arguments: [
    ("12만원", 120_000), ("1만5천원", 15_000), ("3만원", 30_000), ("만원", 10_000), ("5천원", 5_000), ("2천5백", 2_500), ("십만원", 100_000), ("1.5만", 15_000), ("12.5만원", 125_000),
    ("0만", 0), ("0만5천원", 5_000), ("0.0만원", 0), ("0억3만원", 30_000), ("1억 0만 5천원", 100_005_000), ("0천", 0), ("1억 2천만원", 120_000_000), ("3만9,000", 39_000), ("삼만 오천 원", 35_000), ("1만5000", 15_000), ("0", 0), ("1.290.000", 1_290_000), ("1,234,567", 1_234_567),
  ] as [(String, Int64)]) func koreanUnitWordsAreRead(_ text: String, _ won: Int64) { #expect(read(text) == .success(won), "\(text)") }

  @Test(arguments: [
    ("12,900~15,000", .range), ("12,000원~15,000원", .range), ("12000 - 15000", .range), ("3만원부터", .range), ("3만원대", .range), ("12,90", .twoWays), ("12,00", .twoWays),
    ("1,2900", .twoWays), ("12.900", .twoWays), ("10.000 KRW", .twoWays), ("1만5", .twoWays), ("1 2900", .unreadable), ("12.9", .tooFine), ("19.99", .tooFine), ("12900.5", .tooFine),
    ("1.234,56", .twoWays), ("-5", .negative), ("-5 KRW", .negative), ("₩-5", .negative), ("19.99 USD", .foreign(code: "USD")), ("US$19.99", .foreign(code: "USD")),
    ("$5", .foreign(code: "USD")), ("19,99 EUR", .foreign(code: "EUR")), ("5 €", .foreign(code: "EUR")), ("1500엔", .foreign(code: "JPY")), ("비쌈", .unreadable), ("NaN", .unreadable),
    ("1e4", .unreadable), ("1e4 KRW", .unreadable), ("#VALUE!", .unreadable), ("", .unreadable), ("12,,900", .unreadable), (",900", .unreadable), ("12900.", .unreadable), ("천만백만", .unreadable),
    ("99999999999999999999", .tooLarge), ("9999999조", .tooLarge), ("억", .unreadable), ("조원", .unreadable), ("1억만", .unreadable), ("(5)", .unreadable), ("USD 5 KRW", .unreadable),
    ("3만 29,000", .twoWays), ("10만99,000", .twoWays), ("1만12,000", .twoWays), ("1만23456원", .twoWays), ("1만15천", .twoWays), ("1천 9,900원", .twoWays), ("2백300", .twoWays),
    ("1억20000만", .twoWays), ("1.2만5천", .twoWays), ("2만1.5천", .twoWays), ("1.5만 500", .twoWays),
  ] as [(String, WrittenAmount.No)]) func whatCouldBeMisreadIsRefused(_ text: String, _ no: WrittenAmount.No) { #expect(read(text) == .failure(no), "\(text)") }

  @Test(arguments: [
    ("19,99", 1999), ("19.99", 1999), ("1.234,56", 123_456), ("1,234.56", 123_456), ("1234,5", 123_450), ("1,234", 123_400), ("0,99", 99), ("€ 19,99", 1999), ("19,99 €", 1999),
  ] as [(String, Int64)]) func eurosHaveTheirCentsBehindEitherMark(_ text: String, _ cents: Int64) { #expect(read(text, Self.euro) == .success(cents), "\(text)") }

  @Test func aFileBetweenSemicolonsTellsWhatAPointMeans() {
    #expect(read("1.234", Self.euro) == .failure(.twoWays))
    #expect(read("1.234", Self.euro, mark: .comma) == .success(123_400))
    #expect(read("12,90", .krw, mark: .comma) == .failure(.tooFine))
    #expect(read("12,900", .krw, mark: .comma) == .success(12_900))
  }

  @Test func aTextOfAThousandMarksIsRefusedBeforeItIsRead() {
    #expect(read("12900" + String(repeating: "\u{301}", count: 100_000)) == .failure(.unreadable))
  }

  @Test func aReasonIsSaidInBothLanguages() {
    let sentence = WrittenAmount.No.foreign(code: "USD").sentence(of: "19.99 USD", wanted: .krw)
    #expect(sentence.text(in: .korean) == "금액 ‘19.99 USD’의 통화는 USD예요. KRW로 입력해 주세요.")
    #expect(sentence.text(in: .english) == "The amount \"19.99 USD\" is in USD. Write it in KRW.")
  }
}
