/// What one word of a query wants to find: a stretch of text in which some syllables may be given by their initial only, or a thing that
/// documents were found to be.
struct Term: Hashable, Sendable {
  enum Sort: Hashable, Sendable {
    /// Syllables, anywhere in a word and across spaces.
    case syllables
    /// Syllables and initials mixed: ㄴㅇㅋ, 나ㅇㅋ.
    case initials
    /// Letters or figures, at the beginning of a word.
    case beginning
    /// Letters or figures that are a word of their own (synonyms: "tee" is not "teenage").
    case word
    /// Letters anywhere in a word.
    case inside
    /// The name of a kind of thing that the document is.
    case kind
    /// It is of no known kind, so that its words alone must say what it is.
    case noKind
    /// It is not of a kind: what only begins like the word sought (dress shoes are no dress).
    case notKind
    /// It has not a colour: what only begins like the word sought (브라운 is no 브라).
    case notColour
    /// A whole name of its brand, without spaces.
    case brand
    /// The token of its brand's sound.
    case sound
    /// The name of a colour that it has.
    case colour
    /// Words of its description.
    case told
    /// A whole name, spaces do not count.
    case title
    /// The whole code of an article, dashes as spaces.
    case code
  }

  var sort: Sort
  var scalars: [UInt32]
  /// The last syllable is still being typed: 운도 also fits 운동, 나잌 fits 나이키.
  var isUnfinished = false
  /// It begins a word: 대구 stands not in 해운대구, and 립 not in 드립백.
  var isLeading = false
  /// It is a word of its own or ends one: 공 stands not in 공예.
  var standsAlone = false
  /// How it came into the query.
  var origin = Origin.written

  enum Origin: Hashable, Sendable { case written, synonym, corrected }

  init(_ word: Word, origin: Origin = .written) {
    switch word.script {
    case .alphabetic:
      sort = origin == .synonym ? .word : .beginning
      scalars = word.scalars
    case .syllabic:
      let hasInitials = word.scalars.contains(where: Hangul.isConsonant)
      sort = hasInitials ? .initials : .syllables
      scalars = hasInitials ? word.scalars.flatMap(Hangul.unglued) : word.scalars
      // A lone syllable stands in too many words.
      isLeading = !hasInitials && scalars.count == 1
    }
    self.origin = origin
  }

  init(_ sort: Sort, _ scalars: [UInt32]) {
    self.sort = sort
    self.scalars = scalars
  }

  /// Words of another spelling, one term each.
  static func list(_ text: String, origin: Origin) -> [Term] { Word.split(PlainText.fold(text)).map { Term($0, origin: origin) } }

  /// Whether tokens alone may let wrong documents through, so that the text itself must be looked at.
  var needsLook: Bool {
    if isUnfinished, sort == .syllables { return Hangul.parts(scalars.last!).final != 0 }
    if isUnfinished, sort == .initials { return true }
    if sort == .title || sort == .code { return true }
    if sort == .syllables, !isUnfinished, !isLeading, scalars.count > 1, Lexicon.isPieceOfColour(scalars) { return true }
    // Up to three initials are one token.
    return sort == .initials && (scalars.count > 3 || scalars.contains(where: Hangul.isSyllable))
  }

  /// Whether its tokens are also carried by some that only look like it: where two words meet, and in the middle of others.
  var isDoubtful: Bool { sort == .inside || isLeading || (sort == .syllables || sort == .told && scalars.allSatisfy(Hangul.isSyllable)) && scalars.count > 1 }

  /// Whether it may be the end of a word that begins with something else: what a Korean word ends in is the thing (만화책, 골목슈퍼).
  var mayEnd: Bool {
    let key = String(scalars: scalars)
    return scalars.count > 1 ? Lexicon.thing(key) != nil : Lexicon.isNoun(key)
  }

  /// The tokens of every document that can fit.
  var expression: Expression {
    switch sort {
    case .beginning: return .token(Tokens.token("p", scalars.prefix(Tokens.prefixMax)))
    case .word: return .token(Tokens.token("w", scalars))
    case .inside: return .tokens(windows(of: scalars, 3).map { Tokens.token("t", $0) })
    case .syllables where !isUnfinished: return .tokens(pairs(scalars))
    case .syllables: return unfinished
    case .initials: return .tokens(mixed)
    case .kind: return .token(Tokens.token("n", scalars))
    case .noKind: return .token(Tokens.noKind)
    case .notKind: return .not(.token(Tokens.token("n", scalars)))
    case .notColour: return .not(.token(Tokens.token("xh", scalars)))
    case .brand: return .token(Tokens.token("f", scalars))
    case .sound: return .token(String(scalars: scalars))
    case .title: return .token(Tokens.called(scalars))
    case .code: return .tokens(Word.split(scalars).map { Tokens.token("w", $0.scalars) })
    case .colour: return .token(Tokens.token("xh", scalars))
    case .told:
      if Word.script(of: scalars[0]) == .alphabetic { return .token(Tokens.token("a", scalars)) }
      return .tokens(windows(of: scalars, 2).map { Tokens.token("b", $0) })
    }
  }

  /// The last syllable may close, or its final may move on to the next one: 도 is also 동, 잌 is also 이 before ㅋ.
  private var unfinished: Expression {
    let known = scalars.dropLast()
    let (initial, vowel, final) = Hangul.parts(scalars.last!)
    let endings = final == 0 ? (0..<Hangul.finals.count).map { Hangul.syllable(initial, vowel, $0) } : [scalars.last!, Hangul.syllable(initial, vowel)]
    guard let before = known.last else { return .any(endings.map { .token(Tokens.token("u", [$0])) }) }
    let last = Expression.any(endings.map { .token(Tokens.token("h", [before, $0])) })
    return known.count > 1 ? .all([.tokens(pairs(Array(known))), last]) : last
  }

  private func pairs(_ run: [UInt32]) -> [String] {
    run.count == 1 ? [Tokens.token("u", run)] : windows(of: run, 2).map { Tokens.token("h", $0) }
  }

  /// Pairs where syllables stand together, initials for the whole.
  private var mixed: [String] {
    // Of an unfinished syllable only its initial is certain.
    let known = isUnfinished ? scalars.dropLast() : scalars[...]
    var tokens: [String] = []
    for run in known.split(whereSeparator: { !Hangul.isSyllable($0) }) { tokens += pairs(Array(run)) }
    let initials = scalars.compactMap(Hangul.initial)
    guard initials.count == scalars.count else { return tokens }
    switch initials.count {
    case 1: tokens.append(Tokens.token("e", initials))
    case 2: tokens.append(Tokens.token("d", initials))
    default: tokens += windows(of: initials, 3).map { Tokens.token("c", $0) }
    }
    return tokens
  }

  private func windows(of run: [UInt32], _ size: Int) -> [ArraySlice<UInt32>] {
    run.count < size ? [run[...]] : (0...run.count - size).map { run[$0..<$0 + size] }
  }
}
