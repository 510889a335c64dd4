/// The names of known brands in both scripts.
enum BrandNames {
  /// All names of each brand.
  static let brands: [[String]] = read(KnownBrands.text)
  /// All names of each line of a brand.
  private static let lines: [[String]] = read(KnownLines.text)

  private static func read(_ text: String) -> [[String]] {
    text.split(separator: "\n").flatMap { $0.split(separator: " / ") }.map { brand in
      brand.split(separator: "|").flatMap { $0.split(separator: ",") }.map { String($0.drop { $0 == " " }) }
    }
  }

  private static let byKey: [String: Int] = {
    var found: [String: Int] = [:]
    for (index, names) in brands.enumerated() { for name in names where found[Synonyms.key(name)] == nil { found[Synonyms.key(name)] = index } }
    return found
  }()

  private static let spellings: [String: [String]] = (brands + lines).reduce(into: [:]) { found, names in
    for name in names where found[Synonyms.key(name)] == nil { found[Synonyms.key(name)] = names }
  }

  /// What a brand or a line of one is written as besides, in the same script and in the other one; none where nothing is known of it.
  static func spellings(of key: String) -> [String] { (spellings[key] ?? []).filter { Synonyms.key($0) != key } }

  static func knows(_ key: String) -> Bool { byKey[key] != nil }
  static var keys: some Sequence<String> { byKey.keys }

  /// What a brand of these names is called besides.
  static func others(of names: [String]) -> [String] {
    guard let known = names.lazy.compactMap({ byKey[Synonyms.key($0)] }).first else { return [] }
    let mine = Set(names.map(Synonyms.key))
    return brands[known].filter { !mine.contains(Synonyms.key($0)) }
  }
}
