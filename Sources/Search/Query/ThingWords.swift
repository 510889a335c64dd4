/// What may stand for a word that names a thing, or several things at once.
extension ReadWords {
  /// Everything that is of the kind; words alone count where nothing is known of the kind.
  static func alternatives(_ thing: Int, _ words: [Word]) -> [[Term]] {
    let unknown = Term(.noKind, [])
    var typed = whole(words)
    if isLone(typed) { typed[0].standsAlone = true }
    let said = Lexicon.things[thing].words.prefix(8).map { Term.list($0, origin: .synonym) }.filter { !isLone($0) }
    // A lone syllable is meant where it was typed by itself, and not where it was cut out of a word; what ends in 티 or 백 is known to be one.
    let isPiece = isLone(typed) && (words[0].isGlued || Compound.endings.contains(words[0].text))
    let forms = words.count == 1 ? Lexicon.forms(words[0].text).map { Term.list($0, origin: .synonym) } : []
    // What is called so with another word before it: a down jacket, for a jacket.
    let key = Synonyms.key(words)
    let also = Lexicon.calledAlso(thing, key).flatMap { other in ([typed] + forms).map { $0 + [Term(.kind, Lexicon.things[other].name)] } }
    return [[Term(.kind, Lexicon.things[thing].name)]] + ((isPiece ? [] : [typed]) + forms + said).map { $0 + [unknown] } + also
  }

  /// The words of a thing that is known, as words of their own: a mug is not sought in mugwort.
  static func whole(_ words: [Word]) -> [Term] {
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
    let same = zip(known.words, known.keys).filter { $1 != key && (forms.contains($1) || (isHangul ? $1.hasSuffix(key) : $1 == known.keys[0])) }.map(\.0)
    let said = [key] + forms + (isHangul ? [] : [known.keys[0]])
    // What has a colour of that name is no cream either, and what is 브라운 no 브라.
    let colours = said.flatMap { Lexicon.colours(beginningWith: $0) + Lexicon.colours(within: $0) } + [Lexicon.colour(key)].compactMap { $0 }
    // What is made of a food is called after it: 보리차, for 보리.
    let beginning = Lexicon.isFlavour(thing) ? [] : said.flatMap { Lexicon.beginning(with: thing, $0) }
    let others = Set(beginning + said.flatMap { Lexicon.ending(with: thing, $0) }).sorted().map { Term(.notKind, Lexicon.things[$0].name) } + colours.map { Term(.notColour, Lexicon.colours[$0].name) }
    return ([whole(words)] + same.map { Term.list($0, origin: .synonym) }).filter { !isLone($0) }.map { $0 + others } + apart(thing, words) + (Lexicon.asked[thing] ?? []).map { [Term(.kind, Lexicon.things[$0].name)] }
  }

  /// A word written together, or in two words, as it is met apart: what is called 갤럭시, or is for a 휴대폰, and is a 케이스, for 갤럭시케이스 and 핸드폰 케이스.
  private static func apart(_ thing: Int, _ words: [Word]) -> [[Term]] {
    let found = parts(thing, words)
    return found.isEmpty ? parts(thing, Word.split(Lexicon.things[thing].name)) : found
  }

  private static func parts(_ whole: Int, _ words: [Word]) -> [[Term]] {
    guard words.allSatisfy({ $0.script == .syllabic }) else { return [] }
    let all = words.flatMap(\.scalars)
    guard words.count < 3, all.count > 2 else { return [] }
    for cut in words.count == 2 ? [words[0].scalars.count] : Array(2..<all.count) {
      let head = Array(all[..<cut]), key = String(scalars: head)
      guard let thing = Lexicon.thing(String(scalars: all[cut...])), thing != whole, Lexicon.genderOf[key] == nil else { continue }
      let said = Lexicon.thing(key).map { Lexicon.things[$0].words.prefix(4).filter { Lexicon.key($0) != key }.map { Term.list($0, origin: .synonym) } } ?? []
      return ([[Term(Word(script: .syllabic, scalars: head, isGlued: true))]] + said).map { $0 + [Term(.kind, Lexicon.things[thing].name)] }
    }
    return []
  }

  /// Everything that belongs to a group of kinds; the group's own word counts where nothing is known of the kind.
  static func alternatives(_ members: Lexicon.Group, _ words: [Word]) -> [[Term]] {
    members.kinds.map { [Term(.kind, Lexicon.things[$0].name)] } + members.words.map { Term.list($0, origin: .synonym) } + [words.map { Term($0) } + [Term(.noKind, [])]]
  }
}
