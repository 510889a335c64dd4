extension Expression {
  /// The same, with nothing said twice: an engine walks the list of every token that stands in it, and each list may be long.
  ///
  /// `a or (a and b)` is `a`, `a and (a or b)` is `a`, and `(a and c) or (b and c)` is `(a or b) and c`. A beginning of a word is
  /// carried by all that carry a longer one, or a whole word that begins so.
  var shortened: Expression {
    switch self {
    case .token: return self
    case .not(let part): return .not(part.shortened)
    case .all(let parts): return Self.joined(parts.map(\.shortened))
    case .any(let parts):
      let short = parts.map(\.shortened)
      return short.contains(where: \.isEmpty) ? .all([]) : Self.either(short.flatMap(\.alternatives))
    }
  }

  private var conjuncts: [Expression] { if case .all(let parts) = self { parts } else { [self] } }
  private var alternatives: [Expression] { if case .any(let parts) = self { parts } else { [self] } }

  private static func joined(_ parts: [Expression]) -> Expression {
    let once = unique(parts.flatMap(\.conjuncts).filter { !$0.isEmpty })
    let needed = once.filter { part in
      guard case .any(let alternatives) = part else { return !once.contains { $0 != part && $0.carries(part) } }
      return !alternatives.contains { choice in choice.conjuncts.allSatisfy { wanted in once.contains { $0 != part && $0.carries(wanted) } } }
    }
    return needed.count == 1 ? needed[0] : .all(needed)
  }

  private static func either(_ parts: [Expression]) -> Expression {
    let singles = parts.filter { $0.conjuncts.count == 1 }
    var kept: [Expression] = unique(singles).filter { single in !singles.contains { $0 != single && single.carries($0) } }
    for part in unique(parts).filter({ $0.conjuncts.count > 1 }).sorted(by: { $0.conjuncts.count < $1.conjuncts.count }) {
      let isTold = kept.contains { known in known.conjuncts.allSatisfy { wanted in part.conjuncts.contains { $0.carries(wanted) } } }
      if !isTold { kept.append(part) }
    }
    // What most alternatives share stands before them all.
    var counts: [Expression: Int] = [:]
    for part in kept where part.conjuncts.count > 1 { for conjunct in part.conjuncts { counts[conjunct, default: 0] += 1 } }
    let most = counts.values.max() ?? 0
    guard most > 1, let shared = kept.lazy.flatMap(\.conjuncts).first(where: { counts[$0] == most }) else { return kept.count == 1 ? kept[0] : .any(kept) }
    let sharing = kept.filter { $0.conjuncts.count > 1 && $0.conjuncts.contains(shared) }
    let rests = sharing.map { part in joined(part.conjuncts.filter { $0 != shared }) }
    let other = kept.filter { !sharing.contains($0) }
    let together = joined([shared, either(rests.flatMap(\.alternatives))])
    return other.isEmpty ? together : either(other + [together])
  }

  private static func unique(_ parts: [Expression]) -> [Expression] {
    var seen: Set<Expression> = []
    return parts.filter { seen.insert($0).inserted }
  }

  /// Whether all that carry this token carry the other one too.
  private func carries(_ other: Expression) -> Bool {
    if self == other { return true }
    guard case .token(let mine) = self, case .token(let its) = other, its.utf8.first == UInt8(ascii: "p"),
      mine.utf8.first == UInt8(ascii: "p") || mine.utf8.first == UInt8(ascii: "w")
    else { return false }
    return mine.utf8.dropFirst().starts(with: its.utf8.dropFirst())
  }
}
