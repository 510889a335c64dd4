import Foundation
import Kernel
import Testing

@Suite struct ComposedTests {
  @Test(arguments: ["하늘", "값", "뷁", "é", "Ångström", "Việt Nam", "ά", "й", "が", "plain", "😀👨‍👩‍👧", "ㄱㄴ", "하é늘!"])
  func bothSpellingsOfAWordBecomeTheComposedOne(_ word: String) {
    let whole = Array(word.precomposedStringWithCanonicalMapping.utf8)
    #expect(Array(Composed.text(word.decomposedStringWithCanonicalMapping).utf8) == whole)
    #expect(Array(Composed.text(word).utf8) == whole)
  }

  @Test func everyHangulSyllableIsComposed() {
    for number in UInt32(0xAC00)...0xD7A3 {
      let syllable = String(Unicode.Scalar(number)!)
      let composed = Composed.text(syllable.decomposedStringWithCanonicalMapping)
      if Array(composed.utf8) != Array(syllable.utf8) { Issue.record("\(syllable) became \(composed)") }
    }
  }

  @Test func aSyllableThatLacksItsTrailingLetterTakesIt() {
    #expect(Array(Composed.text("\u{AC00}\u{11A8}").unicodeScalars.map(\.value)) == [0xAC01])
  }

  @Test(arguments: [";", "·", "`", "´", "K", "Å", "Ω", "ά", "ʹ", "&lt; &amp;", "면·린넨; 끝"]) func noSignBecomesItsTwinWhateverStandsBesideIt(_ word: String) {
    for beside in ["😀", "★", "™", "é", "e\u{301}", "ㄱ"] {
      let text = word + beside
      #expect(Array(Composed.text(text).utf8) == Array(text.precomposedStringWithCanonicalMapping.utf8), "\(text)")
    }
    #expect(Composed.text("\u{37E}\u{387}\u{1FEF}\u{2126}★").unicodeScalars.map(\.value) == [0x3B, 0xB7, 0x60, 0x3A9, 0x2605])
  }

  @Test func whatHasNoComposedScalarStays() {
    #expect(Composed.text("q\u{301}").unicodeScalars.map(\.value) == [0x71, 0x301])
    #expect(Composed.text("\u{212B}").unicodeScalars.map(\.value) == [0xC5])
  }
}
