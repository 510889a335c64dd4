import Kernel

/// Words by which stores and malls are sought: a thing among them is what a store is called after, and no goods.
extension Reading {
  /// The same where each word begins a word of a name or of what else is said of a place, or ends one that it is the thing of.
  func called(isMall: Bool) -> Reading {
    var called = self
    called.leaveOut(isMall ? Self.isMall : Self.isShop)
    if isMall, called.pieces.allSatisfy(Self.isMall) {
      // Every mall, whatever it is called: none says of what kind it is.
      called.pieces = [.unit(Unit(alternatives: [[Term(.noKind, [])]], words: Word.split(Hangul.scalars(text))))]
      return called
    }
    called.change { unit in
      let typed = unit.words.map { Term($0).leading }
      unit.alternatives = [typed] + unit.alternatives.compactMap(Self.leading).filter { $0 != typed } + Self.withoutEnding(unit)
      unit.further = unit.further.compactMap(Self.leading)
    }
    return called
  }

  /// The same with words that ask for whom, how dear or in which order as words of names: 엄마 식당, 아이옷.
  func named(isMall: Bool) -> Reading {
    var named = self
    named.pieces = pieces.map { piece in
      guard case .wish(let wish) = piece, !wish.isRefusal else { return piece }
      let words = Word.split(PlainText.fold(wish.words))
      return words.isEmpty ? piece : .unit(Unit(alternatives: [words.map { Term($0) }], words: words))
    }
    return named.called(isMall: isMall)
  }

  /// The same by the kinds of stores that sell the things that are said; nil where nobody said that stores are meant, or where no kind sells them.
  var selling: Reading? {
    guard pieces.contains(where: Self.isShop) else { return nil }
    var selling = called(isMall: false)
    var isChanged = false
    selling.change { unit in
      let houses = unit.sort == .thing ? Lexicon.houses(selling: Synonyms.key(unit.words)) : []
      guard !houses.isEmpty else { return }
      unit.alternatives = houses.map { [Term(.kind, Lexicon.things[$0].name)] }
      isChanged = true
    }
    return isChanged ? selling : nil
  }

  /// The same with each word as it stands at the beginning of another.
  var leading: Reading {
    var leading = self
    leading.change { $0.alternatives = $0.alternatives.map { $0.map(\.leading) } }
    return leading
  }

  /// A neighbourhood, a station, a city or a branch by its bare name: of 성수동 what says 성수 may be in.
  private static func withoutEnding(_ unit: Unit) -> [[Term]] {
    guard unit.sort == .plain, unit.words.count == 1, let word = unit.words.first, word.script == .syllabic, word.scalars.count > 2, let end = word.scalars.last,
      endings.contains(end)
    else { return [] }
    return [[Term(Word(script: .syllabic, scalars: word.scalars.dropLast(), isGlued: false), origin: .synonym).leading]]
  }
  private static let endings = Set(Hangul.scalars("동역시점"))

  /// Whether words ask for things in an order or at a price: 새로 나온 책, and neither 인기 카페 nor 신상 매장.
  var asksForGoods: Bool {
    let isNarrowed = wishes.contains { wish in
      switch wish.wish {
      case .price, .size, .sale, .stock, .order(.newest), .order(.priceUp), .order(.priceDown): true
      default: false
      }
    }
    let things = units.filter { $0.sort == .thing }.compactMap { Lexicon.thing(Synonyms.key($0.words)) }
    return isNarrowed && !things.isEmpty && !things.contains(where: Lexicon.houses.contains) && !pieces.contains(where: Self.isShop)
  }

  /// Words that only say that a store or a mall is meant.
  private mutating func leaveOut(_ says: (Piece) -> Bool) {
    guard pieces.contains(where: { !says($0) }) else { return }
    pieces.removeAll(where: says)
  }

  private static func isShop(_ piece: Piece) -> Bool { said(piece, ShopWords.knows) }
  private static func isMall(_ piece: Piece) -> Bool { said(piece, MallWords.knows) }

  private static func said(_ piece: Piece, _ knows: (String) -> Bool) -> Bool {
    switch piece {
    case .unit(let unit): unit.sort == .plain && knows(Synonyms.key(unit.words))
    case .filler(let text): knows(text)
    default: false
    }
  }

  /// No place is known to be goods, so that words alone say what it is; nil where nothing is left.
  private static func leading(_ terms: [Term]) -> [Term]? {
    let kept = terms.filter { ![.noKind, .notKind, .notColour].contains($0.sort) }.map(\.leading)
    return kept.isEmpty ? nil : kept
  }
}

extension Term {
  /// The same at the beginning of a word.
  var leading: Term {
    guard sort == .syllables else { return self }
    var leading = self
    leading.isLeading = true
    leading.standsAlone = false
    return leading
  }
}

/// Words that say that a store is meant, behind what it sells: 운동화 매장.
enum ShopWords {
  private static let keys: Set<String> = ["매장", "가게", "상점", "점포", "숍", "샵", "shop", "shops", "store", "stores"]

  static func knows(_ key: String) -> Bool { keys.contains(key) }
}

/// Words that say that a mall is meant: 제주 몰, 부산 쇼핑몰.
package enum MallWords {
  private static let keys: Set<String> = ["몰", "쇼핑몰", "쇼핑센터", "복합몰", "복합쇼핑몰", "mall", "malls", "shoppingmall", "shoppingmalls", "shoppingcentre", "shoppingcenter"]

  package static func knows(_ key: String) -> Bool { keys.contains(key) }
}
