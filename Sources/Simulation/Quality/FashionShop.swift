import Kernel
import Search

/// A made-up fashion shop of any size, like those that judge search from outside: names with a colour in brackets, brands in one script,
/// the shop's own categories on some, a gender on most. What each product truly is, is known.
package struct FashionShop: Sendable {
  package static let site = ID<SearchSite>(3)

  /// What a product truly is.
  package struct Truth: Sendable {
    /// `coat`, `outer`, `black`, `wide`, `women`, `b:nike`: everything that holds of it.
    package var facts: Set<String>
    package var price: Int64
    package var sizes: Set<String>
  }

  package let documents: [SearchDocument]
  package let truths: [Truth]

  private struct Kind {
    var code: String
    var wider: [String]
    var names: [String]
    var type: String
    var category: (id: Int64, names: [String], trail: [(Int64, [String])])
    var price: (Int, Int)
    var sizes: String
  }

  package init(count: Int = 18_564, seed: UInt64 = 11) {
    var dice = Dice(seed: seed)
    let kinds = Self.kinds, brands = Self.brands
    var documents: [SearchDocument] = [], truths: [Truth] = []
    for number in 0..<count {
      let kind = kinds[dice.below(kinds.count)], place = dice.below(3) > 0 ? dice.below(30) : dice.below(brands.count)
      let (document, truth) = Self.product(number, kind, brands[place], place, &dice)
      documents.append(document)
      truths.append(truth)
    }
    self.documents = documents
    self.truths = truths
  }

  private static func product(_ number: Int, _ kind: Kind, _ brand: String, _ place: Int, _ dice: inout Dice) -> (SearchDocument, Truth) {
    let colour = FashionWords.colours[dice.below(FashionWords.colours.count)]
    let written = kind.names[dice.below(kind.names.count)], isLatin = written.hasPrefix("~")
    let name = isLatin ? String(written.dropFirst()) : written
    let style = isLatin ? FashionWords.latinStyles[dice.below(FashionWords.latinStyles.count)] : FashionWords.styles[dice.below(FashionWords.styles.count)]
    let material = isLatin || kind.sizes == "free" || kind.sizes == "shoe" ? "" : FashionWords.materials[dice.below(FashionWords.materials.count)]
    let core = [style, material, name].filter { !$0.isEmpty }.joined(separator: " ")
    let pattern = dice.below(10)
    var title = switch pattern {
    case 0: "\(core) \(colour.korean)"
    case 1: "[\(brand)] \(core) (\(colour.latin))"
    case 2 where isLatin: "\(core)_\(colour.latin)"
    case 3: "\(core) - \(colour.latin)"
    case 4: "\(core)"
    default: "\(core) (\(colour.latin))"
    }
    let isMarked = kind.sizes == "wear" || kind.sizes == "waist"
    let onlyWomen = ["blouse", "skirt", "dress", "heels", "leggings", "earrings"].contains(kind.code)
    let gender = onlyWomen ? 0 : dice.below(isMarked ? 3 : 4)
    if pattern == 5, gender < 2, isMarked { title = (gender == 0 ? "여성 " : "남성 ") + title }

    var document = SearchDocument(site: site, kind: .product, item: Int64(number + 1), names: [title], created: Instant(milliseconds: 1_750_000_000_000 + Int64(dice.below(30_000_000)) * 1000))
    document.brand = .init(id: Int64(place + 1), names: [brand])
    let words = gender == 0 ? "여성 의류" : gender == 1 ? "남성 의류" : ""
    document.categories = kind.category.trail.map { .init(id: $0.0, names: isMarked && $0.0 < 3 && !words.isEmpty ? [words] : $0.1) }
    let price = Int64(kind.price.0 + dice.below(max(1, kind.price.1 - kind.price.0))) * 1000 - 100
    document.price = .won(price)
    document.popularity = Int64(dice.below(40) * dice.below(40) / 20)
    let sizes = Self.sizes(kind.sizes, &dice)
    document.options = (pattern == 4 || dice.below(3) == 0 ? [SearchOption("색상", colour.korean)] : []) + sizes.map { SearchOption("사이즈", $0) }
    document.isInStock = dice.below(12) > 0
    document.description = "\(brand)의 \(kind.names[0]). 매일 입기 좋은 \(style) 디자인"
    if dice.below(10) < 7 { document.types = [kind.type] }
    if dice.below(10) < 7 || isMarked { document.audience = [["female"], ["male"], ["unisex"], ["unisex"]][gender] }
    let hasColour = pattern != 4 || document.options.contains { $0.name == "색상" }
    var facts = Set([kind.code, "b:\(place)", ["women", "men", "unisex", "unisex"][gender]] + kind.wider)
    if hasColour { facts.formUnion(colour.code.split(separator: " ").map(String.init)) }
    for (mark, spellings) in Self.marks where spellings.contains(where: title.lowercased().contains) { facts.insert(mark) }
    return (document, Truth(facts: facts, price: price, sizes: Set(sizes)))
  }

  /// Looks that queries ask for, by how titles say them.
  private static let marks: [(String, [String])] = [
    ("wide", ["와이드", "wide"]), ("wool", ["울 ", "wool"]), ("linen", ["린넨"]), ("corduroy", ["코듀로이"]), ("check", ["체크"]), ("overfit", ["오버핏", "oversized"]), ("crop", ["크롭", "crop"]),
    ("long", ["롱 ", "long "]), ("short", ["숏"]), ("light", ["경량"]), ("cashmere", ["캐시미어"]), ("denim", ["데님", "denim", "청"]), ("leather", ["레더", "가죽", "leather"]), ("mini", ["미니 "]), ("pleats", ["플리츠"]),
    ("shortsleeve", ["반팔", "반소매"]), ("longsleeve", ["긴팔", "긴소매", "롱슬리브", "long sleeve"]), ("canvas", ["캔버스"]), ("stripe", ["스트라이프"]), ("nylon", ["나일론"]), ("silver", ["실버"]), ("vintage", ["빈티지", "vintage"]), ("suede", ["스웨이드"]), ("cotton", ["코튼"]), ("brushed", ["기모"]),
    ("iphone", ["아이폰"]), ("chelsea", ["첼시", "chelsea"]), ("ankle", ["앵클"]), ("card", ["카드지갑", "card holder"]),
  ]

  private static func sizes(_ sort: String, _ dice: inout Dice) -> [String] {
    switch sort {
    case "shoe":
      let first = 220 + dice.below(4) * 10
      return (0..<(4 + dice.below(4))).map { String(first + $0 * 10) }
    case "waist": return (0..<(3 + dice.below(3))).map { String(25 + $0 * 2) }
    case "wear": return Array(["S", "M", "L", "XL"].dropFirst(dice.below(2)).prefix(2 + dice.below(3)))
    default: return ["FREE"]
    }
  }

  /// The number of a brand by the name it bears.
  package static let brandNumbers: [String: Int] = Dictionary(brands.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }

  private static let brands: [String] = FashionWords.brands.split { $0 == " " || $0 == "\n" }.map { brand in
    let names = brand.split(separator: "|").map(String.init)
    return String((names[0] == "-" ? names[1] : names[0]).replacing("_", with: " "))
  }

  private static let kinds: [Kind] = FashionWords.kinds.split(separator: "\n").map { line in
    let cells = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    let price = cells[5].split(separator: "-").compactMap { Int($0) }
    let place = cells[4].split(separator: ":").map(String.init)
    let id = Int64(100 + place[1].utf8.reduce(0) { ($0 * 31 + Int($1)) % 9_000 })
    let above: [(Int64, [String])] = place[0] == "w" ? [(1, ["패션"]), (2, ["의류"])] : place[0] == "f" ? [(1, ["패션"])] : [(9, ["스포츠"])]
    let parent: [(Int64, [String])] = ["운동화", "구두"].contains(place[1]) ? [(5, ["신발"])] : []
    return Kind(
      code: cells[0], wider: cells[1].split(separator: " ").map(String.init), names: cells[2].split(separator: ",").map(String.init), type: cells[3],
      category: (id, [place[1]], above + parent + [(id, [place[1]])]), price: (price[0], price[1]), sizes: cells[6])
  }
}
