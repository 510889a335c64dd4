/// Scores how well a document's text answers a reading. Whole numbers only, so that every machine agrees.
struct Ranking: Sendable {
  let reading: Reading
  private let units: [Reading.Unit]
  private let wanted: [Wanted]
  /// All words of the query in one stretch, when there are several.
  private let phrase: Term?
  /// Colours of those for whom it is wanted.
  private let preferred: [Term]
  /// Words of animals, where a thing is wanted that people and animals have and no animal is named.
  private let animals: [Term]

  /// What one unit asks of a text.
  private struct Wanted {
    /// Terms that say something by standing there; each of an alternative must.
    var alternatives: [[Term]]
    var isInOrder: Bool
    /// The words of the thing itself, or of either of two; none where the unit is no thing.
    var names: [[Term]]
  }

  /// Names of the kinds of houses that are sought: each as its words.
  private let houses: [[Term]]

  init(_ reading: Reading) {
    self.reading = reading
    units = reading.units
    preferred = reading.wishes.compactMap(\.preferred).map { Term(.colour, Hangul.scalars($0.name)) }
    let isForAnimals = units.contains { $0.role == .receiver } || !units.contains { $0.sort == .thing && Lexicon.isSharedWithAnimals(Synonyms.key($0.words)) }
    animals = isForAnimals ? [] : Self.animals
    houses = units.filter { $0.sort == .thing }.compactMap { Lexicon.thing(Synonyms.key($0.words)) }.filter(Lexicon.houses.contains)
      .flatMap { Lexicon.things[$0].words.map { Term.list($0, origin: .synonym) } }
    wanted = units.map { unit in
      Wanted(
        alternatives: unit.alternatives.map { terms in terms.filter { ![.noKind, .notKind, .notColour].contains($0.sort) } }, isInOrder: unit.isInOrder,
        names: unit.sort != .thing ? [] : (unit.either.isEmpty ? [unit] : unit.either).map { $0.words.map { Term($0) } })
    }
    let words = units.flatMap(\.words)
    if words.count > 1, Set(words.map(\.script)).count == 1 {
      let isSyllabic = words[0].script == .syllabic
      let joined = isSyllabic ? words.flatMap(\.scalars) : Array(words.map(\.scalars).joined(separator: [0x20]))
      phrase = Term(Word(script: words[0].script, scalars: joined, isGlued: false))
    } else {
      phrase = nil
    }
  }

  /// What being called just as was typed is worth: more than all else together.
  static let exact: Int64 = 4000

  /// What being sold out takes off: as much as forty tiers of popularity give, a million times as many who wanted it.
  static let goneLess: Int64 = 160

  /// What being for animals takes off where no animal was named.
  private static let animalLess: Int64 = 800
  private static let animals: [Term] = ["강아지", "고양이", "반려", "애견", "애묘", "펫"].map { Term(Word(script: .syllabic, scalars: Hangul.scalars($0), isGlued: false)).leading }
    + ["dog", "cat", "pet"].map { Term(.word, Hangul.scalars($0)) }
  private static let animalHeads = DocumentText.Heads(animals)

  struct Score {
    var value: Int64 = 0
    /// One bit for each field, in the order of `SearchField`.
    var fields: UInt8 = 0

    var matched: Set<SearchField> {
      Set(SearchField.allCases.enumerated().filter { fields & 1 << UInt8($0.offset) != 0 }.map(\.element))
    }
  }

  /// Whether every unit of which tokens may promise too much is really met in the text.
  func isMet(by text: DocumentText) -> Bool {
    units.allSatisfy { unit in !unit.isDoubtful || unit.alternatives.contains { terms in terms.allSatisfy { text.contains($0) } } }
  }

  func score(_ text: DocumentText, tier: Int64) -> Score {
    guard !units.isEmpty || reading.title != nil else { return Score(value: 1 + tier * 4) }
    var sum: Int64 = 0
    var score = Score()
    for wanted in wanted {
      var best = Met(points: 1, field: 0)
      for (place, terms) in wanted.alternatives.enumerated() {
        var weakest = Met(points: .max, field: 0)
        for term in terms {
          let met = points(of: term, in: text)
          if met.points < weakest.points { weakest = met }
        }
        // Of what stands near a thing the nearest first.
        if wanted.isInOrder, weakest.points < .max { weakest.points -= Int64(min(place, 9)) * 5 }
        if weakest.points > best.points, weakest.points < .max { best = weakest }
      }
      // The word itself in the name, beside being the thing.
      if best.field == 4, !wanted.names.isEmpty, isNamed(wanted, in: text) { best.points += 12 }
      sum += best.points
      score.fields |= best.field
    }
    score.value = sum * 10 / Int64(max(1, units.count)) + tier * 4
    if preferred.contains(where: { text.fit($0, field: 3) != .absent }) { score.value += 150 }
    if !animals.isEmpty, text.mayHold(Self.animalHeads, field: DocumentText.Field.name), animals.contains(where: { text.fit($0, field: DocumentText.Field.name) != .absent }) { score.value -= Self.animalLess }
    if let title = reading.title, text.fit(title, field: DocumentText.Field.name) != .absent { score.value += Self.exact }
    if let phrase {
      let fit = text.fit(phrase, field: 0)
      if fit != .absent { score.value += fit == .wholeField ? 300 : fit == .inside ? 60 : 120 }
    }
    return score
  }

  /// Whether the name says the thing itself, or either of two; or a store calls itself a house of the kind: 책방 before 문구점 for whoever looks for a 서점.
  private func isNamed(_ wanted: Wanted, in text: DocumentText) -> Bool {
    wanted.names.contains { terms in terms.allSatisfy { text.fit($0, field: 0) >= .wordBeginning } }
      || houses.contains { terms in terms.allSatisfy { text.fit($0, field: 0) >= .wholeWord } }
  }

  /// What a term is worth and the bit of the field it sits in best.
  private struct Met {
    var points: Int64
    var field: UInt8
  }

  private func points(of term: Term, in text: DocumentText) -> Met {
    switch term.sort {
    case .kind: return text.fit(term, field: 2) == .absent ? Met(points: 0, field: 0) : Met(points: 100, field: 4)
    case .brand, .sound: return text.fit(term, field: 1) == .absent ? Met(points: 0, field: 0) : Met(points: term.sort == .brand ? 110 : 90, field: 2)
    case .colour: return text.fit(term, field: 3) == .absent ? Met(points: 0, field: 0) : Met(points: 60, field: 8)
    case .told: return text.fit(term, field: 4) == .absent ? Met(points: 0, field: 0) : Met(points: 3, field: 16)
    default: break
    }
    let name = text.fit(term, field: 0)
    var best = Met(points: Self.name[name.rawValue], field: name == .absent ? 0 : 1)
    // A field is looked through only while it could still be worth more.
    if best.points < Self.brand.last! {
      let brand = Self.brand[text.fit(term, field: 1).rawValue]
      if brand > best.points { best = Met(points: brand, field: 2) }
    }
    if best.points < Self.other.last! {
      let other = Self.other[text.fit(term, field: 3).rawValue]
      if other > best.points { best = Met(points: other, field: 8) }
    }
    switch term.origin {
    case .written: break
    case .synonym: best.points = best.points * 4 / 5
    case .corrected: best.points = best.points * 9 / 10
    }
    return best
  }

  // By fit: absent, inside, word's beginning, whole word, field's beginning, whole field.
  private static let name: [Int64] = [0, 25, 45, 60, 65, 80]
  private static let brand: [Int64] = [0, 15, 35, 45, 50, 65]
  private static let other: [Int64] = [0, 6, 15, 22, 22, 30]
}
