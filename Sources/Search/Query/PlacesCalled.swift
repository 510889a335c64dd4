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
      guard unit.role != .stop else { return }
      var typed = unit.words.map { Term($0).leading }
      let houses = Self.houses(unit)
      // 꽃 is no part of the name 꽃잠, where there are florists to be found.
      if !houses.isEmpty, ReadWords.isLone(typed) { typed[0].standsAlone = true }
      // A bar is sought in no name that only begins so.
      if !houses.isEmpty, unit.sort == .plain, typed.count == 1 { (unit.alternatives, typed) = ([], typed[0].sort == .beginning ? [Term(.word, typed[0].scalars)] : typed) }
      let said = unit.alternatives.compactMap(Self.leading).filter { $0 != typed && (houses.isEmpty || !ReadWords.isLone($0)) }
      unit.alternatives = [typed] + said + Self.withoutEnding(unit) + houses
      unit.further = unit.further.compactMap(Self.leading)
    }
    return called
  }

  /// Kinds of houses that a word asks for beside what it says: florists for 꽃, cafés for 커피집, pubs for a bar.
  private static func houses(_ unit: Unit) -> [[Term]] {
    let key = Synonyms.key(unit.words)
    var houses: [Int] = []
    switch unit.sort {
    case .plain: houses = [Lexicon.house(among: key)].compactMap { $0 }
    case .thing:
      if unit.words.count == 1, unit.words[0].script == .syllabic, unit.words[0].scalars.count == 1 { houses = Lexicon.houses(namedAfter: key) }
      if let thing = Lexicon.thing(key), Lexicon.broadHouses.contains(thing) { houses += Lexicon.things[thing].parents }
    default: break
    }
    return houses.map { [Term(.kind, Lexicon.things[$0].name)] }
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

  /// The same by the kinds of stores that sell the things that are said, where it is said that stores are meant, and by the wider kind of a store of which there is
  /// none; nil where there are no such kinds.
  var selling: Reading? {
    let isSaid = saysShop
    var selling = called(isMall: false)
    var isChanged = false
    selling.change { unit in
      guard unit.sort == .thing else { return }
      let key = Synonyms.key(unit.words), house = Lexicon.thing(key).flatMap { Lexicon.houses.contains($0) ? $0 : nil }
      let houses = house.map { Lexicon.things[$0].parents } ?? (isSaid ? Lexicon.houses(selling: key) : [])
      guard !houses.isEmpty else { return }
      unit.alternatives = houses.map { [Term(.kind, Lexicon.things[$0].name)] }
      isChanged = true
    }
    return isChanged ? selling : nil
  }

  /// The same with Latin words as whole ones: what begins so is no answer to a word that was only left over.
  var whole: Reading {
    var whole = self
    whole.change { unit in
      unit.alternatives = unit.alternatives.map { terms in terms.map { $0.sort == .beginning ? Term(.word, $0.scalars) : $0 } }
    }
    return whole
  }

  /// Whether a word says that stores are meant.
  var saysShop: Bool { pieces.contains(where: Self.isShop) }

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

/// Words that say that a store is meant, behind what it sells: 운동화 매장, 김밥집, 자전거 파는 곳.
enum ShopWords {
  private static let endings = ["전문점", "판매점", "판매처", "가게", "매장", "상점", "점포", "숍", "샵", "집", "점"]
  private static let keys: Set<String> = Set(endings + ["파는곳", "파는데", "파는집", "파는가게", "파는매장", "shop", "shops", "store", "stores"])

  /// What ends in 집 and is no store: a sheath, a book of pictures, a kennel.
  private static let others: Set<String> = [
    "칼집", "시집", "화집", "문집", "사진집", "모음집", "문제집", "작품집", "그림집", "악보집", "단편집", "개집", "벌집", "물집", "새집", "고집", "편집", "수집", "모집", "채집", "밀집", "인형집", "장난감집놀이", "똥집", "닭똥집", "맛집", "근처집", "포집", "꽃점", "책집",
  ]

  static func knows(_ key: String) -> Bool { keys.contains(key) }

  /// A word written together of what is sold and of what says that a store is meant; nil where it is none.
  static func parted(_ word: Word, known: KnownHere) -> (sold: String, ending: String)? {
    guard word.script == .syllabic, !others.contains(word.text), let ending = endings.first(where: { word.text.hasSuffix($0) && word.text != $0 }) else { return nil }
    let sold = String(word.text.dropLast(ending.count)), isLone = sold.unicodeScalars.count == 1
    let isSold = Lexicon.groupOf[sold] != nil || (isLone ? Lexicon.isNoun(sold) : Lexicon.thing(sold).map { !Lexicon.houses.contains($0) } ?? false)
    if isSold { return ending == "점" && isLone ? nil : (sold, ending) }
    // What is only a word of some name or other is cut off before what can mean nothing else.
    guard !isLone, ending.unicodeScalars.count > 1 || ending == "집", !Lexicon.isMeant(sold), known.isWord(sold), !known.isWord(word.text) else { return nil }
    return (sold, ending)
  }
}

/// Words that say that a mall is meant: 제주 몰, 부산 쇼핑몰.
package enum MallWords {
  private static let keys: Set<String> = ["몰", "쇼핑몰", "쇼핑센터", "복합몰", "복합쇼핑몰", "mall", "malls", "shoppingmall", "shoppingmalls", "shoppingcentre", "shoppingcenter"]

  package static func knows(_ key: String) -> Bool { keys.contains(key) }
}
