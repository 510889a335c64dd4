/// Scores how well a document's text answers a reading. Whole numbers only, so that every machine agrees.
struct Ranking {
  let reading: Reading
  /// All words of the query in one stretch, when there are several.
  private let phrase: Term?

  init(_ reading: Reading) {
    self.reading = reading
    let words = reading.units.flatMap(\.words)
    if words.count > 1, Set(words.map(\.script)).count == 1 {
      let isSyllabic = words[0].script == .syllabic
      let joined = isSyllabic ? words.flatMap(\.scalars) : Array(words.map(\.scalars).joined(separator: [0x20]))
      phrase = Term(Word(script: words[0].script, scalars: joined, isGlued: false))
    } else {
      phrase = nil
    }
  }

  struct Score {
    var value: Int64 = 0
    var matched: Set<SearchField> = []
  }

  /// A document's text as its three fields, each a list of texts.
  static func fields(_ words: [UInt32]) -> [[ArraySlice<UInt32>]] {
    words.split(separator: 0x7C, maxSplits: 2, omittingEmptySubsequences: false).map { $0.split(separator: 0x0A) }
  }

  /// Whether every unit is really met in the text; one may be missing from a loose reading.
  func isMet(by words: [UInt32]) -> Bool {
    let fields = Self.fields(words)
    var missing = 0
    for unit in reading.units {
      let isMet = unit.alternatives.contains { terms in
        terms.allSatisfy { term in fields.contains { $0.contains { Look.fit(term, in: $0) != .absent } } }
      }
      if !isMet { missing += 1 }
    }
    return missing == 0 || (reading.isLoose && missing == 1)
  }

  func score(_ words: [UInt32], tier: Int64) -> Score {
    guard !reading.isEmpty else { return Score(value: 1 + tier * 4) }
    let fields = Self.fields(words)
    var sum: Int64 = 0
    var score = Score()
    for unit in reading.units {
      var best: (points: Int64, field: SearchField?) = (1, nil)
      for terms in unit.alternatives {
        let met = terms.map { points(of: $0, in: fields) }
        if let weakest = met.min(by: { $0.points < $1.points }), weakest.points > best.points { best = weakest }
      }
      sum += best.points
      if let field = best.field { score.matched.insert(field) }
    }
    score.value = sum * 10 / Int64(reading.units.count) + tier * 4
    if let phrase, let names = fields.first {
      let fit = names.map { Look.fit(phrase, in: $0) }.max() ?? .absent
      if fit != .absent { score.value += fit == .wholeField ? 500 : fit == .inside ? 150 : 300 }
    }
    return score
  }

  private func points(of term: Term, in fields: [[ArraySlice<UInt32>]]) -> (points: Int64, field: SearchField?) {
    var best: (points: Int64, field: SearchField?) = (0, nil)
    for (index, texts) in fields.enumerated() {
      let table = Self.points[index]
      guard table[Look.Fit.wholeField.rawValue] > best.points else { continue }
      for text in texts {
        let points = table[Look.fit(term, in: text).rawValue]
        if points > best.points { best = (points, SearchField.allCases[index]) }
      }
    }
    switch term.origin {
    case .written: return best
    case .synonym: return (best.points * 4 / 5, best.field)
    case .corrected: return (best.points * 9 / 10, best.field)
    }
  }

  /// By field, then by fit: absent, inside, word's beginning, whole word, field's beginning, whole field.
  private static let points: [[Int64]] = [
    [0, 25, 45, 60, 70, 100],
    [0, 15, 35, 45, 50, 65],
    [0, 6, 15, 22, 22, 30],
  ]
}
