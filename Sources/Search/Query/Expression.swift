/// Which tokens a document must carry, written for either engine.
indirect enum Expression: Hashable, Sendable {
  case token(String)
  case all([Expression])
  case any([Expression])

  static func tokens(_ tokens: some Sequence<String>) -> Expression { .all(tokens.map(Expression.token)) }

  /// Whether it asks for nothing, so that every document fits.
  var isEmpty: Bool {
    switch self {
    case .token: false
    case .all(let parts): parts.allSatisfy(\.isEmpty)
    case .any(let parts): parts.contains(where: \.isEmpty)
    }
  }

  func and(_ other: Expression) -> Expression { isEmpty ? other : other.isEmpty ? self : .all([self, other]) }

  /// As an FTS5 MATCH.
  var fts5: String { shortened.written("\"", "\"", " AND ", " OR ") }
  /// As a tsquery literal.
  var tsquery: String { shortened.written("'", "'", " & ", " | ") }

  private func written(_ open: String, _ close: String, _ and: String, _ or: String) -> String {
    switch self {
    case .token(let token): open + token + close
    case .all(let parts): Self.joined(parts.filter { !$0.isEmpty }.map { $0.written(open, close, and, or) }, and)
    case .any(let parts): Self.joined(parts.map { $0.written(open, close, and, or) }, or)
    }
  }

  private static func joined(_ parts: [String], _ sign: String) -> String {
    parts.count == 1 ? parts[0] : "(" + parts.joined(separator: sign) + ")"
  }
}
