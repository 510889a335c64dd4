import Kernel
import Search

/// What a product without a picture is drawn as, told by the words of its title, and in which colour, told by its options, else by its title.
///
/// The thing itself stands last in a title, in Korean and in English: `쌀 비누`, `rice soap`. So words are sought from the end, and where an
/// unknown thing stands behind a known one (`코트 거미줄`) the category says more than the word.
package enum ArtOfWords {
  /// Categories in which things of many shapes stand: none of them is drawn as another, and one that no word tells is a parcel.
  private static let mixed: Set = [
    "fashion", "fashion/women", "fashion/men", "fashion/accessories", "kids", "kids/baby", "sports", "living", "living/cleaning", "digital", "digital/phone", "digital/computer",
    "digital/appliance", "books", "books/craft", "beauty", "beauty/body", "food",
  ]

  /// `slip-on`, or `slip-on.navy`; the category's art when no word is known, and a parcel where that would show something else.
  static func art(title: Words, in category: Category?, options: [ProductOption]) -> String {
    guard let category else { return art(title: title, category: "box", options: options) }
    guard mixed.contains(category.path) else { return art(title: title, category: category.art, options: options) }
    return art(title: title, category: "parcel", options: options)
  }

  /// `slip-on`, or `slip-on.navy`; the category's art when no word is known.
  static func art(title: Words, category: String, options: [ProductOption]) -> String {
    // A book's title names anything but a book.
    if category == "book" { return category }
    let found = find(in: title.korean) ?? find(in: title.english)
    let thing = found.flatMap { $0.isLast || category == "box" ? $0.art : nil } ?? category
    // A word may say its own colour: 은반지 is of silver.
    let halves = thing.split(separator: ".", maxSplits: 1).map(String.init)
    let colour = colour(of: options) ?? (halves.count > 1 ? halves[1] : found?.colour)
    return colour.map { "\(halves[0]).\($0)" } ?? thing
  }

  /// Every art that a word leads to.
  package static var arts: Set<String> { Set(byWord.values.map { String($0.prefix { $0 != "." }) }) }

  /// What a title names.
  private struct Found {
    var art: String
    /// No other thing stands behind it.
    var isLast: Bool
    /// The last of the title's other words that is a colour.
    var colour: String?
  }

  private static func find(in title: String) -> Found? {
    let all = tokens(title), tokens = tokens(withoutBrackets(title))
    var isLast = true
    for place in tokens.indices.reversed() {
      // The more words name it, the better it is known: 셔츠 원피스, 니트 롱 원피스.
      let longest = (1...4).reversed().first { place + 1 >= $0 && byWord[tokens[(place + 1 - $0)...place].joined(separator: " ")] != nil }
      let own = Array(tokens[(place + 1 - (longest ?? 1))...place])
      guard let art = byWord[own.joined(separator: " ")] ?? art(of: tokens[place]) else {
        if isThing(tokens[place]) { isLast = false }
        continue
      }
      return Found(art: art, isLast: isLast, colour: all.reversed().lazy.filter { !own.contains($0) }.compactMap { colour(named: $0) ?? natural[$0] }.first)
    }
    return nil
  }

  private static func tokens(_ title: String) -> [String] {
    title.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "'" }.map(String.init)
  }

  /// What stands in brackets is said besides: `(남성용)`.
  private static func withoutBrackets(_ title: String) -> String {
    var depth = 0
    let outside = title.filter { letter in
      if "([（［".contains(letter) { depth += 1 }
      defer { if ")]）］".contains(letter) { depth = max(0, depth - 1) } }
      return depth == 0
    }
    return outside.contains(where: \.isLetter) ? outside : title
  }

  private static func art(of token: String) -> String? {
    if let art = byWord[token] { return art }
    if token.hasSuffix("s"), let art = byWord[String(token.dropLast())] { return art }
    // So many of them: `6캔`.
    if token.hasSuffix("캔"), token.first?.isNumber == true { return byWord["캔"] }
    // A Korean thing is often written together with what says more of it: `양가죽로퍼`.
    guard isHangul(token) else { return nil }
    let letters = Array(token)
    for start in letters.indices.dropFirst() where letters.count - start >= 2 {
      if let art = byWord[String(letters[start...])] { return art }
    }
    return nil
  }

  private static func isHangul(_ token: String) -> Bool { token.unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) } }

  /// Whether a word that leads to no art may be a thing of its own: no colour, look, number or mere addition.
  private static func isThing(_ token: String) -> Bool {
    isHangul(token) && token.count > 1 && !token.contains(where: \.isNumber) && !token.hasSuffix("용") && colour(named: token) == nil && !WordsBesides.has(token)
  }

  /// The first colour of a product that comes in colours, as a word of an address: `sky-blue`.
  private static func colour(of options: [ProductOption]) -> String? {
    let names = ["colour", "color"]
    guard let option = options.first(where: { names.contains(OptionWords.both($0.name).english.lowercased()) }), let first = option.choices.first else { return nil }
    // What a merchant calls it in English may be a name of their own; the table's word is plain.
    let word = OptionWords.both(first.korean).english.isEmpty ? first.english : OptionWords.both(first.korean).english
    return word.isEmpty || !word.utf8.allSatisfy({ $0 < 0x80 }) ? nil : Handle.make(word)
  }

  /// Colours in which things can be drawn, as words of an address.
  package static let colours = Set(
    """
    apricot beige black blue brown burgundy camel charcoal chocolate clear coral cream gold green grey indigo ink ivory jade
    khaki lavender mint mocha mustard navy oatmeal olive orange persimmon pine pink purple red rose-gold silver sky-blue teal
    white wine yellow
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// What things of such a stuff look like, where a title says of what they are.
  private static let natural = [
    "백자": "white", "porcelain": "white", "청자": "jade", "celadon": "jade", "분청": "grey", "buncheong": "grey", "자개": "ivory", "mother-of-pearl": "ivory", "감귤": "orange", "tangerine": "orange",
    "자몽": "coral", "grapefruit": "coral", "유자": "yellow", "yuzu": "yellow", "매실": "olive", "plum": "olive",
  ]

  /// The colour that a choice names, if things are drawn in it: `네이비` is `navy`.
  static func colour(named choice: String) -> String? {
    let english = OptionWords.both(choice).english
    guard !english.isEmpty, english.utf8.allSatisfy({ $0 < 0x80 }), let word = Handle.make(english) else { return nil }
    return colours.contains(word) ? word : nil
  }

  private static let byWord: [String: String] = {
    var byWord: [String: String] = [:]
    for line in ArtLexicon.text.split(whereSeparator: \.isNewline) {
      let halves = line.split(separator: ":", maxSplits: 1)
      for word in halves[1].split(separator: ",") { byWord[String(word).trimmed] = String(halves[0]).trimmed }
    }
    return byWord
  }()
}

extension Picture {
  /// A drawing in the colour that a variant's choices name. A photo stays, and so does the drawing of what comes in no colours.
  package func inColour(of choices: [String]) -> Picture {
    guard case .drawn(let art, let seed) = source, let dot = art.firstIndex(of: "."), let colour = choices.lazy.compactMap({ ArtOfWords.colour(named: $0) }).first else {
      return self
    }
    return Picture(source: .drawn(art: art[..<dot] + "." + colour, seed: seed), alt: alt, size: size)
  }
}
