/// Which tokens a document must carry, written for either engine.
indirect enum Expression: Hashable, Sendable {
  case token(String)
  case all([Expression])
  case any([Expression])
  /// Carried by what does not carry it; says something beside others alone.
  case not(Expression)

  static func tokens(_ tokens: some Sequence<String>) -> Expression { .all(tokens.map(Expression.token)) }

  /// Whether it asks for nothing, so that every document fits.
  var isEmpty: Bool {
    switch self {
    case .token, .not: false
    case .all(let parts): parts.allSatisfy(\.isEmpty)
    case .any(let parts): parts.contains(where: \.isEmpty)
    }
  }

  func and(_ other: Expression) -> Expression { isEmpty ? other : other.isEmpty ? self : .all([self, other]) }

  /// As an FTS5 MATCH.
  var fts5: String { shortened.written(Signs(quote: "\"", and: " AND ", or: " OR ", not: " NOT ")) }
  /// As a tsquery literal.
  var tsquery: String { shortened.written(Signs(quote: "'", and: " & ", or: " | ", not: " & !")) }

  /// How an engine writes it; `not` stands between what is wanted and what is not.
  private struct Signs {
    let quote: String
    let and: String
    let or: String
    let not: String
  }

  private func written(_ signs: Signs) -> String {
    switch self {
    case .token(let token): return signs.quote + token + signs.quote
    case .any(let parts): return Self.joined(parts.map { $0.written(signs) }, signs.or)
    case .not: return Expression.all([self]).written(signs)
    case .all(let parts):
      let (wanted, refused) = Self.parted(parts)
      guard !refused.isEmpty else { return Self.joined(wanted.map { $0.written(signs) }, signs.and) }
      return "(" + Self.joined(wanted.map { $0.written(signs) }, signs.and) + signs.not + "(" + refused.map { $0.written(signs) }.joined(separator: signs.or) + "))"
    }
  }

  /// What all of some parts want, and what none of them does.
  static func parted(_ parts: [Expression]) -> (wanted: [Expression], refused: [Expression]) {
    let refused = parts.compactMap { if case .not(let part) = $0, !part.isEmpty { part } else { nil } }
    var wanted = parts.filter { if case .not = $0 { false } else { !$0.isEmpty } }
    // No index knows "all but": every document is for somebody.
    if wanted.isEmpty, !refused.isEmpty { wanted = [.any(Lexicon.Gender.everybody.map { .token(Tokens.gender($0)) })] }
    return (wanted, refused)
  }

  private static func joined(_ parts: [String], _ sign: String) -> String {
    parts.count == 1 ? parts[0] : "(" + parts.joined(separator: sign) + ")"
  }
}

extension Expression {
  // Tokens are compared by their bytes: they are made in one place, so none is another spelt otherwise.
  static func == (a: Expression, b: Expression) -> Bool {
    switch (a, b) {
    case (.token(let mine), .token(let its)): mine.utf8.count == its.utf8.count && mine.utf8.elementsEqual(its.utf8)
    case (.all(let mine), .all(let its)), (.any(let mine), .any(let its)): mine == its
    case (.not(let mine), .not(let its)): mine == its
    default: false
    }
  }

  func hash(into hasher: inout Hasher) {
    switch self {
    case .token(var token): token.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    case .all(let parts):
      hasher.combine(UInt8(1))
      hasher.combine(parts)
    case .any(let parts):
      hasher.combine(UInt8(2))
      hasher.combine(parts)
    case .not(let part):
      hasher.combine(UInt8(3))
      hasher.combine(part)
    }
  }
}
