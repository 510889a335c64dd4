import Kernel
import Testing

/// What nobody can see is no text.
@Suite struct BlankTextTests {
  @Test(arguments: ["", " ", "\n\t", "\u{3000}", "\u{200B}\u{2060}", "\u{3164}", "\u{115F}\u{1160}", "\u{2800}", "\u{202E}", "\u{FEFF}", "\u{AD}", "\u{0}"])
  func whatNobodyCanSeeIsBlank(_ text: String) { #expect(text.isBlank) }

  @Test(arguments: ["a", " 가 ", "ㅋ", "!", "♥", "❤️", "👍🏽", "\u{200B}7", "é", "한"])
  func whatCanBeSeenIsNot(_ text: String) { #expect(!text.isBlank) }

  @Test func marksThatTurnTheDirectionGoAndLettersOfBothDirectionsStay() {
    #expect("a\u{202E}b\u{2066}c\u{2069}".withoutTurns == "abc")
    #expect("שלום 안녕".withoutTurns == "שלום 안녕")
  }

  @Test(arguments: [
    ("제목\n주문 보기:\r\nhttp://x", "제목 주문 보기: http://x"), ("\n앞뒤\u{7}", "앞뒤"), ("칸\t칸 \u{2028}칸", "칸 칸 칸"), ("\u{202E}evil", "evil"), ("그대로  둔다 — “따옴표” ¢", "그대로  둔다 — “따옴표” ¢"), ("\u{85}", ""),
  ]) func aNameStandsInOneLine(_ text: String, _ line: String) { #expect(text.oneLine == line) }
}
