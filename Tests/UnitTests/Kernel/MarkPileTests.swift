import Kernel
import Testing

/// A pile of marks is seen before anything composes it.
@Suite struct MarkPileTests {
  @Test(arguments: ["", "abc", "각", "각", "é", "हिन्दी", "👩‍👩‍👧‍👦", "👍🏽", "Việt Nam", "เปี่ยม", "שָׁלוֹם", String(repeating: "é", count: 1000)])
  func whatPeopleWriteIsLeftAlone(_ text: String) {
    #expect(!MarkPile.isTooHigh(in: text))
    #expect(MarkPile.lowered(text).unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test func thirtyMarksStandAndThirtyOneDoNot() {
    #expect(!MarkPile.isTooHigh(in: "a" + String(repeating: "\u{301}", count: 30)))
    for mark in ["\u{301}", "\u{FE0F}", "\u{20DD}", "\u{3099}", "\u{E0020}"] {
      #expect(MarkPile.isTooHigh(in: "a" + String(repeating: mark, count: 31)), "\(mark.unicodeScalars.first!.value)")
    }
    #expect(MarkPile.lowered("a" + String(repeating: "\u{301}", count: 100) + "b").unicodeScalars.count == 32)
  }

  @Test func aHundredThousandMarksTakeNoTime() {
    let pile = "a" + String(repeating: "\u{301}\u{323}", count: 100_000)
    let took = ContinuousClock().measure {
      #expect(MarkPile.isTooHigh(in: pile))
      #expect(MarkPile.lowered(pile).utf8.count == 61)
      #expect(Composed.text(pile).utf8.count <= 61)
    }
    #expect(took < .seconds(1))
  }

  @Test func jsonWithAPileIsRefused() {
    #expect(throws: JSONReader.Fault.self) { try JSONReader.read("\"a" + String(repeating: "\u{301}", count: 31) + "\"") }
    #expect(throws: JSONReader.Fault.self) { try JSONReader.read(#"{"a"# + String(repeating: #"\u0301"#, count: 31) + #"": 1}"#) }
  }
}

/// What is too long is cut at a letter.
@Suite struct CutTextTests {
  @Test(arguments: ["가", "\u{1112}\u{1161}\u{11AB}", "👨‍👩‍👧‍👦", "👍🏽", "🇰🇷", "e\u{301}", "हि", "\r\n"]) func aLetterIsThereWholeOrNotAtAll(_ letter: String) {
    let size = letter.unicodeScalars.count
    let text = String(repeating: letter, count: 30)
    for most in size...(size * 12) {
      let cut = text.cut(most)
      #expect(cut == String(repeating: letter, count: most / size), "\(most)")
      #expect(("ab" + text).cut(most + 2) == "ab" + cut, "\(most)")
    }
    #expect(text.cut(size * 30) == text && text.cut(.max - 1) == text)
  }

  @Test func whatFitsStaysAndOfALetterThatAloneIsTooLongItsBeginningStays() {
    #expect("하늘".cut(2) == "하늘" && "하늘".cut(1) == "하" && "하늘".cut(0) == "" && "".cut(5) == "")
    #expect("하늘 바다".dropFirst(1).cut(3) == "늘 바")
    let pile = "a" + String(repeating: "\u{301}", count: 100_000)
    #expect(pile.cut(100).unicodeScalars.count == 100)
    #expect(("b" + pile).cut(100) == "b")
  }
}
