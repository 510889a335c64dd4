/// Two amounts with a dash or `to` between them: ₩50,000-₩60,000, 50k to 60k, 5만~6만, 50000-60000.
enum PriceRanges {
  private static let dashes: Set<Character> = ["-", "−", "–", "—", "－", "~", "〜", "～", "∼"]
  private static let signs: Set<Character> = ["₩", "￦", "$", "＄", "€", "£", "¥", "￥"]
  private static let units = ["만원", "천원", "만", "천", "원", "won", "krw", "k"]
  /// Those that are written apart too.
  private static let spaced = ["won", "krw", "원"]
  /// Without a sign or a unit both must be at least as much, in whole hundreds: sizes and years are none.
  private static let least: Int64 = 1000

  /// Whether a text has Hangul, so that currencies in it are said in Korean.
  static func isKorean(_ text: String) -> Bool { text.unicodeScalars.contains { Hangul.isSyllable($0.value) } }

  private struct Amount {
    var sign: Character?
    var figures: String
    var unit: String?
    var value: Int64 { Int64(figures.filter(\.isNumber)) ?? 0 }

    func text(sign other: Character?, won: String) -> String {
      let figures = unit == "k" ? figures + "000" : figures, unit = unit == "k" ? nil : unit
      if let sign = sign ?? other { return String(sign) + figures + (unit.map { $0 == "만" || $0 == "천" ? $0 : "" } ?? "") }
      return figures + (unit ?? won)
    }
  }

  /// The text with such amounts as two that stand apart, each with what it is an amount of.
  static func parted(_ text: String) -> String {
    guard text.contains(where: { dashes.contains($0) }) || text.contains(" to "), text.contains(where: \.isNumber) else { return text }
    let won = isKorean(text) ? "원" : "won"
    var out = "", rest = Substring(text.prefix(Typed.lengthMax))
    while let next = rest.first {
      if out.last.map({ $0 == " " }) ?? true, let range = range(rest, won: won) {
        out += range.text
        rest = range.rest
      } else {
        out.append(next)
        rest.removeFirst()
      }
    }
    return out
  }

  /// Two amounts that a text begins with, and what stands behind them.
  private static func range(_ text: Substring, won: String) -> (text: String, rest: Substring)? {
    var rest = text
    guard let low = amount(&rest), joint(&rest), let high = amount(&rest), rest.first.map({ !$0.isNumber && !dashes.contains($0) && !($0.isASCII && $0.isLetter) }) ?? true else { return nil }
    let isSaid = low.sign != nil || low.unit != nil
    guard isSaid || high.sign == nil && high.unit == nil || low.value >= least else { return nil }
    guard isSaid || high.sign != nil || high.unit != nil || [low, high].allSatisfy({ $0.value >= least && $0.value % 100 == 0 }) && low.value < high.value else { return nil }
    let sign = low.sign ?? high.sign
    return (low.text(sign: sign, won: won) + " " + high.text(sign: sign, won: won), rest)
  }

  private static func amount(_ rest: inout Substring) -> Amount? {
    var open = rest
    let sign = open.first.flatMap { signs.contains($0) ? $0 : nil }
    if sign != nil { open = open.dropFirst().drop { $0 == " " } }
    let figures = open.prefix { $0.isASCII && ($0.isNumber || $0 == "," || $0 == ".") }
    guard let first = figures.first, first.isNumber, figures.count <= 12 else { return nil }
    open = open[figures.endIndex...]
    var unit = units.first { open.lowercased().hasPrefix($0) }
    if let unit { open = open.dropFirst(unit.count) }
    // 50,000 won; what only begins so is none: 5 wonders.
    if unit == nil, open.first == " ", let apart = spaced.first(where: { open.dropFirst().lowercased().hasPrefix($0) }), open.dropFirst(apart.count + 1).first.map({ !$0.isLetter }) ?? true {
      (unit, open) = (apart, open.dropFirst(apart.count + 1))
    }
    rest = open
    return Amount(sign: sign, figures: String(figures), unit: unit)
  }

  private static func joint(_ rest: inout Substring) -> Bool {
    if rest.hasPrefix(" to ") {
      rest = rest.dropFirst(4)
      return true
    }
    let open = rest.drop { $0 == " " }
    guard let dash = open.first, dashes.contains(dash) else { return false }
    rest = open.dropFirst().drop { $0 == " " }
    return true
  }
}
