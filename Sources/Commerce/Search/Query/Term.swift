/// What one word of a query wants to find: a stretch of text in which some syllables may be given by their initial only.
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
  }

  var sort: Sort
  var scalars: [UInt32]
  /// The last syllable is still being typed: 운도 also fits 운동, 나잌 fits 나이키.
  var isUnfinished = false
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
    }
    self.origin = origin
  }

  /// Whether tokens alone may let wrong documents through, so that the text itself must be looked at.
  var needsLook: Bool { sort == .initials || isUnfinished }

  /// The tokens of every document that can fit.
  var expression: Expression {
    switch sort {
    case .beginning: return .token(Tokens.token("p", scalars.prefix(Tokens.prefixMax)))
    case .word: return .token(Tokens.token("w", scalars))
    case .inside: return .tokens(windows(of: scalars, 3).map { Tokens.token("t", $0) })
    case .syllables where !isUnfinished: return .tokens(pairs(scalars))
    case .syllables, .initials: return .tokens(mixed)
    }
  }

  private func pairs(_ run: [UInt32]) -> [String] {
    run.count == 1 ? [Tokens.token("u", run)] : windows(of: run, 2).map { Tokens.token("h", $0) }
  }

  /// Pairs where syllables stand together, initials for the whole.
  private var mixed: [String] {
    let known = isUnfinished ? Array(scalars.dropLast()) : scalars
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
