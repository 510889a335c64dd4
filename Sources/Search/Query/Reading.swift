/// One way to understand what a shopper typed: every unit must be met, each by one of its alternatives.
struct Reading: Hashable, Sendable {
  /// A word, or a few that belong together, with what may stand for it. An alternative is met when all its terms are.
  struct Unit: Hashable, Sendable {
    var alternatives: [[Term]]
    /// The words it was read from.
    var words: [Word]

    var expression: Expression { .any(alternatives.map { .all($0.map(\.expression)) }) }
  }

  var units: [Unit]
  /// One unit may be missing.
  var isLoose = false
  /// The text that was searched instead of the one typed.
  var corrected: String?

  var isEmpty: Bool { units.isEmpty }
  var needsLook: Bool { units.contains { $0.alternatives.contains { $0.contains(where: \.needsLook) } } }

  var expression: Expression {
    guard isLoose, units.count > 1 else { return .all(units.map(\.expression)) }
    return .any(units.indices.map { left in .all(units.indices.filter { $0 != left }.map { units[$0].expression }) })
  }

  /// Words read as they were written.
  init(_ words: [Word]) {
    units = words.map { Unit(alternatives: [[Term($0)]], words: [$0]) }
  }

  /// The same with letters sought anywhere in a word and long Hangul words allowed to fall into two.
  var partial: Reading {
    var wide = self
    for index in units.indices {
      guard units[index].words.count == 1, let word = units[index].words.first else { continue }
      switch word.script {
      case .alphabetic where word.scalars.count >= 3:
        var term = Term(word)
        term.sort = .inside
        wide.units[index].alternatives.append([term])
        if word.pieces.count > 1 { wide.units[index].alternatives.append(word.pieces.map { Term(Word(script: .alphabetic, scalars: $0, isGlued: true)) }) }
      case .syllabic where word.scalars.count >= 4 && word.scalars.allSatisfy(Hangul.isSyllable):
        for cut in 2...word.scalars.count - 2 {
          let halves = [Array(word.scalars[..<cut]), Array(word.scalars[cut...])]
          wide.units[index].alternatives.append(halves.map { Term(Word(script: .syllabic, scalars: $0, isGlued: true)) })
        }
      default: continue
      }
    }
    return wide
  }

  /// The same with one unit allowed to be missing; nil for a single word.
  var loose: Reading? {
    guard units.count > 1 else { return nil }
    var loose = self
    loose.isLoose = true
    return loose
  }

  /// The same with its last word still being typed.
  var unfinished: Reading {
    var open = self
    guard let last = open.units.indices.last else { return self }
    for index in open.units[last].alternatives.indices {
      guard let end = open.units[last].alternatives[index].indices.last else { continue }
      guard let scalar = open.units[last].alternatives[index][end].scalars.last, Hangul.isSyllable(scalar) else { continue }
      open.units[last].alternatives[index][end].isUnfinished = true
    }
    return open
  }
}
