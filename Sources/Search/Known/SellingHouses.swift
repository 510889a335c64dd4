/// Kinds of houses by what they sell and by words that mean one of them beside something else.
extension Lexicon {
  /// Kinds of stores that sell what a word says, a kind of thing or a group of them.
  static func houses(selling key: String) -> [Int] {
    let asked = thing(key).map(lineage) ?? Set(groupOf[key]?.kinds ?? [])
    return sells.filter { !$0.things.isDisjoint(with: asked) || $0.words.contains(key) }.map(\.house)
  }
  /// Of these the kinds that are called after it: 꽃집, for 꽃.
  static func houses(namedAfter key: String) -> [Int] { sells.filter { $0.words.contains(key) }.map(\.house) }

  /// Kinds of houses that those of the wider kind are too.
  static let broadHouses = Set(words(KnownHouses.broad).compactMap { thing(key($0)) })

  /// The kind of house that a word means where stores are sought.
  static func house(among key: String) -> Int? { among[key] }
  private static let among: [String: Int] = words(KnownHouses.among).reduce(into: [:]) { found, pair in
    let halves = pair.split(separator: "=").map(String.init)
    if halves.count == 2 { found[key(halves[0])] = thing(key(halves[1])) }
  }

  private static let sells: [(house: Int, things: Set<Int>, words: Set<String>)] = rows(KnownHouses.sells).compactMap { line in
    guard let house = line.words.first.flatMap({ thing(key($0)) }) else { return nil }
    let said = line.parents.map(key)
    return (house, Set(said.flatMap { word in thing(word).map { [$0] } ?? groupOf[word]?.kinds ?? [] }), Set(said))
  }
}
