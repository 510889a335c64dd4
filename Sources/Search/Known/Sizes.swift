/// Sizes in words of a query, in letters, figures and spelt: XL, 270, 270mm, 32인치, 라지, extra large.
enum Sizes {
  /// One size a line: as it is shown, then every other way to write it.
  private static let text = """
    xxs
    xs 엑스스몰 extrasmall xsmall
    s 스몰 small
    m 미디엄 미디움 medium
    l 라지 large
    xl 엑스라지 엑스엘 extralarge xlarge
    2xl xxl 투엑스라지 투엑스엘 더블엑스라지 엑스엑스라지 엑스엑스엘 xxlarge 2xlarge
    3xl xxxl 쓰리엑스라지 쓰리엑스엘 스리엑스라지 스리엑스엘 xxxlarge 3xlarge
    4xl xxxxl 포엑스라지 포엑스엘 4xlarge
    free f 프리 프리사이즈 원사이즈 freesize onesize
    """

  /// As labels have them.
  static let letters: Set<String> = ["xxs", "xs", "s", "m", "l", "xl", "xxl", "xxxl", "2xl", "3xl", "4xl", "free", "프리", "f"]

  private static let lines: [[String]] = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
  private static let shown: [String: String] = lines.reduce(into: [:]) { found, line in for word in line { found[word] = line[0] } }

  /// Behind what is a size in any case.
  static let signs: Set<String> = ["사이즈", "size"]

  /// What is measured behind figures, and how.
  enum Measure {
    case millimetres, centimetres, inches

    init?(_ text: String) {
      switch text {
      case "mm", "밀리", "미리", "밀리미터": self = .millimetres
      case "cm", "센치", "센티", "센티미터": self = .centimetres
      case "inch", "inches", "in", "인치": self = .inches
      default: return nil
      }
    }
  }

  /// A size that is spelt, as it is shown: 라지 is l.
  static func spelt(_ key: String) -> String? {
    guard !letters.contains(key) else { return nil }
    return shown[key] ?? signs.first { key.hasSuffix($0) && key.count > $0.count }.flatMap { sign in
      let said = String(key.dropLast(sign.count))
      return shown[said] ?? letterNames[said]
    }
  }

  /// Letters by their names, which mean a size only before 사이즈.
  private static let letterNames = ["에스": "s", "엠": "m", "엘": "l"]

  /// Every way in which a shop may write a size.
  static func same(_ size: String) -> [String] { lines.first { $0[0] == size } ?? [size] }

  /// Other letters for a size of two letters or more: 2XL is XXL.
  static func letters(like key: String) -> [Word] {
    guard letters.contains(key), key.utf8.count > 2, let size = shown[key] else { return [] }
    return same(size).filter { $0 != key && letters.contains($0) }.map { Word(script: .alphabetic, scalars: PlainText.fold($0), isGlued: false) }
  }

  /// A size as an option's value shows it: L for 라지, 2XL for XXL; nil where it is none.
  static func value(_ key: String) -> String? { shown[key].map { $0 == "free" ? "프리" : $0.uppercased() } }

  /// The size that a word names beside these things; nil when it is none.
  static func size(_ word: Word, things: [Int], isSaid: Bool, measure: Measure? = nil) -> String? {
    let text = word.text
    let isShoe = things.contains { Lexicon.lineage($0).contains(Lexicon.shoes) }
    let isWorn = !isShoe && things.contains(where: Lexicon.comesInSizes)
    if let spelt = spelt(text) { return isSaid || text.hasSuffix("사이즈") || things.contains(where: Lexicon.comesInSizes) ? spelt : nil }
    if letters.contains(text) { return isSaid || isWorn ? shown[text] ?? text : nil }
    if let spoken = spoken(word) { return isShoe || isSaid ? String(spoken) : nil }
    let pieces = word.pieces.map { String(scalars: $0) }
    let measure = measure ?? (pieces.count == 2 ? Measure(pieces[1]) : nil)
    let figures = pieces.count == 2 ? pieces[0] : text
    if measure == .centimetres { return isShoe || isSaid ? millimetres(figures) : nil }
    guard pieces.isEmpty || measure != nil, let figure = Int(figures) else { return nil }
    if measure == .inches { return (22...50).contains(figure) && (isSaid || things.contains(where: Lexicon.comesInSizes)) ? String(figure) : nil }
    switch figure {
    case 180...320 where figure % 5 == 0: return isShoe || isSaid || measure == .millimetres && things.isEmpty ? String(figure) : nil
    case 85...120 where figure % 5 == 0: return isSaid || isWorn ? String(figure) : nil
    case 22...40, 44, 55, 66, 77, 88: return isSaid || isWorn ? String(figure) : nil
    default: return isSaid ? String(figure) : nil
    }
  }

  /// The length of a shoe in Hangul numerals: 이백칠십 is 270.
  private static func spoken(_ word: Word) -> Int64? {
    guard word.script == .syllabic, let sum = KoreanSum(word.scalars), sum.count == word.scalars.count, !sum.hasFigures, (180...320).contains(sum.value), sum.value % 5 == 0 else { return nil }
    return sum.value
  }

  /// The length of a shoe in millimetres: 27.5 cm is 275.
  private static func millimetres(_ figures: String) -> String? {
    let parts = figures.split(separator: ".")
    guard (1...2).contains(parts.count), let whole = Int(parts[0]), (18...32).contains(whole) else { return nil }
    guard parts.count == 2 else { return String(whole * 10) }
    return parts[1].utf8.count == 1 ? Int(parts[1]).map { String(whole * 10 + $0) } : nil
  }
}
