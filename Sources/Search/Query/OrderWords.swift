/// Words that ask for an order: 제일 싼, 최저가, 신상, 인기 많은, newest, best rated.
enum OrderWords {
  /// One order a line; `_` for a space.
  private static let text: [(sort: SearchSort, words: String)] = [
    (.priceUp, "싼 싼거 싼것 값싼 싸고 싸게 저렴한 저렴하고 저렴하게 저가 최저가 최저가격 최저가순 가격_낮은 가격_낮은순 낮은_가격 낮은_가격순 cheap cheapest cheaper inexpensive affordable lowest_price lowest_priced low_price"),
    (.priceDown, "비싼 비싼거 비싼것 고가 최고가 최고가순 가격_높은 가격_높은순 높은_가격 높은_가격순 expensive priciest highest_price highest_priced"),
    (.newest, "최신 최신순 최신상 신상 신상품 신상순 신제품 새로_나온 갓_나온 최근_나온 newest latest new new_arrivals new_arrival new_in just_in"),
    (.popular, "인기 인기순 인기_많은 인기_있는 잘_나가는 잘_팔리는 많이_팔린 많이_팔리는 판매순 베스트셀러 popular trending best_selling best_seller best_sellers bestselling bestseller bestsellers top_selling"),
    (.rating, "평점_높은 평점순 별점_높은 별점순 평_좋은 평점_좋은 후기_좋은 리뷰_좋은 best_rated top_rated highest_rated high_rated best_reviewed"),
  ]

  private static let more = ["제일", "가장", "젤", "최고로", "좀", "더", "the most", "the", "most"].map(Lexicon.key)

  private static let sortOf: [String: SearchSort] = {
    var found: [String: SearchSort] = [:]
    for (sort, words) in text { for word in words.split(separator: " ") { found[Lexicon.key(String(word))] = sort } }
    return found
  }()

  /// The order that a key asks for, with or without 제일, 가장, most before it.
  static func sort(_ key: String) -> SearchSort? {
    if let sort = sortOf[key] { return sort }
    for more in more where key.hasPrefix(more) { if let sort = sortOf[String(key.dropFirst(more.count))] { return sort } }
    return nil
  }

  /// One order is asked for, the first; the others say nothing. New is only what the thing beside it is: new dresses, and no New Year.
  static func settle(_ pieces: inout [Reading.Piece]) {
    for place in pieces.indices {
      guard case .wish(let wish) = pieces[place], wish.isOrder, bare.contains(wish.words) else { continue }
      guard !isMeant(pieces.dropFirst(place + 1).first), place + 1 < pieces.count || place == 0 || !isMeant(pieces[place - 1]) else { continue }
      let words = Word.split(Hangul.scalars(wish.words))
      pieces[place] = .unit(Reading.Unit(alternatives: [words.map { Term($0) }], words: words))
    }
    func isOrder(_ piece: Reading.Piece) -> Bool { if case .wish(let wish) = piece { wish.isOrder } else { false } }
    guard let first = pieces.firstIndex(where: isOrder) else { return }
    for place in pieces.indices where place > first && isOrder(pieces[place]) { pieces[place] = .filler(pieces[place].text) }
  }

  /// Words that ask for an order only beside what they are said of.
  private static let bare: Set<String> = ["new"]

  private static func isMeant(_ piece: Reading.Piece?) -> Bool {
    switch piece {
    case .unit(let unit)?: unit.sort != .plain
    case .wish(let wish)?: !wish.isOrder
    default: false
    }
  }
}
