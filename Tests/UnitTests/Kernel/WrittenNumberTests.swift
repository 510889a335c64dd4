import Kernel
import Testing

/// Whole numbers as people and their sheets write them: what is unambiguous is read, what is not is refused in words.
struct WrittenNumberTests {
  private func read(_ text: String) -> Result<Int64, WrittenNumber.No> {
    do throws(WrittenNumber.No) { return .success(try WrittenNumber.read(text)) } catch { return .failure(error) }
  }

  @Test(arguments: [
    ("10", 10), ("１０", 10), ("1,200", 1_200), ("１，２００", 1_200), (" 7 ", 7), ("\u{3000}７\u{3000}", 7), ("－3", -3), ("−3", -3), ("0", 0), ("1\u{200B}2", 12), ("+5", 5),
    ("2.0", 2), ("2.00", 2), ("2.0000", 2), ("0.000", 0), ("1,200.00", 1_200), ("1 200", 1_200), ("1'200", 1_200), ("1.200.000", 1_200_000), ("12개", 12), ("12 개", 12), ("１０개", 10),
    ("12 EA", 12), ("3pcs", 3), ("1만", 10_000), ("1만 2천", 12_000), ("십", 10), ("=\"0012\"", 12), ("=\"12\"", 12), ("007", 7),
  ] as [(String, Int64)])
  func whatIsUnambiguousIsRead(text: String, number: Int64) { #expect(read(text) == .success(number), "\(text)") }

  @Test(arguments: [
    ("", .unreadable), (" ", .unreadable), ("abc", .unreadable), ("개", .unreadable), ("1 0", .unreadable), ("10~20", .unreadable), ("5-7", .unreadable), ("1e3", .unreadable), ("--3", .unreadable),
    ("12원", .unreadable), (String(repeating: "0", count: 61) + "1", .unreadable), ("1.000", .twoWays), ("12.345", .twoWays), ("1,0", .twoWays), ("1,5", .twoWays), ("1.5", .fraction), ("0.25", .fraction),
    ("99999999999999999999", .tooLarge),
  ] as [(String, WrittenNumber.No)])
  func whatIsNotIsRefused(text: String, why: WrittenNumber.No) { #expect(read(text) == .failure(why), "\(text)") }

  @Test func aRefusalSaysWhatIsWrongWithTheTextInBothLanguages() {
    for no in WrittenNumber.No.allCases {
      for language in Language.allCases { #expect(no.sentence(of: "1.000").text(in: language).contains("1.000")) }
    }
    #expect(WrittenNumber.No.twoWays.sentence(of: "1.000").text(in: .korean) == "‘1.000’의 점이나 쉼표가 천 단위인지 소수점인지 알 수 없어요. 점과 쉼표를 빼고 입력해 주세요.")
  }
}
