/// The words that search knows before it has seen a document: kinds of things, looks, colours, whom a thing is for, what to leave out.
///
/// Keys are folded and without spaces, so that 데님 팬츠 and 데님팬츠 are one word.
enum Lexicon {
  enum Gender: Int64, CaseIterable, Sendable {
    case women = 1, men, kids, unisex, unknown, boys, girls

    /// Every document is for one of these; what is for boys or girls is for children.
    static let everybody: [Gender] = [.women, .men, .kids, .unisex, .unknown]

    /// As it stands among the words of a document.
    var name: String {
      switch self {
      case .women: "여성"
      case .men: "남성"
      case .kids: "아동"
      case .unisex: "공용"
      case .unknown: ""
      case .boys: "남아"
      case .girls: "여아"
      }
    }
  }

  static let things: [Thing] = {
    let lines = rows([KnownThings.text, KnownFoods.text, KnownHousehold.text, KnownHouses.text].joined(separator: "\n"))
    let names = Dictionary(lines.enumerated().map { (key($0.element.words[0]), $0.offset) }) { first, _ in first }
    return lines.map { line in
      let made = line.made.count == 2 ? names[key(line.made[0])].map { (of: $0, look: key(line.made[1])) } : nil
      return Thing(words: line.words, parents: line.parents.compactMap { names[key($0)] }, made: made)
    }
  }()

  /// Kinds by each of their words.
  static let thingOf: [String: Int] = {
    var found: [String: Int] = [:]
    for (index, thing) in things.enumerated() { for key in thing.keys where found[key] == nil { found[key] = index } }
    for (said, meant) in KnownSpellings.pairs where found[said] == nil { found[said] = found[meant] }
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
    for (gender, words) in [(Gender.women, KnownLooks.women), (.men, KnownLooks.men), (.kids, KnownLooks.kids), (.boys, KnownLooks.boys), (.girls, KnownLooks.girls), (.unisex, KnownLooks.unisex)] {
      for word in words.split(separator: " ") { found[key(String(word))] = gender }
    }
    return found
  }()

  /// Whom a thing is given to, as shoppers say it; titles say it of other things (엄마손, 아빠의 부엌).
  static let recipientOf: [String: Gender] = {
    var found: [String: Gender] = [:]
    for (gender, words) in [(Gender.women, KnownLooks.forWomen), (.men, KnownLooks.forMen), (.kids, KnownLooks.forKids), (.boys, KnownLooks.forBoys), (.girls, KnownLooks.forGirls)] {
      for word in words.split(separator: " ") { found[key(String(word))] = gender }
    }
    return found
  }()

  /// Whether it is given to somebody.
  static func isGift(_ text: String) -> Bool { look(key(text)).map { $0 == look("선물") } ?? false }

  /// Whether people of a certain age wear or use a thing by themselves, so that 아이 before it says whom it is for.
  static func isForPeople(_ thing: Int) -> Bool { !lineage(thing).isDisjoint(with: worn) }
  private static let worn = Set(words(KnownLooks.worn).compactMap { thing(key($0)) })

  /// Several kinds under one word: all clothing is 옷. Documents carry their kinds alone, so that a query names the members.
  struct Group {
    var kinds: [Int]
    /// What is no kind that search knows, as words.
    var words: [String]
    /// The earlier kinds answer better.
    var isInOrder = false
  }

  static let groupOf: [String: Group] = rows(KnownGroups.groups).reduce(into: [:]) { found, line in
    let group = Group(kinds: line.parents.compactMap { thing(key($0)) }, words: line.parents.filter { thing(key($0)) == nil }, isInOrder: KnownGroups.inOrder.contains(line.words[0]))
    for word in line.words where found[key(word)] == nil { found[key(word)] = group }
  }

  /// A colour by its name, whatever is said around that: 베이지톤, 핑크빛, 블루 계열, 진분홍.
  static func colour(_ key: String) -> Int? {
    if let colour = colourOf[key] { return colour }
    guard let first = key.unicodeScalars.first, Hangul.isSyllable(first.value) else { return nil }
    let bare = tones.first { key.hasSuffix($0) && key.count > $0.count + 1 }.map { String(key.dropLast($0.count)) } ?? key
    if let colour = colourOf[bare] { return colour }
    guard let shade = shades.first(where: { key.hasPrefix($0) && key.count > $0.count + 1 }) else { return nil }
    return colourOf[String(key.dropFirst(shade.count))] ?? (bare.count > shade.count ? colourOf[String(bare.dropFirst(shade.count))] : nil)
  }
  private static let tones = words(KnownLooks.tones)
  private static let shades = words(KnownLooks.shades)

  /// Whether a thing's word may say how another one smells, tastes or looks: what is called 립밤 체리 is no cherry.
  static func isFlavour(_ thing: Int) -> Bool { !lineage(thing).isDisjoint(with: flavours) }
  private static let flavours = Set(words(KnownFoods.flavours).compactMap { thing(key($0)) })

  /// Whether a flavour is made of another one: tea, and no fruit.
  static func isPrepared(_ thing: Int) -> Bool { !lineage(thing).isDisjoint(with: prepared) }
  private static let prepared = Set(words(KnownFoods.prepared).compactMap { thing(key($0)) })

  /// Whether it is eaten or drunk.
  static func isFood(_ thing: Int) -> Bool { foods.contains(thing) }
  private static let foods = Set(rows(KnownFoods.text).compactMap { $0.words.first.flatMap { thing(key($0)) } })

  /// Colours whose names only begin with a word for a thing: 브라운, for 브라.
  static func colours(beginningWith key: String) -> [Int] {
    guard key.unicodeScalars.count > 1 else { return [] }
    return colourBeginnings.meanings(key)
  }
  private static let colourBeginnings = WordEnds(.first, of: colours.map { $0.words.map(key) })

  /// What is said in one word of whom it is for and what it is: 아동복 is 아동 and 옷, 여성화 is 여성 and 신발.
  static func worded(_ key: String) -> (whom: String, thing: String)? {
    for (ending, thing) in wordedEndings where key.hasSuffix(ending) && key.unicodeScalars.count > ending.unicodeScalars.count + 1 {
      let whom = String(key.dropLast(ending.count))
      if genderOf[whom] != nil || recipientOf[whom] != nil { return (whom, thing) }
    }
    return nil
  }
  private static let wordedEndings: [(ending: String, thing: String)] = words(KnownLooks.worded).compactMap { pair in
    let halves = pair.split(separator: "=").map(String.init)
    return halves.count == 2 ? (halves[0], halves[1]) : nil
  }

  /// Who no person is and has goods of their own.
  static let receivers = Set(words(KnownLooks.receivers).compactMap { look(key($0)) })

  /// Whether it is made in sizes that are spelt: who wants a large mug means the word.
  static func comesInSizes(_ thing: Int) -> Bool { !lineage(thing).isDisjoint(with: sized) }
  private static let sized = Set(words(KnownLooks.sized).compactMap { thing(key($0)) })

  /// A lone syllable that is the plainest word for a thing, or as plain.
  static func isNoun(_ key: String) -> Bool { isPlainest(key) || key == "귤" }

  /// Kinds that stand near one another: who wants a lipstick may take a tint.
  static let neighbours: [Int: [Int]] = rows(KnownGroups.neighbours).reduce(into: [:]) { found, line in
    let kinds = line.words.compactMap { thing(key($0)) }
    for kind in kinds { found[kind, default: []] += kinds.filter { $0 != kind && found[kind]?.contains($0) != true } }
  }

  /// Kinds that answer too where few of a thing are found.
  static let asked: [Int: [Int]] = rows(KnownGroups.asked).reduce(into: [:]) { found, line in
    for word in line.words { if let kind = thing(key(word)) { found[kind] = line.parents.compactMap { thing(key($0)) } } }
  }

  /// Kinds for which nothing wider is an answer.
  static let soles = Set(words(KnownGroups.soles).compactMap { thing(key($0)) })

  /// Kinds that a thing's word also says something of: sweaters, for 케이블.
  static let saidOf: [Int: [Int]] = rows(KnownGroups.saidOf).reduce(into: [:]) { found, line in
    for word in line.words { if let kind = thing(key(word)) { found[kind] = line.parents.compactMap { thing(key($0)) } } }
  }

  private static let beginnings = WordEnds(.first, of: things.map(\.keys))
  /// Words of one piece alone: what is called a down jacket says that it is one.
  private static let endings = WordEnds(.last, of: things.map { thing in zip(thing.words, thing.keys).filter { !$0.0.utf8.contains(0x20) }.map(\.1) })

  /// The widest kinds of what is of another family and whose names only begin with a word for a thing: shoes, for a dress.
  static func beginning(with thing: Int, _ key: String) -> [Int] {
    guard key.unicodeScalars.count > 1 else { return [] }
    let mine = lineage(thing)
    let roots = beginnings.meanings(key).flatMap { other in things[other].parents.isEmpty ? [] : lineage(other).filter { things[$0].parents.isEmpty } }
    return Set(roots).subtracting(mine).sorted()
  }

  /// Kinds of the same family that are no kinds of a thing and whose names end in a word for it: T-shirts, for a shirt.
  static func ending(with thing: Int, _ key: String) -> [Int] {
    guard key.unicodeScalars.count > 1 else { return [] }
    let family = Set(things[thing].parents)
    return endings.meanings(key).filter { other in
      let lineage = lineage(other)
      return !lineage.contains(thing) && !lineage.isDisjoint(with: family)
    } + calledOtherwise(thing, key)
  }

  /// What is meant by a look alone: 반팔 is a T-shirt.
  static let meant: [Int: [Int]] = rows(KnownGroups.meant).reduce(into: [:]) { found, line in
    for word in line.words { if let look = look(key(word)) { found[look] = line.parents.compactMap { thing(key($0)) } } }
  }

  /// Kinds that another kind is with this look: jeans are of denim.
  static func made(of look: Int) -> [Int] { composites.filter { things[$0].made.map { lookOf[$0.look] == look } ?? false } }

  /// Behind what a thing is for: 캠핑용품 is for 캠핑.
  static let generals = Set(words(KnownLooks.generals).map(key))
  static let fillers = Set(words(KnownLooks.fillers).map(key))
  static let noise = Set(words(KnownLooks.noise).map(key))
  static let lookalikes = Set(words(KnownLooks.lookalikes).map(key))
  static let particles: [[UInt32]] = words(KnownLooks.particles).map(Hangul.scalars).sorted { $0.count > $1.count }
  /// Kinds that are worth a size of a shoe, and kinds that are made of another and a look.
  static let shoes = thingOf["신발"]!
  static let composites = things.indices.filter { things[$0].made != nil }
  /// Kinds of places: 카페, 식당.
  static let houses = Set(rows(KnownHouses.text).compactMap { $0.words.first.flatMap { thing(key($0)) } })

  /// Kinds by the initials of their words: ㅅㄹㅅ is 슬랙스. Two initials stand for too much.
  static let thingsOfInitials: [[UInt32]: [Int]] = {
    func found(_ words: (Thing) -> ArraySlice<String>) -> [[UInt32]: [Int]] {
      things.indices.reduce(into: [:]) { found, thing in
        for word in words(things[thing]) {
          let scalars = PlainText.fold(word).filter { $0 != 0x20 }, initials = scalars.compactMap(Hangul.initial)
          if initials.count > 2, initials.count == scalars.count, found[initials]?.contains(thing) != true { found[initials, default: []].append(thing) }
        }
      }
    }
    // Another spelling's initials where no plainest word has them: ㅋㄷㄱ is 카디건, which is 가디건.
    return found { $0.words.prefix(1) }.merging(found { $0.words.dropFirst() }) { plain, _ in plain }
  }()

  static func thing(_ key: String) -> Int? { thingOf[key] }
  static func look(_ key: String) -> Int? { lookOf[key] }

  /// Forms of words for things that are none themselves: crisps, and crisp.
  private static let adjectives: Set<String> = ["crisp", "sweet", "green"]

  /// English words also in their other number.
  private static func withForms(_ words: [String: Int]) -> [String: Int] {
    var all = words
    for (key, meaning) in words.sorted(by: { $0.key < $1.key }) { for form in forms(key) where all[form] == nil && colourOf[form] == nil && !adjectives.contains(form) { all[form] = meaning } }
    return all
  }

  /// Whether it is the plainest word for a thing: 컵 is, 링 and 캡 stand at the end of many words.
  static func isPlainest(_ key: String) -> Bool { thing(key).map { things[$0].keys[0] == key } ?? false }

  /// A kind and all that it also is.
  static func lineage(_ thing: Int) -> Set<Int> {
    var found: Set<Int> = [thing]
    var open = things[thing].parents
    while let next = open.popLast() { if found.insert(next).inserted { open += things[next].parents } }
    return found
  }

  /// An English word in its other number: cardigans is cardigan, boot is boots.
  static func forms(_ key: String) -> [String] { EnglishNumber.forms(key) }

  /// Whether a key means something here.
  static func knows(_ key: String) -> Bool {
    thing(key) != nil || look(key) != nil || colourOf[key] != nil || genderOf[key] != nil || groupOf[key] != nil || BrandNames.knows(key)
  }

  static func key(_ text: String) -> String { Synonyms.key(text.utf8.contains(0x5F) ? text.replacing("_", with: " ") : text) }

  static func words(_ text: String) -> [String] { text.split { $0 == " " || $0 == "\n" }.map(String.init) }

  struct Line {
    var words: [String]
    var parents: [String]
    var made: [String]
  }

  static func rows(_ text: String) -> [Line] {
    text.split(separator: "\n").map { line in
      let halves = line.split(separator: "=", maxSplits: 1), sides = halves[0].split(separator: "<", maxSplits: 1)
      func list(_ part: Substring) -> [String] { part.split(separator: " ").map { String($0.replacing("_", with: " ")) } }
      return Line(words: list(sides[0]), parents: sides.count > 1 ? list(sides[1]) : [], made: halves.count > 1 ? list(halves[1]) : [])
    }
  }
}
