/// Scores how well a document's text answers a reading. Whole numbers only, so that every machine agrees.
struct Ranking: Sendable {
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

  /// Asks for nothing, so that everything answers.
  static let none = Ranking(Reading([]))

  struct Score {
    var value: Int64 = 0
    /// One bit for each field, in the order of `SearchField`.
    var fields: UInt8 = 0

    var matched: Set<SearchField> {
      Set(SearchField.allCases.enumerated().filter { fields & 1 << UInt8($0.offset) != 0 }.map(\.element))
    }
  }

  /// Whether every unit is really met in the text; one may be missing from a loose reading.
  func isMet(by text: DocumentText) -> Bool {
    var missing = 0
    for unit in reading.units {
      let isMet = unit.alternatives.contains { terms in terms.allSatisfy { text.contains($0) } }
      if !isMet { missing += 1 }
    }
    return missing == 0 || (reading.isLoose && missing == 1)
  }

  func score(_ text: DocumentText, tier: Int64) -> Score {
    guard !reading.isEmpty else { return Score(value: 1 + tier * 4) }
    var sum: Int64 = 0
    var score = Score()
    for unit in reading.units {
      var best = Met(points: 1, field: 0)
      for terms in unit.alternatives {
        var weakest = Met(points: .max, field: 0)
        for term in terms {
          let met = points(of: term, in: text)
          if met.points < weakest.points { weakest = met }
        }
        if weakest.points > best.points, weakest.points < .max { best = weakest }
      }
      sum += best.points
      score.fields |= best.field
    }
    score.value = sum * 10 / Int64(reading.units.count) + tier * 4
    if let phrase {
      let fit = text.fit(phrase, field: 0)
      if fit != .absent { score.value += fit == .wholeField ? 500 : fit == .inside ? 150 : 300 }
    }
    return score
  }

  /// What a term is worth and the bit of the field it sits in best.
  private struct Met {
    var points: Int64
    var field: UInt8
  }

  private func points(of term: Term, in text: DocumentText) -> Met {
    let name = text.fit(term, field: 0)
    var best = Met(points: Self.name[name.rawValue], field: name == .absent ? 0 : 1)
    // A field is looked through only while it could still be worth more.
    if best.points < Self.brand.last! {
      let brand = Self.brand[text.fit(term, field: 1).rawValue]
      if brand > best.points { best = Met(points: brand, field: 2) }
    }
    if best.points < Self.other.last! {
      let other = Self.other[text.fit(term, field: 2).rawValue]
      if other > best.points { best = Met(points: other, field: 4) }
    }
    switch term.origin {
    case .written: break
    case .synonym: best.points = best.points * 4 / 5
    case .corrected: best.points = best.points * 9 / 10
    }
    return best
  }

  // By fit: absent, inside, word's beginning, whole word, field's beginning, whole field.
  private static let name: [Int64] = [0, 25, 45, 60, 70, 100]
  private static let brand: [Int64] = [0, 15, 35, 45, 50, 65]
  private static let other: [Int64] = [0, 6, 15, 22, 22, 30]
}
