/// A Hangul word written together, cut where the parts are known: 나이키운동화, 검정후드티, 코트가.
struct Compound {
  /// Lone syllables that words for a thing end in: 반팔티, 가죽백.
  static let endings: Set<String> = ["티", "백"]

  /// Lone syllables that are words for a thing at the end of another word alone.
  private static let meanings = ["등": "조명"]

  /// A part as the word that it stands for.
  static func meant(_ part: Word) -> Word {
    guard let meaning = meanings[part.text] else { return part }
    return Word(script: .syllabic, scalars: Hangul.scalars(meaning), isGlued: true)
  }

  /// The fewest and best known parts that cover the word, its particle left out; nil when none do.
  private(set) var parts: [Word]?

  private struct Way {
    var cost: Int
    var parts: [ArraySlice<UInt32>]
  }

  init(_ word: Word, known: KnownHere) {
    let scalars = word.scalars
    guard scalars.count <= 12 else { return }
    var ways: [Way?] = Array(repeating: nil, count: scalars.count + 1)
    ways[0] = Way(cost: 0, parts: [])
    for start in scalars.indices {
      // Nothing is cut out of the middle of a known word.
      guard let way = ways[start], start == 0 || !Lexicon.isCut(scalars, at: start) else { continue }
      for end in (start + 1)...scalars.count {
        let part = scalars[start..<end]
        guard part.count < scalars.count, let cost = Self.cost(part, known, isFirst: start == 0, isLast: end == scalars.count) else { continue }
        if way.cost + cost < ways[end]?.cost ?? .max { ways[end] = Way(cost: way.cost + cost, parts: way.parts + [part]) }
      }
    }
    let particles = Set(Particles.stems(of: word).map(\.count))
    var best = ways[scalars.count]
    for length in particles.sorted() {
      guard var way = ways[length] ?? Self.whole(scalars[..<length], known) else { continue }
      way.cost += 3
      if way.cost < best?.cost ?? .max { best = way }
    }
    guard let best, Self.isFor(best.parts.map { String(scalars: $0) }), best.parts.count == 1 || Self.isWhole(best.parts, known) else { return }
    // A word without its particle stands by itself.
    parts = best.parts.map { Word(script: .syllabic, scalars: Array($0), isGlued: best.parts.count > 1 || word.isGlued) }
  }

  /// 아이 is cut off before what children wear and use: 아이옷, and neither 아이패드 nor 아이크림.
  private static func isFor(_ keys: [String]) -> Bool {
    guard keys.count > 1, keys[0] == "아이", let last = keys.last else { return true }
    return Lexicon.groupOf[last] != nil || Lexicon.thing(last).map(Lexicon.isForPeople) == true
  }

  /// A lone syllable at an end is cut off only beside what is known: a brand before a thing, a thing behind a word that is a word here.
  private static func isWhole(_ parts: [ArraySlice<UInt32>], _ known: KnownHere) -> Bool {
    guard let first = parts.first, let last = parts.last else { return true }
    let key = String(scalars: first), end = String(scalars: last)
    let isBrandAlone = first.count == 1 && known.isBrand(key) && Lexicon.lookOf[key] == nil && Lexicon.colourOf[key] == nil && OrderWords.sort(key) == nil
    return !isBrandAlone || Lexicon.thing(end) != nil || Lexicon.groupOf[end] != nil
  }

  private static func whole(_ stem: ArraySlice<UInt32>, _ known: KnownHere) -> Way? {
    cost(stem, known, isFirst: true, isLast: true).map { Way(cost: $0, parts: [stem]) }
  }

  /// What a part costs: what has a meaning less than what merely stands somewhere; nil when it is nothing.
  private static func cost(_ part: ArraySlice<UInt32>, _ known: KnownHere, isFirst: Bool, isLast: Bool) -> Int? {
    let key = String(scalars: part)
    if part.count == 1 {
      // Single syllables mean too much: only a few stand before a thing, and two behind a look.
      if isFirst, !isLast, Lexicon.lookOf[key] != nil || Lexicon.colourOf[key] != nil || OrderWords.sort(key) != nil { return 11 }
      // A brand of one syllable is written together with what it makes: 결니트.
      if isFirst, !isLast, known.isBrand(key) { return 17 }
      // 제주귤, 유리컵.
      if isLast, !isFirst, Lexicon.isNoun(key) { return 12 }
      // 한지등, 캠핑등.
      if isLast, !isFirst, meanings[key] != nil { return 12 }
      if isLast, !isFirst, endings.contains(key) || Lexicon.groupOf[key] != nil { return 11 }
      return isFirst && isLast && (Lexicon.thingOf[key] != nil || Lexicon.groupOf[key] != nil || Lexicon.lookOf[key] != nil) ? 10 : nil
    }
    if known.isBrand(key) || Lexicon.thingOf[key] != nil || Lexicon.colour(key) != nil || Lexicon.genderOf[key] != nil || Lexicon.recipientOf[key] != nil || Lexicon.lookOf[key] != nil { return 10 }
    if Lexicon.groupOf[key] != nil || OrderWords.sort(key) != nil || !isFirst && ExcludedWords.after.contains(key) { return 11 }
    // 휴대폰가게.
    if !isFirst, isLast, ShopWords.knows(key) { return 12 }
    return known.isWord(key) ? 16 : nil
  }
}
