/// The tokens under which a text is found; the same on both engines, which store them as they are.
///
/// The first letter says what a token is: `h` two syllables, `u` one syllable, `c` three initials, `d` two and `e` one at a word's beginning;
/// `p` a beginning of a word, `w` a whole word, `t` three letters anywhere; `b` two syllables, `a` a whole word of a description; `n` a kind of
/// thing and `k` the one that it is called, `f` a whole name of a brand, `y` its sound, `q` a whole name. Filters begin with `x` (`Label`).
enum Tokens {
  /// Beginnings of a word that are indexed, at most.
  static let prefixMax = 12
  /// Tokens of one document, at most.
  static let most = 800

  /// The token of a whole name, however it is spaced.
  static func called(_ name: [UInt32]) -> String {
    "q" + String(UInt64(bitPattern: Typo.hash(name.lazy.filter { $0 != 0x20 && $0 != 0x2D })), radix: 36)
  }

  /// Adds all tokens of a document's text.
  static func add(_ text: [UInt32], to tokens: inout TokenPile) {
    let words = Word.split(text)
    var index = 0
    while index < words.count {
      let script = words[index].script
      var end = index
      while end < words.count, words[end].script == script { end += 1 }
      switch script {
      case .syllabic: addSyllabic(words[index..<end], to: &tokens)
      case .alphabetic: addAlphabetic(words[index..<end], to: &tokens)
      }
      index = end
    }
  }

  /// Neighbouring syllabic words count as one, so that spacing does not matter.
  private static func addSyllabic(_ words: ArraySlice<Word>, to tokens: inout TokenPile) {
    let all = words.flatMap(\.scalars)
    for (index, value) in all.enumerated() {
      tokens.add("u", [value])
      if index + 1 < all.count { tokens.add("h", all[index...index + 1]) }
    }
    let initials = all.map { Hangul.initial(of: $0) ?? 0 }
    for index in initials.indices where index + 2 < initials.count {
      let three = initials[index...index + 2]
      if !three.contains(0) { tokens.add("c", three) }
    }
    var start = 0
    for word in words {
      if initials[start] != 0 {
        tokens.add("e", [initials[start]])
        if start + 1 < initials.count, initials[start + 1] != 0 { tokens.add("d", initials[start...start + 1]) }
      }
      start += word.scalars.count
    }
  }

  private static func addAlphabetic(_ words: ArraySlice<Word>, to tokens: inout TokenPile) {
    for index in words.indices {
      let word = words[index]
      addWord(word.scalars, to: &tokens)
      for piece in word.pieces { addWord(piece, to: &tokens) }
      guard index + 1 < words.endIndex else { continue }
      // Neighbours written together: "air max" is found as "airmax".
      let joined = Array((word.scalars + words[index + 1].scalars).prefix(prefixMax))
      for length in stride(from: word.scalars.count + 1, through: joined.count, by: 1) { tokens.add("p", joined.prefix(length)) }
    }
  }

  private static func addWord(_ word: [UInt32], to tokens: inout TokenPile) {
    tokens.add("w", word)
    for length in 1...min(prefixMax, word.count) { tokens.add("p", word.prefix(length)) }
    for index in word.indices.dropFirst() where index + 2 < word.count { tokens.add("t", word[index...index + 2]) }
    if word.count >= 3 { tokens.add("t", word.prefix(3)) }
  }

  /// Adds what a description's words are found by, in their order until there are too many.
  static func addTold(_ text: [UInt32], most: Int, to tokens: inout TokenPile) {
    var told = TokenPile()
    for word in Word.split(text) where !told.holds(most) {
      switch word.script {
      case .alphabetic: told.add("a", word.scalars)
      case .syllabic: for index in word.scalars.indices.dropLast() { told.add("b", word.scalars[index...index + 1]) }
      }
    }
    tokens.add(told)
  }

  /// Carried by what is of no known kind.
  static let noKind = "n0"

  /// The sound of a brand's name that is written in one script only; whoever writes the other one looks for it.
  static func sound(_ key: String, ofHangul: Bool) -> String { token(ofHangul ? "yh" : "yl", Hangul.scalars(key)) }

  /// A token's text: only letters, digits and signs above ASCII, so that no tokenizer and no parser takes it apart.
  static func token(_ sort: String, _ scalars: some Collection<UInt32>) -> String {
    sort + String(scalars: scalars.lazy.map(raised))
  }

  /// A point stands as a raised one: no tokenizer parts words by it.
  @inline(__always) static func raised(_ scalar: UInt32) -> UInt32 { scalar == 0x2E ? 0xB7 : scalar }
}
