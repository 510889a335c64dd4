/// English nouns in their other number: boots and boot, dishes and dish, knives and knife, cherries and cherry.
enum EnglishNumber {
  /// Nouns whose f becomes v.
  private static let inF = ["knife", "wife", "life", "leaf", "loaf", "half", "calf", "shelf", "scarf", "hoof", "wolf", "thief"]
  private static let hissing = ["s", "x", "z", "ch", "sh"]

  /// A word in its other number, every way that may be meant; none for what is no word of small letters.
  static func forms(_ key: String) -> [String] {
    guard key.utf8.count >= 3, key.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { return [] }
    for noun in inF {
      let many = plural(ofF: noun)
      if key.hasSuffix(many) { return [key.dropLast(many.utf8.count) + noun] }
      if key.hasSuffix(noun) { return [key.dropLast(noun.utf8.count) + many] }
    }
    return key.hasSuffix("s") && !key.hasSuffix("ss") ? singulars(key) : plurals(key)
  }

  private static func plural(ofF noun: String) -> String { noun.dropLast(noun.hasSuffix("e") ? 2 : 1) + "ves" }

  private static func singulars(_ key: String) -> [String] {
    let bare = String(key.dropLast())
    guard bare.hasSuffix("e") else { return [bare] }
    let stem = String(bare.dropLast())
    if stem.hasSuffix("i") { return [stem.dropLast() + "y", bare] }
    return hissing.contains(where: stem.hasSuffix) || stem.hasSuffix("o") ? [stem, bare] : [bare]
  }

  private static func plurals(_ key: String) -> [String] {
    if hissing.contains(where: key.hasSuffix) { return [key + "es"] }
    if key.hasSuffix("y"), let before = key.dropLast().last, !"aeiou".contains(before) { return [key.dropLast() + "ies"] }
    return key.hasSuffix("o") ? [key + "s", key + "es"] : [key + "s"]
  }
}
