/// What may stand for a word that names a thing, or several things at once.
extension ReadWords {
  /// Everything that is of the kind; words alone count where nothing is known of the kind.
  static func alternatives(_ thing: Int, _ words: [Word]) -> [[Term]] {
    let unknown = Term(.noKind, [])
    let typed = whole(words), said = Lexicon.things[thing].words.prefix(8).map { Term.list($0, origin: .synonym) }.filter { !isLone($0) }
    // A lone syllable is meant where it was typed by itself, and not where it was cut out of a word; what ends in 티 or 백 is known to be one.
    let isPiece = isLone(typed) && (words[0].isGlued || Compound.endings.contains(words[0].text))
    let forms = words.count == 1 ? Lexicon.forms(words[0].text).map { Term.list($0, origin: .synonym) } : []
    return [[Term(.kind, Lexicon.things[thing].name)]] + ((isPiece ? [] : [typed]) + forms + said).map { $0 + [unknown] }
  }

  /// The words of a thing that is known, as words of their own: a mug is not sought in mugwort.
  private static func whole(_ words: [Word]) -> [Term] {
    words.map { word in
      var term = Term(word)
      if term.sort == .beginning { term.sort = .word }
      return term
    }
  }

  /// The word itself, in this form or another, wherever it stands; not another word for the thing, nor where it only begins the name of
  /// something else: a dress is not sought in 드레스 슈즈, and no dress in dress shoes.
  static func further(_ thing: Int, _ key: String, _ words: [Word]) -> [[Term]] {
    let forms = Lexicon.forms(key)
    let known = Lexicon.things[thing], isHangul = BrandSound.isHangul(Hangul.scalars(key))
    let same = zip(known.words, known.keys).filter { $1 != key && (forms.contains($1) || isHangul && $1.hasSuffix(key)) }.map(\.0)
    // What has a colour of that name is no cream either, and what is 브라운 no 브라.
    let colours = Lexicon.colours(beginningWith: key) + [Lexicon.colour(key)].compactMap { $0 }
    let others = (Lexicon.beginning(with: thing, key) + Lexicon.ending(with: thing, key)).map { Term(.notKind, Lexicon.things[$0].name) } + colours.map { Term(.notColour, Lexicon.colours[$0].name) }
    return ([whole(words)] + same.map { Term.list($0, origin: .synonym) }).filter { !isLone($0) }.map { $0 + others } + apart(words) + (Lexicon.asked[thing] ?? []).map { [Term(.kind, Lexicon.things[$0].name)] }
  }

  /// A word written together, as it is met apart: what is called 갤럭시 and is a 케이스, for 갤럭시케이스.
  private static func apart(_ words: [Word]) -> [[Term]] {
    guard words.count == 1, let word = words.first, word.script == .syllabic, word.scalars.count > 2 else { return [] }
    for cut in 2..<word.scalars.count {
      let head = Array(word.scalars[..<cut])
      guard let thing = Lexicon.thing(String(scalars: word.scalars[cut...])), Lexicon.genderOf[String(scalars: head)] == nil else { continue }
      return [[Term(Word(script: .syllabic, scalars: head, isGlued: true)), Term(.kind, Lexicon.things[thing].name)]]
    }
    return []
  }

  /// Everything that belongs to a group of kinds; the group's own word counts where nothing is known of the kind.
  static func alternatives(_ members: Lexicon.Group, _ words: [Word]) -> [[Term]] {
    members.kinds.map { [Term(.kind, Lexicon.things[$0].name)] } + members.words.map { Term.list($0, origin: .synonym) } + [words.map { Term($0) } + [Term(.noKind, [])]]
  }
}
