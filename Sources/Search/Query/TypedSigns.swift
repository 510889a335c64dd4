/// Signs that mean something in a query and would be lost among its words: `-가디건` and amounts with a currency's sign.
enum TypedSigns {
  /// The currency's word by its sign.
  private static let currencies: [Character: String] = ["₩": "원", "￦": "원", "$": "달러", "＄": "달러", "€": "유로", "£": "파운드", "¥": "엔", "￥": "엔"]
  private static let dashes: Set<Character> = ["-", "−", "–", "—", "－"]

  /// The text with words in the place of these signs: `-가디건` is 가디건 제외, `₩50,000` is 50,000원.
  static func worded(_ text: String) -> String {
    let text = PriceRanges.parted(hundredths(either(text)))
    guard text.contains(where: { currencies[$0] != nil || dashes.contains($0) }) else { return text }
    let parts = text.prefix(Typed.lengthMax).split(separator: " ", omittingEmptySubsequences: true).map(String.init)
    return amounts(parts.map(refused).joined(separator: " "), isKorean: PriceRanges.isKorean(text))
  }

  /// 30%할인 is 30퍼센트 할인.
  private static func hundredths(_ text: String) -> String {
    guard text.contains(where: percents.contains) else { return text }
    var out = ""
    for sign in text.prefix(Typed.lengthMax) {
      guard percents.contains(sign), out.last(where: { $0 != " " })?.isNumber == true else {
        out.append(sign)
        continue
      }
      while out.last == " " { out.removeLast() }
      out += PercentWords.sign + " "
    }
    return out
  }

  private static let percents: Set<Character> = ["%", "％", "﹪"]
  private static let joints: Set<Character> = [",", "/", "|", "，", "、", "／"]

  /// Words that a sign alone keeps apart are either of two: 니트,코트 and 니트/코트. Letters of a name (g/fore) and figures stay as they are.
  private static func either(_ text: String) -> String {
    guard text.contains(where: joints.contains) else { return text }
    var out = "", rest = Substring(text.prefix(Typed.lengthMax))
    while let sign = rest.first {
      rest.removeFirst()
      guard joints.contains(sign), isWord(out.reversed().drop { $0 == " " }), isWord(rest.drop { $0 == " " }) else {
        out.append(sign)
        continue
      }
      out += " " + EitherWords.sign + " "
    }
    return out
  }

  /// Whether a text begins with a Hangul word, or with three letters or more.
  private static func isWord(_ text: some Sequence<Character>) -> Bool {
    let letters = text.prefix { $0.isLetter }
    return letters.count > 2 || letters.count > 1 && letters.allSatisfy { $0.unicodeScalars.allSatisfy { Hangul.isSyllable($0.value) } }
  }

  /// A dash before a letter refuses the word: `니트 - 블랙` and `-20` do not.
  private static func refused(_ part: String) -> String {
    guard let first = part.first, dashes.contains(first), let second = part.dropFirst().first, second.isLetter else { return part }
    return part.dropFirst() + " " + ExcludedWords.sign
  }

  /// - Parameter isKorean: currencies are said in the language of the text.
  private static func amounts(_ text: String, isKorean: Bool) -> String {
    var out = "", rest = Substring(text)
    while let sign = rest.first {
      guard let named = currencies[sign] else {
        out.append(rest.removeFirst())
        continue
      }
      let currency = isKorean ? named : PriceWords.signs.first { $0.value.contains(sign) }?.key ?? named
      rest.removeFirst()
      let figures = rest.drop { $0 == " " }.prefix { $0.isNumber || $0 == "," || $0 == "." }
      if out.last?.isNumber == true || out.last == " " && out.dropLast().last?.isNumber == true && figures.isEmpty {
        if out.last == " " { out.removeLast() }
        out += currency
        if let next = rest.first, next.isNumber { out += " " }
      } else if !figures.isEmpty {
        // A unit of the amount stands between: ₩5만.
        let unit = rest[figures.endIndex...].prefix { "만천백".contains($0) }
        out += figures + unit + currency
        rest = rest[unit.endIndex...]
        if let next = rest.first, next.isNumber { out += " " }
      } else {
        out += " "
      }
    }
    return out
  }
}
