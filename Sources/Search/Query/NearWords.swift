/// Words that ask for what is near whoever asks: 내 근처, 가까운, near me. Who asks the search knows where that is.
package enum NearWords {
  private static let keys: Set<String> = {
    let here = ["", "내", "제", "나", "우리", "여기", "이", "집", "우리집", "회사", "이곳", "현위치", "내위치", "현재위치", "우리동네", "동네", "지금"]
    let near = ["근처", "근처에", "근처의", "근처에있는", "근방", "근방에", "근방에있는", "인근", "인근에", "인근의", "부근", "부근에", "부근의", "주변", "주변에", "주변의", "주변에있는", "가까이", "가까이에", "가까이에있는", "가까이있는"]
    var keys = Set(here.flatMap { here in near.map { here + $0 } })
    // 컴퓨터 주변 기기 is no neighbourhood, and 주변 약국 is one.
    keys.subtract(beside.union(["가까이"]))
    for more in ["", "제일", "가장", "젤"] { for word in ["가까운", "가까운데", "가까운곳", "가까운순"] { keys.insert(more + word) } }
    for at in ["여기서", "집에서", "회사에서", "내위치에서", "현위치에서"] { keys.formUnion([at + "가까운", at + "제일가까운", at + "가장가까운"]) }
    keys.formUnion(["우리동네", "내동네"])
    let english = [
      "near me", "near by", "nearby", "near here", "near us", "near my home", "near my place", "nearest", "nearest to me", "closest", "closest to me", "close by", "close to me", "closeby", "around me", "around here", "in my area",
    ]
    for words in english { for lead in ["", "the ", "that are ", "that is "] { keys.insert(Lexicon.key(lead + words)) } }
    return keys
  }()

  /// What says it only beside a kind of house.
  private static let beside: Set<String> = ["주변", "주변의", "이주변"]

  /// Words that together say it, at most.
  private static let widthMax = 5

  /// The text without such words; nil where none stand in it, or nothing else does.
  package static func taken(out text: String) -> String? {
    let rest = SaidTogether(keys: keys, widthMax: widthMax).taken(out: text) ?? SaidTogether(keys: beside, widthMax: 2).taken(out: text).flatMap { isOfHouses($0) ? $0 : nil }
    return rest?.isEmpty == true ? nil : rest
  }

  /// The text without such words where what is left asks for goods that shops have: sneakers near me, and no florist and nothing to eat.
  package static func taken(outOfGoods text: String) -> String? {
    guard let rest = taken(out: text) else { return nil }
    let words = rest.split(separator: " ").map { Lexicon.key(String($0)) } + [Lexicon.key(rest)]
    let things = words.compactMap(Lexicon.thing), isOfGoods = words.contains { Lexicon.groupOf[$0] != nil } || !things.isEmpty
    return isOfGoods && !isOfHouses(rest) && !things.contains { Lexicon.houses.contains($0) || Lexicon.isFood($0) } && words.allSatisfy { Lexicon.thing($0) == nil || Lexicon.houses(namedAfter: $0).isEmpty || $0.unicodeScalars.count > 1 } ? rest : nil
  }

  /// Whether words ask for a kind of house at their end: 24시 약국, 운동화 매장.
  private static func isOfHouses(_ text: String) -> Bool {
    guard let last = text.split(separator: " ").last.map({ Lexicon.key(String($0)) }) else { return false }
    return ShopWords.knows(last) || Lexicon.thing(last).map(Lexicon.houses.contains) == true
  }
}
