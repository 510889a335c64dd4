/// The text of a query as it was typed, within its limits.
struct Typed: Sendable {
  /// Words of a query, at most; more are not read.
  static let wordsMax = 12
  /// Scalars of a query, at most.
  static let lengthMax = 200

  let text: [UInt32]
  /// The same with its signs, as names have them.
  let title: [UInt32]
  let words: [Word]

  init(_ text: String) {
    self.init(folded: Array(PlainText.fold(TypedSigns.worded(text)).prefix(Self.lengthMax)), title: Array(PlainText.fold(text).prefix(Self.lengthMax)))
  }

  init(folded: [UInt32], title: [UInt32]? = nil) {
    text = Laughter.left(out: folded)
    self.title = title ?? folded
    words = Array(CountWords.parted(PurposeWords.parted(PriceWords.parted(PriceWords.turned(Word.split(text))))).prefix(Self.wordsMax))
  }

  var isEmpty: Bool { words.isEmpty }

  /// Single figures alone, which stand in anything and ask for nothing.
  var isScrap: Bool {
    let said = words.filter { !Lexicon.fillers.contains($0.text) }
    return !said.isEmpty && said.allSatisfy { $0.isNumber && $0.scalars.count == 1 }
  }

  /// Lone vowels are never meant: the keyboard was on the wrong layout.
  var isCertainSlip: Bool { text.contains(where: Hangul.isVowel) }

  /// Hangul stands in it, and of it only whole syllables.
  var isWhole: Bool { text.contains(where: Hangul.isSyllable) && !text.contains { Hangul.isConsonant($0) || Hangul.isVowel($0) } }

  /// A code of an article: letters and figures joined by dashes.
  var isCode: Bool {
    (2...6).contains(words.count) && words.allSatisfy { $0.script == .alphabetic } && words.dropFirst().allSatisfy(\.isGlued) && words.contains { $0.scalars.contains(where: PlainText.isDigit) }
  }

  /// Only initials stand in it.
  var isInitials: Bool { text.allSatisfy { Hangul.isConsonant($0) || $0 == 0x20 } }

  /// What the other keyboard layout makes of it, word by word where the whole makes no sense; nil when nothing does.
  var slip: Typed? {
    if let hangul = Keyboard.hangul(typed: text) { return Typed(folded: hangul) }
    if text.contains(where: { $0 >= 0x61 && $0 <= 0x7A }), !text.contains(where: Hangul.isVowel) { return nil }
    guard let latin = Keyboard.latin(typed: text) else { return nil }
    return Typed(folded: latin)
  }

  /// What is finished and what is still being typed; nil where that is one word, or no more than a lone letter.
  var parted: (head: Typed, last: Typed)? {
    guard let space = text.lastIndex(of: 0x20), space > 0, space + 1 < text.count else { return nil }
    let head = Typed(folded: Array(text[..<space])), last = Typed(folded: Array(text[(space + 1)...]))
    return head.isEmpty || last.isEmpty ? nil : (head, last)
  }

  var string: String { String(scalars: text) }
}
