import Kernel
import Storage

/// The ways to understand a query, from the plain one to the forgiving ones; the first that finds something is taken.
struct Readings {
  /// As written, more widely, the other keyboard layout, more widely, one typo, both, without some words.
  static let count = 7
  /// Where fewer than this are found, the wider reading of the same words is asked too.
  static let few = 5

  let typed: Typed
  let site: ID<SearchSite>
  let kinds: Set<SearchKind>
  let shelves: Shelves
  let language: Language
  let currency: Currency
  /// Only as it was typed, but for what no place carries beside a kind of house.
  var isPlain = false
  /// Latin words are whole ones, and begin nothing.
  var isWhole = false
  /// A kind of house may stand elsewhere than was said.
  var isAnywhere = false

  /// The stage without some words.
  static let last = count - 1

  /// Whether the stage after it only widens it.
  static func isNarrow(_ stage: Int) -> Bool { stage == 0 || stage == 2 }

  /// Words of which nothing is left to look for (30달러) ask for nothing; a name is not sought by 신상 alone.
  func isAsked(_ reading: Reading, isPlain: Bool) -> Bool { typed.isEmpty || !(isPlain ? reading.units.isEmpty : reading.isEmpty) }

  /// The reading of one stage; nil when it adds nothing.
  func reading(_ stage: Int, in tx: Transaction) throws -> Reading? {
    guard !typed.isEmpty || stage == 0 else { return nil }
    switch stage {
    case 0: return typed.isCertainSlip ? nil : try read(typed, in: tx)
    case 1: return typed.isCertainSlip ? nil : try read(typed, in: tx).wide
    case 2: return try slip(in: tx)
    case 3: return try slip(in: tx)?.wide
    case 4: return typed.isCertainSlip ? nil : try corrected(typed, in: tx)
    case 5: return typed.isInitials || typed.isWhole ? nil : try typed.slip.flatMap { try corrected($0, in: tx) }
    default: return typed.isCertainSlip ? nil : isPlain ? try housed(in: tx) : try loosened(in: tx)
    }
  }

  /// Without what nothing answers; a word that was surely meant is kept before it is given up: 원피스 of 완피스 블랙.
  private func loosened(in tx: Transaction) throws -> Reading? {
    if typed.words.count > 1, let meant = try corrected(typed, in: tx), let less = try without(meant, in: tx) { return less }
    return try without(read(typed, in: tx), in: tx)
  }

  func read(_ typed: Typed, in tx: Transaction) throws -> Reading {
    if typed.isCode, let code = try article(typed, in: tx) { return code }
    var reading = try ReadWords(typed, language: language, currency: currency, in: tx).reading
    // A name of one word is what it says.
    if !kinds.contains(.product) || typed.words.count > 1 { reading.title = Term(.title, typed.title) }
    guard kinds.isSubset(of: [.place, .mall]) else { return reading }
    let isMall = kinds == [.mall]
    // Who wants goods dear, cheap or new asks for no place.
    var ways = reading.asksForGoods ? [reading.named(isMall: isMall)] : [reading.named(isMall: isMall), reading.called(isMall: isMall)] + [reading.selling].compactMap { $0 }
    if isWhole { ways = ways.map(\.whole) }
    return try ways.first { try !$0.units.isEmpty && shelves.isCarried($0.expression, needing: $0, in: tx) } ?? ways[ways.count > 1 ? 1 : 0]
  }

  /// The article whose code was typed; nil where it is none's.
  private func article(_ typed: Typed, in tx: Transaction) throws -> Reading? {
    let reading = Reading(pieces: [.unit(Reading.Unit(alternatives: [[Term(.code, typed.text)]], words: typed.words))])
    return try shelves.isCarried(reading.expression, needing: reading, in: tx) ? reading : nil
  }

  /// Whether a word is of a place: no slip for a word that goods have.
  private func isPlace(_ word: Word, in tx: Transaction) throws -> Bool {
    guard !KnownPlaces.has(word.text) else { return true }
    let asked = Reading(pieces: [.unit(Reading.Unit(alternatives: [[Term(word).leading]], words: [word]))])
    return try Shelves(site: site, kinds: [.place, .mall], in: tx).isCarried(asked.expression, needing: asked, in: tx)
  }

  private func slip(in tx: Transaction) throws -> Reading? {
    // 2XL is a size, and 2티 nothing.
    guard !typed.words.contains(where: { Sizes.letters.contains($0.text) }), let slip = typed.slip, !slip.isEmpty, try isMeant(slip, in: tx) else { return nil }
    var reading = try read(slip, in: tx)
    reading.corrected = slip.string
    return reading
  }

  /// Initials and whole syllables are no slip of the keyboard unless every word that they give is one: ㅇㄱㄷㄴㄴ is dress, ㅋㄷㄱ no "zer" and 깨 no "ro".
  private func isMeant(_ slip: Typed, in tx: Transaction) throws -> Bool {
    guard typed.isInitials || typed.isWhole else { return true }
    let sorts = try Vocabulary.sorts(of: slip.words.map(\.text), in: tx)
    return slip.words.allSatisfy { Lexicon.knows($0.text) || sorts[$0.text] != nil }
  }

  /// Words that nothing carries, replaced by those one slip away.
  private func corrected(_ typed: Typed, in tx: Transaction) throws -> Reading? {
    let reading = try read(typed, in: tx)
    var pieces: [Reading.Piece] = []
    var isChanged = false
    for (piece, wide) in zip(reading.pieces, reading.wide.pieces) {
      guard case .unit(let unit) = piece, unit.sort == .plain, unit.words.count == 1, !Lexicon.knows(unit.words[0].text), !EnglishWords.has(unit.words[0].text), !KoreanWords.has(unit.words[0].text), case .unit(let wider) = wide,
        !(try shelves.isCarried(wider.expression, needing: Reading(pieces: [wide]), in: tx)), !(try isPlace(unit.words[0], in: tx)), let better = try meant(by: unit.words[0], in: tx)
      else {
        pieces.append(piece)
        continue
      }
      pieces += better
      isChanged = true
    }
    guard isChanged else { return nil }
    var changed = Reading(pieces: pieces)
    changed.corrected = changed.text
    return changed.wide
  }

  /// The likeliest word that was meant, or the two in which it falls; words that are known and the most popular first.
  private func meant(by word: Word, in tx: Transaction) throws -> [Reading.Piece]? {
    var found = Typo.isCorrectable(word) ? try near(word, in: tx).map { [$0] } : []
    if found.isEmpty, word.script == .syllabic, (4...12).contains(word.scalars.count), word.scalars.allSatisfy(Hangul.isSyllable) {
      found = try halves(of: word, in: tx)
    }
    if let better = try likeliest(found, in: tx) { return better }
    return try likeliest(slips(of: word, in: tx).map { [$0] }, in: tx)
  }

  private func likeliest(_ found: [[Word]], in tx: Transaction) throws -> [Reading.Piece]? {
    let ranked = try found.prefix(12).compactMap { words -> (pieces: [Reading.Piece], isKnown: Bool, slot: Int64)? in
      let reading = try read(Typed(folded: Array(words.map(\.scalars).joined(separator: [0x20]))), in: tx)
      let isKnown = words.allSatisfy { Lexicon.knows($0.text) }
      guard let slot = try shelves.firstSlot(reading.expression, in: tx) ?? (isKnown ? shelves.firstSlot(reading.wide.expression, in: tx) : nil) else { return nil }
      return (reading.pieces, isKnown, slot)
    }
    return ranked.min { ($0.isKnown ? 0 : 1, $0.slot) < ($1.isKnown ? 0 : 1, $1.slot) }?.pieces
  }

  /// Words one slip away that are worth proposing: known ones, brands, and what stands in several names.
  /// - Parameter isPart: it is written together with another one that is known.
  private func near(_ word: Word, isPart: Bool = false, in tx: Transaction) throws -> [Word] {
    let said = SoundAlike.said(word).filter { Typo.isCorrectable($0) }
    let saidHere = try Vocabulary.sorts(of: said.map(\.text), in: tx)
    let known = SoundAlike.near(word).map { Word(script: word.script, scalars: Hangul.scalars($0), isGlued: false) } + said.filter { Lexicon.knows($0.text) || saidHere[$0.text] != nil }
    let others = try Vocabulary.near(word, in: tx).filter { other in Typo.isAlike(word.scalars, other.scalars) && Typo.beginsAlike(word.scalars, other.scalars) && !known.contains { $0.scalars == other.scalars } }
    let sorts = try Vocabulary.sorts(of: others.map(\.text), in: tx)
    // Of one or two whole syllables another letter makes another word: 기린 is no 그린, and 쟈켓 is 자켓.
    let isShort = !isPart && typed.isWhole && word.scalars.count < 3 && word.scalars.allSatisfy(Hangul.isSyllable)
    return try (known + others).filter { other in
      if isShort, !Typo.isHeardAlike(word.scalars, other.scalars), !(known.contains(other) && Typo.isNearlyKnown(word.scalars, other.scalars)) { return false }
      if known.contains(other) { return true }
      if let sort = sorts[other.text], sort & Vocabulary.Sort.brand != 0 { return true }
      // What begins otherwise must be common to be proposed.
      return try shelves.count(Term(other).expression, atMost: 3, in: tx) >= (other.scalars.first == word.scalars.first || other.scalars.count > 3 ? 1 : 3)
    }
  }

  /// Words that one letter of one syllable makes of a Korean word: of two syllables only those for a thing, of more what stands here too.
  private func slips(of word: Word, in tx: Transaction) throws -> [Word] {
    let ways = LetterSlips.of(word.scalars).map { Word(script: .syllabic, scalars: $0, isGlued: false) }
    guard !ways.isEmpty else { return [] }
    guard word.scalars.count > 2 else { return ways.filter { Lexicon.thing($0.text) != nil || Lexicon.groupOf[$0.text] != nil } }
    let sorts = try Vocabulary.sorts(of: ways.map(\.text), in: tx)
    return ways.filter { Lexicon.knows($0.text) || sorts[$0.text] != nil }
  }

  /// A word written together of a known one and a misspelt one.
  private func halves(of word: Word, in tx: Transaction) throws -> [[Word]] {
    func half(_ scalars: ArraySlice<UInt32>) -> Word { Word(script: .syllabic, scalars: Array(scalars), isGlued: false) }
    let cuts = (2...word.scalars.count - 2).map { (half(word.scalars[..<$0]), half(word.scalars[$0...])) }
    let sorts = try Vocabulary.sorts(of: cuts.flatMap { [$0.0.text, $0.1.text] }, in: tx)
    func isKnown(_ word: Word) -> Bool { sorts[word.text] != nil || Lexicon.knows(word.text) }
    var found: [[Word]] = []
    for (left, right) in cuts {
      if isKnown(left) { found += try near(right, isPart: true, in: tx).map { [left, $0] } }
      if isKnown(right) { found += try near(left, isPart: true, in: tx).map { [$0, right] } }
    }
    return found
  }

  /// The same without the words that nothing carries; where they are not to blame, without one, then without all that only describe.
  /// A brand is never given up, and a thing last.
  private func without(_ reading: Reading, in tx: Transaction) throws -> Reading? {
    var wide = reading.wide
    var empty: Set<Int> = []
    for (place, piece) in wide.pieces.enumerated() {
      switch piece {
      case .unit(let unit): if !(try shelves.isCarried(unit.expression, needing: Reading(pieces: [piece]), in: tx)) { empty.insert(place) }
      case .wish(let wish): if !wish.isRefusal, !wish.expression.isEmpty, !(try shelves.isCarried(wish.expression, in: tx)) { empty.insert(place) }
      default: break
      }
    }
    let whole = wide
    if let other = try instead(whole, empty, in: tx) {
      if try shelves.isCarried(other.expression, needing: other, in: tx) { return other }
      (wide, empty) = (other, [])
    }
    func places(_ fits: (Reading.Piece) -> Bool) -> [Int] { wide.pieces.indices.filter { !empty.contains($0) && fits(wide.pieces[$0]) } }
    func sorted(_ sort: Reading.Unit.Sort) -> [Int] { places { if case .unit(let unit) = $0 { unit.sort == sort } else { false } } }
    // What is not wanted is not shown, whatever else is given up.
    let wishes = places { if case .wish(let wish) = $0 { !wish.isOrder && !wish.isRefusal } else { false } }
    func role(_ role: Reading.Unit.Role) -> [Int] { places { if case .unit(let unit) = $0 { unit.role == role } else { false } } }
    // What the thing is for falls first, and for which animal it is never.
    let purposes = role(.purpose), kept = role(.receiver)
    let light = purposes + (sorted(.plain) + sorted(.look) + sorted(.colour) + wishes).filter { !purposes.contains($0) && !kept.contains($0) }
    let brands = sorted(.brand) + kept
    var tries: [Set<Int>] = empty.isEmpty ? [] : [[]]
    tries += light.map { [$0] } + (purposes.count > 1 ? [Set(purposes)] : []) + (light.count > 1 ? [Set(light)] : [])
    if !brands.isEmpty { tries.append(Set(light + sorted(.thing))) } else if light.count > 1 { tries += light.map { Set(light).subtracting([$0]) } }
    var anyhow: Reading?
    for some in tries {
      let less = wide.dropping(some.union(empty))
      guard !less.isEmpty, !less.expression.isEmpty || !less.wishes.isEmpty, !less.isScrap, !less.isWithoutItsThing(whole.pieces.count == less.pieces.count ? whole : wide), try shelves.isCarried(less.expression, needing: less, in: tx) else { continue }
      // A price that nothing answers is given up like a word.
      let narrowed = less.narrowing(SearchFilters())
      if try narrowed == SearchFilters() || shelves.isCarried(less.expression.and(narrowed.expression), needing: less, filters: narrowed, in: tx) { return less }
      anyhow = anyhow ?? less
    }
    return anyhow
  }
}
