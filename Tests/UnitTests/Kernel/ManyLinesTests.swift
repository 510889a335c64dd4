import Kernel
import Testing

/// Several lines as people write them.
struct ManyLinesTests {
  @Test func marksThatTurnTheTextGoAndLinesAndJoinersStay() {
    #expect("좋아요\u{202E}gpj.exe\u{202C}\n두 번째 줄".manyLines == "좋아요gpj.exe\n두 번째 줄")
    #expect("\u{2066}a\u{2069}\u{200E}\u{200F}\u{61C}b".manyLines == "ab")
    #expect("하나\r\n둘\r셋\u{2028}넷\u{85}다섯".manyLines == "하나\n둘\n셋\n넷\n다섯")
    #expect("가\u{0}나\u{1B}[31m\t다".manyLines == "가나[31m\t다")
    for whole in ["👨‍👩‍👧‍👦 우리 가족", "❤️\n🏳️‍🌈", "그냥 글", "لا إله", "a — b"] { #expect(whole.manyLines == whole) }
    #expect("  가\u{200F} 나\n다 ".onePlainLine == "가 나 다")
  }
}
