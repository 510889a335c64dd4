/// Words of a query that name a size, among its pieces.
enum SizeWords {
  /// A figure or a letter beside a thing that has sizes is a size.
  static func mark(_ pieces: inout [Reading.Piece]) {
    let things = pieces.flatMap { piece -> [Int] in
      guard case .unit(let unit) = piece, unit.sort == .thing else { return meant(piece) }
      return (unit.either.isEmpty ? [unit] : unit.either).compactMap { Lexicon.thing(Synonyms.key($0.words)) }
    }
    for place in pieces.indices {
      guard case .unit(let unit) = pieces[place], unit.sort == .plain, unit.words.count == 1 || isMeasured(unit) || Sizes.spelt(Synonyms.key(unit.words)) != nil else { continue }
      let near = [place - 1, place + 1].filter(pieces.indices.contains)
      let isNumbered = unit.words.count == 2 && unit.words[1].text == number && things.contains(where: Lexicon.comesInSizes)
      let isSaid = isNumbered || near.contains { Sizes.signs.contains(pieces[$0].text) }
      let isMeasured = isMeasured(unit) || isNumbered, measure = isNumbered ? nil : isMeasured ? Sizes.Measure(unit.words[1].text) : nil
      if place > 0, case .unit(let other) = pieces[place - 1], other.sort == .plain, !isSaid, measure == nil { continue }
      let word = isMeasured ? unit.words[0] : Word(script: unit.words[0].script, scalars: unit.words.flatMap(\.scalars), isGlued: false)
      guard let size = Sizes.size(word, things: things, isSaid: isSaid, measure: measure) else { continue }
      pieces[place] = .wish(Understood(.size(size), words: unit.text))
      for near in near where Sizes.signs.contains(pieces[near].text) { pieces[near] = .filler(pieces[near].text) }
    }
  }

  /// A figure and a measure of length: 270 mm.
  private static func isMeasured(_ unit: Reading.Unit) -> Bool { unit.words.count == 2 && unit.words[0].isNumber && (unit.words[1].text == number || Sizes.Measure(unit.words[1].text) != nil) }

  /// Behind the figure of a size: 110호, 11호.
  private static let number = "호"

  /// What a look is said of where no thing is: 반팔 is a T-shirt.
  private static func meant(_ piece: Reading.Piece) -> [Int] {
    guard case .unit(let unit) = piece, unit.sort == .look, let look = Lexicon.look(Synonyms.key(unit.words)) else { return [] }
    return Lexicon.meant[look] ?? []
  }
}
