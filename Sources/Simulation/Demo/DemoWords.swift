import Commerce
import Kernel

/// Words that the demo's products are described with.
enum DemoWords {
  static let moods: [Phrase] = [
    Phrase("고요한", "Quiet"), Phrase("매일", "Everyday"), Phrase("햇살", "Sunlit"), Phrase("포근한", "Cosy"), Phrase("담백한", "Plain"),
    Phrase("새벽", "Dawn"), Phrase("가벼운", "Light"), Phrase("단정한", "Neat"), Phrase("오래 쓰는", "Long-lasting"), Phrase("산들", "Breeze"),
    Phrase("달빛", "Moonlight"), Phrase("마당", "Courtyard"), Phrase("느린", "Slow"), Phrase("클래식", "Classic"), Phrase("첫", "First"),
    Phrase("겨울", "Winter"), Phrase("들꽃", "Wildflower"), Phrase("바닷바람", "Sea-wind"),
  ]

  static func body(_ noun: Phrase, _ brand: Phrase, _ mood: Phrase, pick: Int) -> Words {
    let openings = [
      Words(
        "<p>\(brand.korean)에서 작은 공방과 함께 만든 \(isThe(noun.korean)). 매일 쓰기 좋게 군더더기를 덜어냈어요.</p>",
        "<p>\(brand.english) made this \(noun.english) with a small workshop. Nothing superfluous, made for every day.</p>"),
      Words(
        "<p>처음 받은 날보다 한 달 뒤가 더 좋은 \(noun.korean). 재료부터 마감까지 눈으로 확인했어요.</p>",
        "<p>A \(noun.english) that is better after a month than on the first day. We checked every step, from material to finish.</p>"),
      Words(
        "<p>‘\(mood.korean)’이라는 이름처럼 편안한 \(isThe(noun.korean)). 선물하기에도 좋아요.</p>",
        "<p>As calm as its name says. This \(noun.english) also makes a good gift.</p>"),
    ]
    let notes = Words(
      "<ul><li>국내 제작 · 소량 생산</li><li>교환·반품 7일</li><li>가까운 매장에서 수령</li></ul>",
      "<ul><li>Made in Korea in small batches</li><li>7 days to return</li><li>Pick up in a store near you</li></ul>")
    let opening = openings[pick % openings.count]
    return Words(opening.korean + notes.korean, opening.english + notes.english)
  }

  /// `니트예요`, `백팩이에요`: what follows depends on whether the last syllable ends in a consonant.
  static func isThe(_ noun: String) -> String {
    guard let last = noun.unicodeScalars.last?.value, (0xAC00...0xD7A3).contains(last) else { return noun + "예요" }
    return noun + ((last - 0xAC00) % 28 == 0 ? "예요" : "이에요")
  }

  static func isUnprocessed(_ path: String) -> Bool {
    ["food/fruit", "food/vegetable", "food/meat", "food/seafood", "food/grain"].contains(path)
  }

  static func attributes(_ path: String, _ pick: Int) -> [ProductAttribute] {
    let materials: [(String, Words)] = [
      ("fashion/women", Words("면 100%", "Cotton 100%")), ("fashion/women", Words("울 80%, 나일론 20%", "Wool 80%, nylon 20%")),
      ("fashion/men", Words("면 100%", "Cotton 100%")), ("fashion/men", Words("울 70%, 폴리에스터 30%", "Wool 70%, polyester 30%")),
      ("fashion/hanbok", Words("면 60%, 마 40%", "Cotton 60%, ramie 40%")), ("fashion/shoes", Words("소가죽, 고무창", "Cow leather, rubber sole")),
      ("fashion/bags", Words("소가죽", "Cow leather")), ("fashion/bags", Words("면 캔버스", "Cotton canvas")),
      ("fashion/jewellery", Words("은 925", "Silver 925")), ("living/furniture", Words("참나무", "Oak")),
      ("living/tableware", Words("도자기", "Ceramic")), ("living/bedding", Words("면 100%", "Cotton 100%")),
    ]
    let fitting = materials.filter { path.hasPrefix($0.0) }
    var found = [ProductAttribute(code: "origin", name: Words("원산지", "Origin"), value: Words("대한민국", "Republic of Korea"))]
    if !fitting.isEmpty {
      found.append(ProductAttribute(code: "material", name: Words("소재", "Material"), value: fitting[pick % fitting.count].1))
    }
    return found
  }

  private static let colours = [
    Words("먹색", "Ink"), Words("미색", "Ivory"), Words("쪽빛", "Indigo"), Words("솔잎", "Pine"), Words("감빛", "Persimmon"),
  ]

  /// Options of a kind, and the choices of each variant.
  /// - Parameter turn: which colour comes first; products that stand side by side differ.
  static func options(_ choice: DemoGoods.Choice, turn: Int) -> ([ProductOption], [[String]]) {
    let start = turn % Self.colours.count, colours = Array(Self.colours[start...] + Self.colours[..<start])
    func option(_ korean: String, _ english: String, _ choices: [Words]) -> ProductOption {
      ProductOption(name: Words(korean, english), choices: choices)
    }
    func cross(_ a: [Words], _ b: [Words]) -> [[String]] { a.flatMap { x in b.map { [x.korean, $0.korean] } } }
    switch choice {
    case .one: return ([], [[]])
    case .size:
      let sizes = ["S", "M", "L"].map { Words($0, $0) }
      let some = Array(colours.prefix(2))
      return ([option("색상", "Colour", some), option("사이즈", "Size", sizes)], cross(some, sizes))
    case .shoe:
      let sizes = ["230", "240", "250", "260", "270", "280"].map { Words($0, $0) }
      return ([option("사이즈", "Size", sizes)], sizes.map { [$0.korean] })
    case .colour: return ([option("색상", "Colour", colours)], colours.map { [$0.korean] })
    case .volume:
      let volumes = [Words("50ml", "50ml"), Words("100ml", "100ml")]
      return ([option("용량", "Volume", volumes)], volumes.map { [$0.korean] })
    case .weight:
      let weights = [Words("소", "Small"), Words("대", "Large")]
      return ([option("크기", "Pack", weights)], weights.map { [$0.korean] })
    }
  }
}
