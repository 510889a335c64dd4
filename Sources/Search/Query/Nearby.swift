import Kernel

/// What is shown in the place of a thing that nobody has here: kinds that stand near it. The page says so.
package struct Nearby: Hashable, Sendable {
  /// As it was typed.
  package var asked: String
  /// The kinds that are shown.
  package var shown: [Phrase]

  init(_ asked: String, _ kinds: [Int]) {
    self.asked = asked
    shown = kinds.map { kind in
      let words = Lexicon.things[kind].words
      return Phrase(words[0], words.first { !BrandSound.isHangul(PlainText.fold($0)) } ?? words[0])
    }
  }
}
