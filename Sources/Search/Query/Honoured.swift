/// Words for people as they are spoken of politely or as many: 여성분들이, 남자분, 어머님들.
enum Honoured {
  private static let endings = ["분들", "님들", "분", "들", "님"]

  /// Whom such a word means; nil where it means nobody known.
  static func whom(_ word: Word) -> Understood? {
    guard word.script == .syllabic, word.scalars.count > 2 else { return nil }
    for text in [word.text] + Particles.stems(of: word).map({ String(scalars: $0) }) {
      for ending in endings where text.hasSuffix(ending) {
        let bare = String(text.dropLast(ending.count))
        if let gender = Lexicon.genderOf[bare] ?? Lexicon.recipientOf[bare] { return Understood(gender, words: word.text) }
      }
    }
    return nil
  }
}
