import Kernel
import Storage

/// Reads the words of a query: brands, things, looks, colours, whom for, how large, how dear. Longest first, particles and fillers go.
struct ReadWords {
  let known: KnownHere
  private var pieces: [Reading.Piece] = []

  init(_ typed: Typed, language: Language, currency: Currency = .krw, in tx: Transaction) throws {
    known = try KnownHere(typed.words, language: language, in: tx)
    let words = typed.words
    let price = PriceWords.find(words, in: currency)
    var index = 0
    while index < words.count {
      if let price, index == price.range.lowerBound {
        let text = PriceWords.said(words[price.range])
        pieces.append(price.isForeign ? .dropped(text) : .wish(Understood(.price(from: price.from, through: price.through), words: text)))
        index = price.range.upperBound
        continue
      }
      let end = price.map { index < $0.range.lowerBound ? $0.range.lowerBound : words.count } ?? words.count
      index += read(words[index..<end], behind: index > 0 ? words[index - 1] : nil)
    }
    OrderWords.settle(&pieces)
    recipients()
    ChildWords.mark(&pieces)
    refuse()
    EitherWords.join(&pieces)
    PurposeWords.mark(&pieces)
    leaveOutFillers()
    SizeWords.mark(&pieces)
    HeadThing.mark(&pieces)
    try spellings(in: tx)
  }

  var reading: Reading { Reading(pieces: pieces) }

  /// Reads the longest beginning that is known; returns how many words it took.
  private mutating func read(_ words: ArraySlice<Word>, behind before: Word?) -> Int {
    if let hundredths = PercentWords.read(words, behind: before) {
      pieces += hundredths.pieces
      return hundredths.width
    }
    if let measured = MeasureWords.read(words) {
      pieces.append(.unit(measured.unit))
      return measured.width
    }
    if let count = CountWords.read(words) {
      pieces.append(.unit(count.unit))
      return count.width
    }
    if let counted = CountWords.figured(words) {
      pieces.append(counted)
      return 2
    }
    for width in stride(from: min(KnownHere.windowMax, words.count), through: 1, by: -1) {
      let some = Array(words.prefix(width))
      if width > 1, some.contains(where: { $0.scalars.contains(where: Hangul.isConsonant) }) { continue }
      if width == 1, Lexicon.worded(some[0].text) != nil, !known.isBrand(some[0].text) { continue }
      if let said = (width == 1 ? respelt(some[0]) : nil).map({ [$0] }) ?? piece(some).map({ [$0] }) ?? (width > 1 ? withoutParticle(some) : nil) {
        pieces += said
        return width
      }
    }
    let word = words.first!
    if let whom = parts(ofWhom: word) {
      pieces += whom
      return 1
    }
    if let parts = parts(of: word) {
      pieces += parts
    } else {
      let kinds = Lexicon.thingsOfInitials[Term(word).scalars] ?? []
      pieces.append(.unit(Reading.Unit(alternatives: [[Self.term(word)]] + (Sizes.letters(like: word.text) + Lexicon.forms(word.text).map { Word(script: .alphabetic, scalars: Hangul.scalars($0), isGlued: false) }).map { [Term($0, origin: .synonym)] } + kinds.map { [Term(.kind, Lexicon.things[$0].name)] }, words: [word])))
    }
    return 1
  }

  /// Words that are a known thing together, a particle behind it: 후드 티를 is 후드 티, and 신발 끈이랑 is 신발 끈 or what follows.
  private func withoutParticle(_ words: [Word]) -> [Reading.Piece]? {
    guard let last = words.last else { return nil }
    for stem in Particles.stems(of: last) {
      let bare = Array(words.dropLast()) + [Word(script: .syllabic, scalars: stem, isGlued: last.isGlued)], key = Synonyms.key(bare)
      guard Lexicon.thing(key) != nil || Lexicon.groupOf[key] != nil || Lexicon.look(key) != nil, let piece = piece(bare) else { continue }
      return [piece] + Self.meantParticle(String(scalars: last.scalars.dropFirst(stem.count)))
    }
    return nil
  }

  /// A particle that joins what stands before it to what stands behind.
  private static func meantParticle(_ particle: String) -> [Reading.Piece] {
    particle == PurposeWords.particle || EitherWords.particles.contains(particle) ? [.filler(particle)] : []
  }

  /// One or two figures are sought as they stand, and begin nothing.
  static func term(_ word: Word) -> Term {
    var term = Term(word)
    if word.isNumber, word.scalars.count < 3 { term.sort = .word }
    return term
  }

  /// 아동복 is for children, and clothes.
  private func parts(ofWhom word: Word) -> [Reading.Piece]? {
    guard let (whom, thing) = Lexicon.worded(word.text), !known.isBrand(word.text) else { return Honoured.whom(word).map { [.wish($0)] } }
    return [whom, thing].compactMap { piece(Word.split(Hangul.scalars($0))) }
  }

  /// What some words together are; nil when they are nothing known.
  private func piece(_ words: [Word]) -> Reading.Piece? {
    let key = Synonyms.key(words)
    var unit = Reading.Unit(alternatives: [words.map { Term($0) }], words: words)
    let said = (known.means[key] ?? []).map { Term.list($0, origin: .synonym) }
    unit.alternatives += said
    // A brand is not heard across words of a sentence: 갈 때 메는 is no KALDOR.
    let isSentence = words.contains { Lexicon.fillers.contains($0.text) || words.count > 1 && $0.script == .syllabic && $0.scalars.count == 1 }
    let sounds = isSentence ? [] : known.brandSounds(words.flatMap(\.scalars))
    if let thing = Lexicon.thing(key) {
      // A brand that is here goes before what is also called so: polo.
      unit.sort = known.isBrand(key) && BrandNames.knows(key) && !Lexicon.isPlainest(key) ? .brand : .thing
      unit.alternatives = Self.alternatives(thing, words) + said
      unit.further = Self.further(thing, key, words)
      if Lexicon.look(key) != nil { unit.alternatives.append(words.map { Term($0) }) }
      if known.isBrand(key) { unit.alternatives.append([Term(.brand, Hangul.scalars(key))]) }
    } else if let members = Lexicon.groupOf[key] {
      unit.sort = .thing
      unit.alternatives = Self.alternatives(members, words) + said
      unit.further = [Self.whole(words)].filter { !Self.isLone($0) }
      unit.isInOrder = members.isInOrder
    } else if StockWords.knows(key) {
      return .wish(Understood(.stock, words: words.map(\.text).joined(separator: " ")))
    } else if !known.isBrand(key), SaleWords.knows(key) {
      return .wish(Understood(.sale, words: words.map(\.text).joined(separator: " ")))
    } else if !known.isBrand(key), let sort = OrderWords.sort(key) {
      return .wish(Understood(.order(sort), words: words.map(\.text).joined(separator: " ")))
    } else if known.isBrand(key) || !sounds.isEmpty && !known.isWord(key) && Lexicon.look(key) == nil && Lexicon.colour(key) == nil {
      unit.sort = .brand
      // A lone syllable stands in too many words.
      if Self.isLone(unit.alternatives[0]) { unit.alternatives.removeFirst() }
      unit.alternatives += [[Term(.brand, Hangul.scalars(key))]] + sounds.map { [Term(.sound, Hangul.scalars($0))] }
      if let colour = Lexicon.colour(key) { unit.alternatives.append([Term(.colour, Lexicon.colours[colour].name)]) }
    } else if let colour = Lexicon.colour(key) {
      unit.sort = .colour
      unit.alternatives.append([Term(.colour, Lexicon.colours[colour].name)])
    } else if let gender = Lexicon.genderOf[key] ?? Lexicon.recipientOf[key], let wish = Understood(gender, words: words.map(\.text).joined(separator: " ")) {
      return .wish(wish)
    } else if let look = Lexicon.look(key) {
      unit.sort = .look
      if Lexicon.receivers.contains(look) { unit.role = .receiver }
      // 개 stands in too many words, and 강아지 is said of the same.
      if Self.isLone(unit.alternatives[0]), unit.role == .receiver { unit.alternatives.removeFirst() }
      // A lone syllable for the same stands in too many words: 청 for 데님 in 청소포 and 분청.
      unit.alternatives += Lexicon.looks[look].filter { Lexicon.key($0) != key }.map { Term.list($0, origin: .synonym) }.filter { !Self.isLone($0) }
      unit.alternatives += Lexicon.made(of: look).map { [Term(.kind, Lexicon.things[$0].name)] }
    } else if let names = Optional(BrandNames.spellings(of: key)), !names.isEmpty {
      // A brand or a line that no goods here say they are of: their names may.
      unit.alternatives += names.map { Term.list($0, origin: .synonym) }.filter { !Self.isLone($0) }
    } else if Lexicon.fillers.contains(key) || ExcludedWords.knows(key) || EitherWords.knows(key) {
      return .filler(key)
    } else if said.isEmpty, Sizes.spelt(key) == nil {
      return nil
    }
    return .unit(unit)
  }

  /// A lone syllable stands in too many words: 티 in 뷰티 and in 벨티드.
  static func isLone(_ terms: [Term]) -> Bool { terms.count == 1 && terms[0].sort == .syllables && terms[0].scalars.count == 1 }

  /// A word that is not known as a whole: without its particle, or in pieces by what is known, longest first.
  private func parts(of word: Word) -> [Reading.Piece]? {
    guard word.script == .syllabic, word.scalars.count >= 2, word.scalars.allSatisfy(Hangul.isSyllable) else { return nil }
    if let (sold, ending) = ShopWords.parted(word, known: known) {
      let part = Word(script: .syllabic, scalars: Hangul.scalars(sold), isGlued: false)
      return [piece([part]) ?? .unit(Reading.Unit(alternatives: [[Term(part)]], words: [part])), .filler(ending)]
    }
    let isWord = known.isWord(word.text)
    let cut = Compound(word, known: known).parts
    let pieces = cut?.map { Compound.meant($0) }.map { part in self.piece([part]) ?? .unit(Reading.Unit(alternatives: [[Term(part)]], words: [part])) }
    if let cut, let pieces, pieces.count > 1 || !isWord {
      // A word of the index falls apart only where the parts say more than it does.
      guard isWord else {
        return pieces + Self.meantParticle(String(scalars: word.scalars.dropFirst(cut.reduce(0) { $0 + $1.scalars.count })))
      }
      if case .unit(let last)? = pieces.last, last.sort == .thing { return pieces }
    }
    return isWord ? nil : SoundAlike.key(of: word).flatMap { meant(by: word, $0) }.map { [$0] }
  }

  /// A usual misspelling that nobody here writes, as the word that is meant.
  private func respelt(_ word: Word) -> Reading.Piece? {
    guard let usual = KnownSpellings.meant(by: word.text), !known.isWord(word.text), !known.isBrand(word.text) else { return nil }
    return meant(by: word, usual)
  }

  private func meant(by word: Word, _ usual: String) -> Reading.Piece? {
    let piece = piece(Word.split(Hangul.scalars(usual)))
    guard case .unit(var unit)? = piece else { return piece }
    unit.alternatives.append([Term(word)])
    unit.isRespelt = true
    return .unit(unit)
  }

  private mutating func leaveOutFillers() {
    // Beside a thing or a brand a lone syllable that means nothing here is a piece of grammar, or is said to be left out: 키 작은 여자 슬랙스.
    let isFirm = pieces.contains { if case .unit(let unit) = $0 { unit.sort == .thing || unit.sort == .brand } else { false } }
    for place in pieces.indices {
      guard isFirm, case .unit(let unit) = pieces[place], unit.sort == .plain, unit.words.count == 1, unit.words[0].script == .syllabic, unit.words[0].scalars.count == 1,
        Hangul.isSyllable(unit.words[0].scalars[0])
      else { continue }
      pieces[place] = Particles.isGrammar(unit.text) ? .filler(unit.text) : .dropped(unit.text)
    }
    let isMore = pieces.contains { if case .filler = $0 { false } else { true } }
    guard !isMore else { return }
    pieces = pieces.map { piece in
      guard case .filler(let text) = piece else { return piece }
      let words = Word.split(Hangul.scalars(text))
      return .unit(Reading.Unit(alternatives: [words.map(Self.alone)], words: words, role: .stop))
    }
  }

  /// A word that begins nothing: who types `but` alone wants no butcher.
  private static func alone(_ word: Word) -> Term {
    var term = Term(word)
    if term.sort == .beginning { term.sort = .word }
    if term.sort == .syllables { (term.isLeading, term.standsAlone) = (true, true) }
    return term
  }

  /// 아빠 지갑 is a wallet for men; a book about 엄마 is found by the word.
  private mutating func recipients() {
    let isFirm = pieces.contains { if case .unit(let unit) = $0 { unit.sort == .thing || unit.sort == .brand || Lexicon.isGift(unit.text) } else { false } }
    guard !isFirm else { return }
    for place in pieces.indices {
      let key = Lexicon.key(pieces[place].text)
      guard case .wish = pieces[place], Lexicon.recipientOf[key] != nil, known.isWord(key) else { continue }
      let words = Word.split(Hangul.scalars(pieces[place].text))
      pieces[place] = .unit(Reading.Unit(alternatives: [words.map { Term($0) }], words: words))
    }
  }

  /// What is said not to be wanted, beside something that is.
  private mutating func refuse() {
    let found = ExcludedWords.find(in: pieces), refused = Set(found.map(\.refused))
    let isMore = pieces.indices.contains { place in
      switch pieces[place] {
      case .unit: !refused.contains(place)
      case .wish(let wish): !refused.contains(place) && !wish.isOrder
      default: false
      }
    }
    guard isMore else { return }
    let wanted = pieces.indices.compactMap { place -> Int? in
      guard case .unit(let unit) = pieces[place], unit.sort == .thing, !refused.contains(place) else { return nil }
      return Lexicon.thing(Synonyms.key(unit.words))
    }
    for (place, sign) in found {
      switch pieces[place] {
      case .unit(let unit) where unit.sort == .plain && unit.words.allSatisfy({ $0.scalars.count == 1 }):
        pieces[place] = .dropped(unit.text)
      case .unit(let unit):
        let meant = slipped(unit) ?? unit
        var wish = Understood(.not(meant.text), words: ExcludedWords.said(meant))
        wish.refused = ExcludedWords.expression(meant, wanted: wanted)
        pieces[place] = .wish(wish)
      case .wish(let said):
        let sale = said.wish == .sale ? said.expression : nil
        guard let refused = said.preferred.map({ .token(Tokens.gender($0)) }) ?? sale else { continue }
        var wish = Understood(.not(said.words), words: "-" + said.words)
        wish.refused = refused
        pieces[place] = .wish(wish)
      default: continue
      }
      pieces[sign] = .filler("")
    }
    pieces.removeAll { if case .filler("") = $0 { true } else { false } }
  }

  /// A refused word that nothing is known of, as the known one that is a slip away.
  private func slipped(_ unit: Reading.Unit) -> Reading.Unit? {
    guard unit.sort == .plain, unit.words.count == 1, !known.isWord(unit.text), Typo.isCorrectable(unit.words[0]),
      let near = SoundAlike.near(unit.words[0]).first, case .unit(let meant)? = piece(Word.split(Hangul.scalars(near)))
    else { return nil }
    return meant
  }

  /// Words that sound alike are added to those that nothing is known of.
  private mutating func spellings(in tx: Transaction) throws {
    let places = pieces.indices.filter { place in
      guard case .unit(let unit) = pieces[place], unit.sort == .plain, unit.words.count == 1 else { return false }
      return unit.words[0].script == .syllabic && Typo.isCorrectable(unit.words[0])
    }
    guard !places.isEmpty else { return }
    let words = places.compactMap { place -> Word? in if case .unit(let unit) = pieces[place] { unit.words[0] } else { nil } }
    let alike = try Vocabulary.sounding(like: words, in: tx)
    for place in places {
      guard case .unit(var unit) = pieces[place] else { continue }
      unit.alternatives += (alike[unit.words[0]] ?? []).prefix(4).map { [Term($0, origin: .corrected)] }
      pieces[place] = .unit(unit)
    }
  }
}
