import Kernel

/// Which category of ours is meant by what a shop wrote; named by words, Google's category first words among them.
enum CategoryGuess {
  /// The path that fits best; nil when nothing is recognised.
  static func path(type: String, google: String, title: Words) -> String? {
    if known.contains(type) { return type }
    let tops = GoogleCategory.tops(of: google)
    let text = (type + " " + google + " " + title.all.joined(separator: " ")).lowercased()
    // What Google's category says is never left for what a word in the title may mean.
    let fitting = rules.first { rule in
      (tops.isEmpty || tops.contains { rule.path == $0 || rule.path.hasPrefix($0 + "/") }) && rule.words.contains { text.contains($0) }
    }
    return fitting?.path ?? tops.first
  }

  /// True for a path of the tree that an installation starts with.
  static func isKnown(_ path: String) -> Bool { known.contains(path) }

  private static let known = Set(SeedCategories.all.map(\.path))

  /// The particular before the general.
  private static let rules: [(words: [String], path: String)] = [
    (["한복", "hanbok"], "fashion/hanbok"), (["운동화", "스니커즈", "sneaker"], "fashion/shoes/sneakers"), (["구두", "로퍼", "loafer"], "fashion/shoes/formal"),
    (["신발", "shoe", "boots", "부츠", "샌들"], "fashion/shoes"), (["가방", "백팩", "handbag", "backpack", "luggage & bags"], "fashion/bags"),
    (["목걸이", "반지", "귀걸이", "팔찌", "necklace", "bracelet", "earring", "jewel"], "fashion/jewellery"),
    (["니트", "스웨터", "knit", "jumper", "sweater"], "fashion/women/knit"), (["원피스", "dress"], "fashion/women/dress"),
    (["코트", "자켓", "재킷", "패딩", "jacket", "coat"], "fashion/women/outer"), (["바지", "치마", "스커트", "jeans", "trouser", "skirt"], "fashion/women/bottoms"),
    (["셔츠", "블라우스", "티셔츠", "shirt", "blouse", " top"], "fashion/women/tops"), (["apparel", "의류", "fashion", "패션"], "fashion"),
    (["립스틱", "쿠션", "makeup", "cosmetic"], "beauty/makeup"), (["선크림", "sunscreen"], "beauty/sun"), (["샴푸", "hair"], "beauty/hair"),
    (["향수", "perfume", "fragrance"], "beauty/fragrance"), (["비누", "바디", "soap"], "beauty/body"), (["크림", "세럼", "토너", "skin", "health & beauty"], "beauty/skincare"),
    (["사과", "배 ", "딸기", "과일", "fruit"], "food/fruit"), (["김치", "반찬", "kimchi"], "food/banchan"), (["차 ", "커피", "tea", "coffee"], "food/tea"),
    (["쌀", "현미", "rice"], "food/grain"), (["food, beverages", "식품"], "food"), (["냄비", "프라이팬", "cookware", "kitchen"], "living/kitchen"),
    (["그릇", "접시", "컵", "bowl", "plate"], "living/tableware"), (["이불", "베개", "bedding", "pillow"], "living/bedding"), (["조명", "램프", "lamp", "light"], "living/light"),
    (["화분", "plant", "식물"], "living/plant"), (["의자", "소파", "책상", "chair", "sofa", "table", "furniture"], "living/furniture"),
    (["반려", "강아지", "pet "], "living/pet"), (["home & garden", "리빙"], "living"), (["이어폰", "헤드폰", "headphone", "audio"], "digital/audio"),
    (["electronics", "전자"], "digital"), (["장난감", "toy"], "kids/toy"), (["baby", "유아"], "kids/baby"), (["텐트", "캠핑", "camping"], "sports/camping"),
    (["sporting", "스포츠"], "sports"), (["노트", "펜", "stationery", "office"], "books/stationery"), (["책", "book"], "books/book"), (["men", "women"], "fashion"),
  ]
}
