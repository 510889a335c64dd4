/// The colours that the words of a query name, to tell which choice of a thing is meant: 검정색 means 블랙 and black.
package struct AskedColours: Hashable, Sendable {
  /// Where each stands among the colours that search knows.
  private var meant: [Int] = []

  package init() {}

  /// Those of a query's words; none where words name none.
  init(of reading: Reading) {
    meant = reading.units.compactMap { unit in
      unit.alternatives.contains { $0.contains { $0.sort == .colour } } ? Lexicon.colourOf[Synonyms.key(unit.words)] : nil
    }
  }

  package var isEmpty: Bool { meant.isEmpty }

  /// How well a choice fits: 2 is the colour itself, 1 a kind of it (charcoal, for grey), 0 is another one or no colour at all.
  package func fit(_ choice: String) -> Int {
    guard !meant.isEmpty else { return 0 }
    if let same = Lexicon.colourOf[Synonyms.key(choice)], meant.contains(same) { return 2 }
    return TitleWords(choice, wantsKind: false).colours.isDisjoint(with: meant) ? 0 : 1
  }
}
