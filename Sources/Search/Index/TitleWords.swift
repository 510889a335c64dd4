/// What the words of a title or of a shop's own category say: the kind of thing (in Korean and in English the last word that names one),
/// its colours, its looks, whom it is for.
struct TitleWords {
  var kind: Int?
  /// What is meant by a look that it ends in, where it names no thing.
  var meant: Int?
  /// Nothing unknown stands behind the thing.
  var isSure = true
  /// Nothing at all stands behind it, and it is not what something else is in.
  var isEnd = false
  var colours: Set<Int> = []
  var looks: Set<Int> = []
  var genders: Set<Lexicon.Gender> = []

  /// Words from the end among which the thing is sought, at most.
  static let tailMax = 6

  /// A category's name or an option's value is asked for colours and genders alone.
  init(_ title: String, wantsKind: Bool = true) {
    let (outside, inside) = Self.parted(title)
    let words = Word.split(PlainText.fold(outside)), aside = Word.split(PlainText.fold(inside))
    var named = 0..<0
    if wantsKind {
      // What stands behind `in a` is not the thing: a monstera in a pot.
      let joint = words.indices.dropFirst().first { Self.joints.contains(words[$0].text) }
      let thing = Array(words[..<(joint ?? words.endIndex)])
      kind = Self.kind(thing, looks: &looks, isSure: &isSure, named: &named)
      isEnd = kind != nil && named.upperBound == thing.endIndex
      if kind == nil, joint != nil { kind = Self.kind(words, looks: &looks, isSure: &isSure, named: &named) }
    }
    // A face cream has no colour by its name.
    let isColoured = named.count != 1 || Lexicon.colour(words[named.lowerBound].text) == nil
    look(at: isColoured ? words : Array(words[..<named.lowerBound] + words[named.upperBound...]))
    look(at: aside)
    if wantsKind, kind == nil { meant = Self.meant(words) }
  }

  private static let joints: Set<String> = ["in", "with", "for", "from", "without", "by"]

  /// Text outside of brackets and inside of them.
  private static func parted(_ title: String) -> (String, String) {
    guard title.utf8.contains(where: { $0 == 0x28 || $0 == 0x5B || $0 == 0xEF }) else { return (title, "") }
    var outside = "", inside = "", depth = 0
    for scalar in title.unicodeScalars.prefix(PlainText.lengthMax) {
      switch scalar {
      case "(", "[", "（", "［", "{":
        depth += 1
        outside += " "
        inside += " "
      case ")", "]", "）", "］", "}": depth = max(0, depth - 1)
      default: if depth > 0 { inside.unicodeScalars.append(scalar) } else { outside.unicodeScalars.append(scalar) }
      }
    }
    return (outside, inside)
  }

  private mutating func look(at words: [Word]) {
    let texts = words.map(\.text)
    var index = 0
    while index < texts.count {
      if index + 1 < texts.count, let colour = Lexicon.colour(texts[index] + texts[index + 1]) {
        take(colour)
        index += 2
        continue
      }
      if let colour = Lexicon.colour(texts[index]) { take(colour) }
      if let look = Lexicon.look(texts[index]) { looks.insert(look) }
      if let gender = Lexicon.genderOf[texts[index]] ?? Self.gender(beginning: words[index]) { genders.insert(gender) }
      index += 1
    }
  }

  private mutating func take(_ colour: Int) {
    colours.insert(colour)
    if let wider = Lexicon.colours[colour].parent { colours.insert(wider) }
  }

  /// 여성운동화 is for women.
  private static func gender(beginning word: Word) -> Lexicon.Gender? {
    guard word.script == .syllabic, word.scalars.count > 3, let gender = Lexicon.genderOf[String(scalars: word.scalars.prefix(2))] else { return nil }
    guard let thing = Lexicon.thing(String(scalars: word.scalars.dropFirst(2))) else { return nil }
    // 아이폰케이스 is for no child.
    return word.scalars.starts(with: Hangul.scalars("아이")) && !Lexicon.isForPeople(thing) ? nil : gender
  }

  private static func meant(_ words: [Word]) -> Int? {
    let last = words.last { !$0.scalars.contains(where: PlainText.isDigit) && !Lexicon.noise.contains($0.text) && Lexicon.colour($0.text) == nil }
    return last.flatMap { Lexicon.look($0.text) }.flatMap { Lexicon.meant[$0]?.first }
  }

  private static func kind(_ words: [Word], looks: inout Set<Int>, isSure: inout Bool, named: inout Range<Int>) -> Int? {
    var seen = 0
    // A word for a colour too is the thing where no other is named: 니트 크림 is knitwear, 진정 크림 a cream.
    var spare: (thing: Int, place: Int, isSure: Bool)?
    for end in words.indices.reversed() {
      let text = words[end].text
      // What is written behind figures counts: 12개.
      if end > 0, words[end].isGlued, words[end].script == .syllabic, words[end - 1].isNumber, Lexicon.thingOf[text] == nil { continue }
      if words[end].scalars.contains(where: PlainText.isDigit) || Lexicon.noise.contains(text) || Lexicon.genderOf[text] != nil { continue }
      if Lexicon.colour(text) != nil, Lexicon.thingOf[text] == nil { continue }
      seen += 1
      guard seen <= tailMax else { break }
      for width in [3, 2, 1] where end - width + 1 >= 0 {
        let joined = words[(end - width + 1)...end].map(\.text).joined()
        guard let thing = Lexicon.thing(joined) else { continue }
        guard width == 1, Lexicon.colour(joined) != nil || Lexicon.isFlavour(thing) else {
          named = end - width + 1..<end + 1
          return narrower(thing, before: named.lowerBound, words) ?? thing
        }
        if spare == nil { spare = (thing, end, isSure) }
      }
      if let (thing, before) = suffix(of: words[end]) {
        if let look = Lexicon.lookOf[String(scalars: before)] { looks.insert(look) }
        return thing
      }
      if words[end].script == .syllabic, Lexicon.lookOf[text] == nil { isSure = false }
    }
    guard let spare else { return nil }
    (named, isSure) = (spare.place..<spare.place + 1, spare.isSure)
    return spare.thing
  }

  /// A closer word for the same thing before it: of 바람막이 자켓 it is 바람막이.
  private static func narrower(_ thing: Int, before place: Int, _ words: [Word]) -> Int? {
    guard place > 0, let closer = Lexicon.thing(words[place - 1].text), closer != thing, Lexicon.lineage(closer).contains(thing) else { return nil }
    return closer
  }

  /// The longest thing that a Hangul word ends in, and what stands before it.
  static func suffix(of word: Word) -> (thing: Int, before: ArraySlice<UInt32>)? {
    guard word.script == .syllabic, word.scalars.count >= 3, word.scalars.count <= 12 else { return nil }
    for start in 1..<word.scalars.count {
      let tail = word.scalars[start...]
      guard let thing = Lexicon.thingOf[String(scalars: tail)] else { continue }
      if tail.count == 1, !["티", "백"].contains(String(scalars: tail)) || Lexicon.lookalikes.contains(word.text) { continue }
      return (thing, word.scalars[..<start])
    }
    return nil
  }
}
