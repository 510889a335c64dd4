/// One way to understand what a shopper typed: every unit must be met, each by one of its alternatives.
struct Reading: Hashable, Sendable {
  /// A word, or a few that belong together, with what may stand for it. An alternative is met when all its terms are.
  struct Unit: Hashable, Sendable {
    enum Sort: Hashable, Sendable { case plain, look, colour, brand, thing }

    var sort = Sort.plain
    var alternatives: [[Term]]
    /// What else answers where little was found.
    var further: [[Term]] = []
    /// The words it was read from.
    var words: [Word]
    /// They are not those that were typed but sound like them.
    var isRespelt = false
    /// Its alternatives are the better the earlier they stand.
    var isInOrder = false
    var role = Role.wanted
    /// The things of which either is wanted; empty for one.
    var either: [Unit] = []
    /// As it was typed, where its words alone would be read otherwise: 20대, 텐트용, 코트랑 머플러.
    var said: String?

    enum Role: Hashable, Sendable {
      case wanted
      /// It only says what the thing is for, and is given up before all else.
      case purpose
      /// It says for whom the thing is that no person wears, and is not given up for the thing: 강아지 옷.
      case receiver
      /// It says nothing, and nothing else was said: it is sought as a word of its own.
      case stop
    }

    /// Whether tokens alone may let wrong documents through.
    var isDoubtful: Bool { alternatives.contains(where: Self.isDoubtful) }
    static func isDoubtful(_ terms: [Term]) -> Bool { terms.contains { $0.needsLook || $0.isDoubtful } }

    var text: String { said ?? words.map(\.text).joined(separator: " ") }
    var expression: Expression { .any(alternatives.map { .all($0.map(\.expression)) }) }
    /// Of things and brands only those that are it, and do not merely say so.
    var strong: Expression {
      let sure = alternatives.filter { $0.count == 1 && [.kind, .brand, .sound].contains($0[0].sort) }
      return sure.isEmpty ? expression : .any(sure.map { .all($0.map(\.expression)) })
    }
  }

  /// A piece of the query in the order in which it was typed.
  enum Piece: Hashable, Sendable {
    case unit(Unit)
    case wish(Understood)
    /// Left out on purpose: it says nothing.
    case filler(String)
    /// Left out because nothing answers it.
    case dropped(String)

    var text: String {
      switch self {
      case .unit(let unit): unit.text
      case .wish(let wish): wish.words
      case .filler(let text), .dropped(let text): text
      }
    }
  }

  var pieces: [Piece]
  /// The whole text as a name: what is called just so answers, however its words are read, and stands first.
  var title: Term?
  /// The text that was searched instead of the one typed.
  var corrected: String?
  /// What stands near a thing that nobody has here, shown in its place.
  var nearby: Nearby?

  init(pieces: [Piece]) {
    self.pieces = pieces
    if units.contains(where: \.isRespelt) { corrected = text }
  }

  /// Words read as they were written.
  init(_ words: [Word]) { pieces = words.map { .unit(Unit(alternatives: [[Term($0)]], words: [$0])) } }

  var units: [Unit] { pieces.compactMap { if case .unit(let unit) = $0 { unit } else { nil } } }
  var wishes: [Understood] { pieces.compactMap { if case .wish(let wish) = $0 { wish } else { nil } } }
  var dropped: [String] { pieces.compactMap { if case .dropped(let text) = $0 { text } else { nil } } }
  var isEmpty: Bool { units.isEmpty && wishes.isEmpty }
  /// The order that words ask for.
  var order: SearchSort? { wishes.lazy.compactMap { if case .order(let sort) = $0.wish { sort } else { nil } }.first }
  var needsLook: Bool { units.contains { $0.alternatives.contains { $0.contains(where: \.needsLook) } } }
  /// Whether the text of what tokens give is worth a look.
  var isDoubtful: Bool { units.contains(where: \.isDoubtful) }
  /// The same with nothing that asks for a look; nil where a word has nothing else.
  var settled: Reading? {
    guard units.allSatisfy({ !$0.alternatives.allSatisfy(Unit.isDoubtful) }) else { return nil }
    var settled = self
    settled.change { $0.alternatives.removeAll(where: Unit.isDoubtful) }
    return settled
  }
  var text: String { pieces.map(\.text).joined(separator: " ") }
  /// Nothing but lone letters, lone syllables of no meaning and figures is left, which stand in anything.
  var isScrap: Bool {
    wishes.isEmpty && units.allSatisfy { unit in
      guard unit.words.count == 1, let word = unit.words.first else { return false }
      return word.scalars.count == 1 && (word.script == .alphabetic || unit.sort == .plain) || word.isNumber && unit.sort == .plain
    }
  }

  /// The place of the thing that is wanted; where it is said what it is for, of the last word, whether or not that is known.
  private var head: Int? {
    func last(_ fits: (Unit) -> Bool) -> Int? { pieces.lastIndex { if case .unit(let unit) = $0 { fits(unit) } else { false } } }
    if let thing = last({ $0.sort == .thing && $0.role != .purpose }) { return thing }
    return units.contains { $0.role == .purpose } ? last { $0.role != .purpose } : nil
  }

  /// The thing that was wanted was given up, and what is left only says what it should have been like, and of which brand or for whom at most: no
  /// wallets for whoever wants 500 ml, and no knitwear for whoever wants slippers at home.
  func isWithoutItsThing(_ whole: Reading) -> Bool {
    guard let head = whole.head, pieces.indices.contains(head), case .dropped = pieces[head] else { return false }
    return !units.contains { $0.sort == .brand || $0.sort == .thing || $0.role == .receiver }
  }

  var expression: Expression {
    let units = units
    var all = Expression.all(units.map(\.expression))
    for wish in wishes { all = all.and(units.isEmpty ? wish.sure : wish.expression) }
    return all
  }
  /// What hits among thousands must carry to be looked at closely.
  var strong: Expression { wishes.map(\.expression).reduce(.all(units.map(\.strong))) { $0.and($1) } }

  /// The wishes, each with the query that is left without it.
  var understood: [Understood] {
    pieces.indices.compactMap { place in
      guard case .wish(var wish) = pieces[place] else { return nil }
      wish.rest = pieces.indices.filter { $0 != place }.map { pieces[$0].text }.joined(separator: " ")
      return wish
    }
  }

  /// The filters with those that words asked for: both hold, as every filter only takes away.
  func narrowing(_ filters: SearchFilters) -> SearchFilters {
    var filters = filters
    for case .price(let from, let through) in wishes.map(\.wish) {
      filters.priceMin = [filters.priceMin, from].compactMap { $0 }.max()
      filters.priceMax = [filters.priceMax, through].compactMap { $0 }.min()
    }
    return filters
  }

  mutating func change(_ body: (inout Unit) -> Void) {
    for place in pieces.indices {
      guard case .unit(var unit) = pieces[place] else { continue }
      body(&unit)
      pieces[place] = .unit(unit)
    }
  }

  /// The same with everything that may also have been meant: words that merely stand there, parts of words, descriptions.
  var wide: Reading {
    var wide = self
    wide.change { unit in
      unit.alternatives += unit.further
      guard unit.role != .stop, unit.words.count == 1, let word = unit.words.first else { return }
      if unit.sort == .plain, word.script == .alphabetic, word.scalars.count >= 3 {
        var term = Term(word)
        term.sort = .inside
        unit.alternatives.append([term])
        if word.pieces.count > 1 { unit.alternatives.append(word.pieces.map { Term(Word(script: .alphabetic, scalars: $0, isGlued: true)) }) }
      }
      if unit.sort == .plain, word.script == .syllabic, word.scalars.count >= 4, word.scalars.allSatisfy(Hangul.isSyllable), SoundAlike.near(word).isEmpty {
        for cut in 2...word.scalars.count - 2 where !Lexicon.isCut(word.scalars, at: cut) {
          let halves = [Array(word.scalars[..<cut]), Array(word.scalars[cut...])]
          unit.alternatives.append(halves.map { Term(Word(script: .syllabic, scalars: $0, isGlued: true)) })
        }
      }
      if word.scalars.count > 1, !word.scalars.contains(where: Hangul.isConsonant), unit.sort != .brand, unit.sort != .thing, !ShopWords.knows(word.text) {
        // What a description says of a thing is said of another one: a bag holds a wallet, and a scent is soft as milk.
        unit.alternatives.append([Term(.told, word.scalars)])
        if word.script == .alphabetic { unit.alternatives += Lexicon.forms(word.text).map { [Term(.told, Hangul.scalars($0))] } }
      }
    }
    return wide
  }

  /// The same with its things only as what they are: where another order puts the best fit no longer first, gloves of knit are no knitwear.
  var strict: Reading {
    var strict = self
    strict.change { unit in
      let sure = unit.alternatives.filter { $0.contains { [.kind, .noKind, .brand, .sound].contains($0.sort) } }
      if unit.sort == .thing, !sure.isEmpty { unit.alternatives = sure }
    }
    return strict
  }

  /// The same without some pieces, which are said to be left out.
  func dropping(_ places: Set<Int>) -> Reading {
    var less = self
    for place in places { less.pieces[place] = .dropped(pieces[place].text) }
    return less
  }

  /// The same with its last word still being typed.
  var unfinished: Reading {
    var open = self
    guard let last = pieces.indices.last, case .unit(var unit) = pieces[last] else { return self }
    for index in unit.alternatives.indices {
      guard let end = unit.alternatives[index].indices.last, [.syllables, .initials].contains(unit.alternatives[index][end].sort) else { continue }
      guard let scalar = unit.alternatives[index][end].scalars.last, Hangul.isSyllable(scalar) else { continue }
      unit.alternatives[index][end].isUnfinished = true
    }
    open.pieces[last] = .unit(unit)
    return open
  }
}
