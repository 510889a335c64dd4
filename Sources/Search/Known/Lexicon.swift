/// The words that search knows before it has seen a document: kinds of things, looks, colours, whom a thing is for, what to leave out.
///
/// Keys are folded and without spaces, so that 데님 팬츠 and 데님팬츠 are one word.
enum Lexicon {
  /// A kind of thing: its words, the plainest first, and every kind that it also is.
  struct Thing {
    var words: [String]
    var parents: [Int]
    /// It is what a thing of the first kind and that look is.
    var made: (of: Int, look: String)?

    /// Its name in heads of documents and in tokens.
    var name: [UInt32] { PlainText.fold(words[0]) }
  }

  /// A colour: its words, and the wider colour that it is too.
  struct Colour {
    var words: [String]
    var parent: Int?
    var name: [UInt32] { PlainText.fold(words[0]) }
  }

  enum Gender: Int64, CaseIterable, Sendable {
    case women = 1, men, kids, unisex, unknown

    /// As it stands among the words of a document.
    var name: String {
      switch self {
      case .women: "여성"
      case .men: "남성"
      case .kids: "아동"
      case .unisex: "공용"
      case .unknown: ""
      }
    }
  }

  static let things: [Thing] = {
    let lines = rows(KnownThings.text)
    let names = Dictionary(lines.enumerated().map { (key($0.element.words[0]), $0.offset) }) { first, _ in first }
    return lines.map { line in
      let made = line.made.count == 2 ? names[key(line.made[0])].map { (of: $0, look: key(line.made[1])) } : nil
      return Thing(words: line.words, parents: line.parents.compactMap { names[key($0)] }, made: made)
    }
  }()

  /// Kinds by each of their words.
  static let thingOf: [String: Int] = {
    var found: [String: Int] = [:]
    for (index, thing) in things.enumerated() { for word in thing.words where found[key(word)] == nil { found[key(word)] = index } }
    return withForms(found)
  }()

  static let colours: [Colour] = {
    let lines = rows(KnownLooks.colours)
    let names = Dictionary(lines.enumerated().map { (key($0.element.words[0]), $0.offset) }) { first, _ in first }
    return lines.map { Colour(words: $0.words, parent: $0.parents.first.flatMap { names[key($0)] }) }
  }()

  static let colourOf: [String: Int] = {
    var found: [String: Int] = [:]
    for (index, colour) in colours.enumerated() { for word in colour.words where found[key(word)] == nil { found[key(word)] = index } }
    return found
  }()

  static let looks: [[String]] = rows(KnownLooks.looks).map(\.words)

  static let lookOf: [String: Int] = {
    var found: [String: Int] = [:]
    for (index, words) in looks.enumerated() { for word in words where found[key(word)] == nil { found[key(word)] = index } }
    return withForms(found)
  }()

  static let genderOf: [String: Gender] = {
    var found: [String: Gender] = [:]
    for (gender, words) in [(Gender.women, KnownLooks.women), (.men, KnownLooks.men), (.kids, KnownLooks.kids), (.unisex, KnownLooks.unisex)] {
      for word in words.split(separator: " ") { found[key(String(word))] = gender }
    }
    return found
  }()

  static let fillers = Set(words(KnownLooks.fillers).map(key))
  static let noise = Set(words(KnownLooks.noise).map(key))
  static let lookalikes = Set(words(KnownLooks.lookalikes).map(key))
  static let particles: [[UInt32]] = words(KnownLooks.particles).map(Hangul.scalars).sorted { $0.count > $1.count }
  /// Kinds that are worth a size of a shoe, and kinds that are made of another and a look.
  static let shoes = thingOf["신발"]!
  static let composites = things.indices.filter { things[$0].made != nil }

  /// Kinds by the initials of their plainest words: ㅅㄹㅅ is 슬랙스. Two initials stand for too much.
  static let thingsOfInitials: [[UInt32]: [Int]] = things.indices.reduce(into: [:]) { found, thing in
    let initials = things[thing].name.compactMap(Hangul.initial)
    if initials.count > 2, initials.count == things[thing].name.count { found[initials, default: []].append(thing) }
  }

  static func thing(_ key: String) -> Int? { thingOf[key] }
  static func look(_ key: String) -> Int? { lookOf[key] }

  /// English words also in their other number.
  private static func withForms(_ words: [String: Int]) -> [String: Int] {
    var all = words
    for (key, meaning) in words.sorted(by: { $0.key < $1.key }) { for form in forms(key) where all[form] == nil { all[form] = meaning } }
    return all
  }

  /// A kind and all that it also is.
  static func lineage(_ thing: Int) -> Set<Int> {
    var found: Set<Int> = [thing]
    var open = things[thing].parents
    while let next = open.popLast() { if found.insert(next).inserted { open += things[next].parents } }
    return found
  }

  /// An English word in its other number: cardigans is cardigan, boot is boots.
  static func forms(_ key: String) -> [String] {
    guard key.utf8.count >= 3, key.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { return [] }
    var forms: [String] = []
    if key.hasSuffix("ies") { forms.append(key.dropLast(3) + "y") }
    if key.hasSuffix("es") { forms.append(String(key.dropLast(2))) }
    if key.hasSuffix("s") { forms.append(String(key.dropLast())) } else { forms += [key + "s", key + "es"] }
    return forms
  }

  /// Whether a key means something here.
  static func knows(_ key: String) -> Bool {
    thing(key) != nil || look(key) != nil || colourOf[key] != nil || genderOf[key] != nil || BrandNames.knows(key)
  }

  static func key(_ text: String) -> String { Synonyms.key(text.replacing("_", with: " ")) }

  private static func words(_ text: String) -> [String] { text.split { $0 == " " || $0 == "\n" }.map(String.init) }

  private struct Line {
    var words: [String]
    var parents: [String]
    var made: [String]
  }

  private static func rows(_ text: String) -> [Line] {
    text.split(separator: "\n").map { line in
      let halves = line.split(separator: "=", maxSplits: 1), sides = halves[0].split(separator: "<", maxSplits: 1)
      func list(_ part: Substring) -> [String] { part.split(separator: " ").map { String($0.replacing("_", with: " ")) } }
      return Line(words: list(sides[0]), parents: sides.count > 1 ? list(sides[1]) : [], made: halves.count > 1 ? list(halves[1]) : [])
    }
  }
}
