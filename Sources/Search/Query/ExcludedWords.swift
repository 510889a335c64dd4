/// Words that say that something is not wanted: 가디건 말고, 가디건 제외, without cardigan.
enum ExcludedWords {
  /// As a dash before a word is read.
  static let sign = "제외"

  /// Behind what is not wanted.
  static let after: Set<String> = ["말고", "말구", "말고는", "빼고", "빼고는", "빼구", "뺀", "제외", "제외하고", "제외한", "없는", "아닌"]
  /// Before it.
  static let before: Set<String> = ["without", "except", "excluding", "not"]

  static func knows(_ key: String) -> Bool { after.contains(key) || before.contains(key) }

  /// As it is asked again: what a chip leaves of a query must be read the same way.
  static func said(_ unit: Reading.Unit) -> String { unit.words.count == 1 ? "-" + unit.text : unit.text + " " + sign }

  /// The places of what is not wanted, each with the place of the word that says so.
  static func find(in pieces: [Reading.Piece]) -> [(refused: Int, sign: Int)] {
    func isSaid(_ piece: Reading.Piece) -> Bool { if case .filler = piece { false } else { true } }
    return pieces.indices.compactMap { place in
      guard case .filler(let text) = pieces[place] else { return nil }
      let other = after.contains(text) ? pieces[..<place].lastIndex(where: isSaid) : before.contains(text) ? pieces[(place + 1)...].firstIndex(where: isSaid) : nil
      return other.map { ($0, place) }
    }
  }

  /// What a document carries that is refused. A thing is refused by what it is and by its names. Who wants a cardigan and no knitwear refuses what is
  /// called knitwear itself, for every cardigan is of that kind.
  static func expression(_ unit: Reading.Unit, wanted: [Int]) -> Expression {
    let typed = unit.words.map { Term($0) }
    guard unit.sort == .thing, let thing = Lexicon.thing(Synonyms.key(unit.words)) else { return unit.expression }
    if wanted.contains(where: { $0 != thing && Lexicon.lineage($0).contains(thing) }) { return .token(Tokens.token("k", Lexicon.things[thing].name)) }
    let said = Lexicon.things[thing].words.prefix(8).map { Term.list($0, origin: .synonym) } + [typed]
    return .any([unit.expression] + said.filter { !ReadWords.isLone($0) }.map { .all($0.map(\.expression)) })
  }
}
