import Kernel
import Storage

/// What a merchant types to find goods: every word is meant, in whatever order they stand, and spaces between them count for nothing.
/// 슬랙스 블랙, 블랙 슬랙스 and 와이드슬랙스 find the black wide trousers.
struct SoughtGoods: Sendable {
  /// Words that are read, at most.
  static let wordsMax = 8

  let words: [String]
  /// What is typed as one, when it may be a barcode.
  let whole: String

  init(_ typed: String) {
    whole = typed
    words = Array(String(typed.prefix(100)).split(whereSeparator: \.isWhitespace).map(String.init).prefix(Self.wordsMax))
  }

  /// True where nothing is sought.
  var isEmpty: Bool { words.isEmpty }

  /// A condition on `catalog_product p` and one of its variants, `catalog_variant v`: the variant is what is sought.
  var ofVariant: SQL {
    let all: SQL = words.reduce("1 = 1") { condition, word in "\(condition) AND (\(Self.title(word)) OR \(Self.variant(word, "v")))" }
    return "((\(all)) OR v.gtin = \(GTIN(whole)?.digits))"
  }

  /// A condition on `catalog_product p`: the product, or variants of it, are what is sought.
  var ofProduct: SQL {
    let all: SQL = words.reduce("1 = 1") { condition, word in
      """
      \(condition) AND (\(Self.title(word))
        OR EXISTS (SELECT 1 FROM catalog_variant w WHERE w.product = p.id AND \(Self.variant(word, "w"))))
      """
    }
    return "((\(all)) OR EXISTS (SELECT 1 FROM catalog_variant w WHERE w.product = p.id AND w.gtin = \(GTIN(whole)?.digits)))"
  }

  /// A condition on `catalog_product p`: its name holds every word.
  var ofTitle: SQL {
    words.reduce("1 = 1") { condition, word in "\(condition) AND \(Self.named(word))" }
  }

  /// A condition on `catalog_product p` and one of its variants, `catalog_variant v`: its name and what was chosen hold every word.
  var ofName: SQL {
    words.reduce("1 = 1") { condition, word in "\(condition) AND (\(Self.named(word)) OR \(Self.chosen(word, "v")))" }
  }

  private static func named(_ word: String) -> SQL {
    let like = pattern(word)
    return "(REPLACE(LOWER(p.title_ko), ' ', '') LIKE \(like) ESCAPE '!' OR REPLACE(LOWER(p.title_en), ' ', '') LIKE \(like) ESCAPE '!')"
  }

  private static func title(_ word: String) -> SQL { "(\(named(word)) OR LOWER(p.handle) LIKE \(pattern(word)) ESCAPE '!')" }

  /// Its label, what was chosen of each option, and both behind the title, as one writes 슬랙스블랙. Choices are found in either language.
  private static func variant(_ word: String, _ one: String) -> SQL {
    "(LOWER(\(raw: one).sku) LIKE \(pattern(word)) ESCAPE '!' OR \(chosen(word, one)))"
  }

  private static func chosen(_ word: String, _ one: String) -> SQL {
    let like = pattern(word), choices: SQL = "REPLACE(LOWER(\(raw: one).choice1 || ' ' || \(raw: one).choice2 || ' ' || \(raw: one).choice3), ' ', '')"
    var condition: SQL = """
      \(choices) LIKE \(like) ESCAPE '!'
        OR REPLACE(LOWER(p.title_ko), ' ', '') || \(choices) LIKE \(like) ESCAPE '!'
      """
    for other in otherWords(word) { condition = "\(condition) OR \(choices) LIKE \(pattern(other)) ESCAPE '!'" }
    return "(\(condition))"
  }

  /// What else the same choice is called, in either language: black, 블랙 and 검정 are one. A single letter is too little to go by.
  private static func otherWords(_ word: String) -> [String] {
    let english = OptionWords.both(word).english
    guard !english.isEmpty else { return [] }
    return (OptionWords.korean(of: english) + [english]).filter { $0.count > 1 && $0.lowercased() != word.lowercased() }
  }

  /// Any text that holds these words, whatever its capitals.
  private static func pattern(_ words: String) -> String {
    let plain = words.lowercased().flatMap { (c: Character) -> [Character] in c.isWhitespace ? [] : "%_!".contains(c) ? ["!", c] : [c] }
    return "%" + String(plain) + "%"
  }
}
