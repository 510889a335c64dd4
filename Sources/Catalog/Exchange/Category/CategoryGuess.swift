import Kernel

/// What a file says of where a product belongs, in the shop's own words.
struct CategorySaid {
  /// A path of ours, Google's category as a number or a path of names, or anything else.
  var category = ""
  /// The shop's own kind: `니트`, `Shoes > Sneakers`.
  var type = ""
  var gender = ""
  var ageGroup = ""
  var title = Words("")
  /// Words that the shop gave it besides.
  var tags: [String] = []

  /// The same without the marks of HTML.
  fileprivate var plain: CategorySaid {
    CategorySaid(
      category: PlainLine.of(category), type: PlainLine.of(type), gender: gender, ageGroup: ageGroup, title: PlainLine.of(title), tags: tags.map { PlainLine.of($0) })
  }
}

/// Which category of ours is meant by what a shop wrote. What the file says comes before what a name may mean; of a name the last thing
/// that is named counts, as Korean and English put the head last, and of words that end together the longest.
enum CategoryGuess {
  /// Steps of a written path that are looked at, the last ones.
  private static let stepsMax = 40

  /// The path that fits best; nil when nothing is recognised.
  static func path(_ said: CategorySaid) -> String? {
    let said = said.plain
    for written in [said.category, said.type] where isKnown(written) { return written }
    let tops = GoogleCategory.tops(of: said.category)
    let audience = Audience(said)
    let steps = said.category.split(separator: ">").suffix(stepsMax).map(String.init)
    let typed = said.type.split { $0 == ">" || $0 == "/" || $0 == "|" }.suffix(stepsMax).map(String.init)
    var general: String?
    // The particular step of a path comes last, and lies in what stands before it: 신발 > 등산화 are shoes.
    let aboveType = above(said.type, audience), aboveCategory = tops.isEmpty ? above(said.category, audience) : nil
    let texts: [(text: String, above: String?)] =
      typed.reversed().map { ($0, aboveType) } + (tops.isEmpty ? steps.reversed().map { ($0, aboveCategory) } : [])
      + said.title.all.map { ($0, aboveType ?? aboveCategory) }
    for (text, above) in texts {
      guard let thing = CategoryName.thing(in: text) else { continue }
      let path = audience.place(thing)
      guard fits(path, tops), above.map({ isInside(path, $0) }) ?? true else { continue }
      // `의류` leaves room for what the name says more closely.
      if path.contains("/") { return general.map { path.hasPrefix($0) ? path : $0 } ?? path }
      general = general ?? path
    }
    if let general { return tops.first { $0.hasPrefix(general) } ?? general }
    if let step = steps.last.flatMap({ CategoryName.thing(in: $0) }), fits(audience.place(step), tops) { return audience.place(step) }
    return tops.first.map { $0 == "fashion" ? audience.clothing : $0 }
  }

  /// Steps that say nothing of what a thing is: the first page, and what is sold there now.
  private static let noSteps: Set = ["home", "홈", "shop", "전체", "all", "best", "new", "sale"]

  /// What the first known of several steps says, which the others lie in; nil for a lone one, and where a step names several things.
  private static func above(_ written: String, _ audience: Audience) -> String? {
    let steps = written.split(separator: ">").suffix(stepsMax).map { String($0).trimmed }
    guard steps.count > 1, let first = steps.first(where: { !noSteps.contains($0.lowercased()) }), !first.contains(where: { "/,·&".contains($0) }) else { return nil }
    return CategoryName.thing(in: first).map(audience.place)
  }

  /// Whether a path lies under the same head as another, shoes under shoes: clothes may be worn by others than the step above says.
  private static func isInside(_ path: String, _ above: String) -> Bool {
    let heads = [path, above].map { $0.prefix { $0 != "/" } }
    if heads[0] == heads[1] { return !(isFootwear(above) && !isFootwear(path)) }
    // What is worn for sport or by children is worn all the same, and shops for sport sell shoes.
    if heads[1] == "sports", isFootwear(path) { return true }
    return heads[1] == "fashion" && !isFootwear(above) && (path == "kids/clothing" || path == "sports/wear")
  }

  private static func isFootwear(_ path: String) -> Bool { path.hasPrefix("fashion/shoes") }

  /// What Google's category says is never left for what a word may mean.
  private static func fits(_ path: String, _ tops: [String]) -> Bool {
    tops.isEmpty || tops.contains { path == $0 || path.hasPrefix($0 + "/") || $0.hasPrefix(path + "/") }
  }

  /// True for a path of the tree that an installation starts with.
  static func isKnown(_ path: String) -> Bool { known.contains(path) }

  private static let known = Set(SeedCategories.all.map(\.path))
}

/// Who wears or uses a thing, from columns first and words of the title else.
struct Audience {
  private enum Who { case women, men, everybody, kids, baby }
  private let who: Who?

  init(_ said: CategorySaid) {
    let age = said.ageGroup.lowercased().trimmed, gender = said.gender.lowercased().trimmed
    var found = Self.age(age)
    if found == nil { found = Self.gender(gender) }
    if found == nil {
      for text in [said.type, said.category] + said.title.all where found == nil { found = Self.word(in: text) }
    }
    who = found ?? Self.tagged(said.tags)
  }

  /// Tags may name several: men's and women's is everybody's.
  private static func tagged(_ tags: [String]) -> Who? {
    let named = Set(tags.prefix(100).compactMap(word))
    return named.count > 1 && named.isSubset(of: [.women, .men, .everybody]) ? .everybody : named.count == 1 ? named.first : nil
  }

  private static func age(_ text: String) -> Who? {
    switch text {
    case "newborn", "infant", "신생아", "영아", "유아": .baby
    case "toddler", "kids", "kid", "children", "아동", "어린이", "키즈": .kids
    default: nil
    }
  }

  private static func gender(_ text: String) -> Who? {
    switch text {
    case "male", "men", "man", "남성", "남자", "남": .men
    case "female", "women", "woman", "여성", "여자", "여": .women
    case "unisex", "공용", "남녀공용", "유니섹스": .everybody
    default: nil
    }
  }

  private static let words: [String: Who] = [
    "남성": .men, "남자": .men, "남성용": .men, "남성복": .men, "맨즈": .men, "남": .men, "신사": .men, "men": .men, "mens": .men, "man": .men, "male": .men, "boyfriend": .women,
    "여성": .women, "여자": .women, "여성용": .women, "여성복": .women, "우먼": .women, "우먼즈": .women, "우먼스": .women, "숙녀": .women, "women": .women, "womens": .women, "woman": .women,
    "공용": .everybody, "남녀공용": .everybody, "유니섹스": .everybody, "unisex": .everybody, "female": .women, "ladies": .women, "lady": .women, "키즈": .kids, "아동": .kids, "아동용": .kids, "아동복": .kids, "주니어": .kids, "어린이": .kids, "남아": .kids, "여아": .kids,
    "kid": .kids, "kids": .kids, "boy": .kids, "boys": .kids, "girl": .kids, "girls": .kids, "junior": .kids, "children": .kids, "toddler": .kids, "토들러": .kids, "유아": .baby, "유아용": .baby,
    "유아복": .baby, "아기": .baby, "베이비": .baby, "신생아": .baby, "baby": .baby, "infant": .baby, "newborn": .baby,
  ]

  private static func word(in text: String) -> Who? {
    let tokens = CategoryName.tokens(text)
    for (place, token) in tokens.enumerated() {
      guard let who = words[token] else { continue }
      // `베이비 블루`, `키링`: a colour is nobody.
      if who == .baby, place + 1 < tokens.count, CategoryName.isColour(tokens[place + 1]) { continue }
      return who
    }
    return nil
  }

  /// Where clothing of which nothing more is known stands.
  var clothing: String {
    switch who {
    case .men: "fashion/men"
    case .women: "fashion/women"
    case .kids, .baby: "kids/clothing"
    // It stands above both.
    case .everybody, nil: "fashion"
    }
  }

  /// The path of a thing for this audience.
  func place(_ thing: String) -> String {
    if thing.hasPrefix("wear/") {
      let kind = thing.dropFirst(5)
      switch who {
      case .kids, .baby: return "kids/clothing"
      case .men: return kind == "dress" ? "fashion/men/tops" : "fashion/men/\(kind)"
      case .women, nil: return "fashion/women/\(kind)"
      case .everybody: return "fashion"
      }
    }
    switch who {
    case .kids, .baby:
      if thing.hasPrefix("fashion/women") || thing.hasPrefix("fashion/men") || thing == "fashion" || thing.hasPrefix("fashion/shoes") || thing == "fashion/hanbok" { return "kids/clothing" }
      return who == .baby && (thing.hasPrefix("beauty") || thing == "living/cleaning" || thing == "living/bedding") ? "kids/baby" : thing
    case .men, .women: return thing == "fashion" ? clothing : thing
    case .everybody, nil: return thing
    }
  }
}
