import Kernel
import Testing

/// Whole numbers as people write them, on whatever keyboard.
struct WrittenNumberTests {
  @Test(arguments: [("10", 10), ("１０", 10), ("1,200", 1_200), ("１，２００", 1_200), (" 7 ", 7), ("\u{3000}７\u{3000}", 7), ("－3", -3), ("0", 0), ("1\u{200B}2", 12)] as [(String, Int64)])
  func figuresAreRead(text: String, number: Int64) { #expect(WrittenNumber.read(text) == number, "\(text)") }

  @Test(arguments: ["", " ", "abc", "십", "1 0", "1,0", "1.5", "１０개", "99999999999999999999", String(repeating: "0", count: 61) + "1"])
  func anythingElseIsNoNumber(text: String) { #expect(WrittenNumber.read(text) == nil, "\(text)") }
}
