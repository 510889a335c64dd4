import Kernel

/// Prices in words of a query: 3만원 이하, 1~3만원, 2만 5천원대, 3.5만원, 십만원 이하, under 30,000.
enum PriceWords {
  struct Found {
    var range: Range<Int>
    var from: Int64?
    var through: Int64?
    /// It is no sum of the shop's currency, so that nothing can be measured by it.
    var isForeign = false
  }

  private static let units: [(unit: UInt32, worth: Int64)] = [(0xB9CC, 10_000), (0xCC9C, 1000), (0xBC31, 100)]
  private static let upTo = ["이하", "미만", "아래", "까지", "이내", "안쪽", "밑", "안넘는", "안넘게", "넘지않는", "under", "below", "less"]
  private static let from = ["이상", "초과", "넘는", "부터", "이후", "over", "above", "more"]
  /// More is no price.
  private static let most: Int64 = 1_000_000_000_000

  /// The first price among the words, in minor units of the shop's currency.
  static func find(_ words: [Word], in currency: Currency = .krw) -> Found? {
    for start in words.indices {
      // A unit belongs to the figures that it is written together with.
      if start > 0, words[start].isGlued, words[start - 1].isNumber { continue }
      let named = named(words, at: start, in: currency)
      guard let amount = named ?? amount(words, at: start) ?? spelt(words[start], start) else { continue }
      var found = bounds(amount, words)
      found?.isForeign = amount.currency != currency
      return found
    }
    return nil
  }

  /// The words, with what stands behind a price taken off it: 만원이하코트 behind figures is 만원이하 and 코트.
  static func parted(_ words: [Word]) -> [Word] {
    words.enumerated().flatMap { index, word -> [Word] in
      guard word.script == .syllabic, word.isGlued, index > 0, words[index - 1].isNumber else { return [word] }
      let money = word.scalars.prefix { scalar in units.contains { $0.unit == scalar } || scalar == won }
      let rest = String(scalars: word.scalars.dropFirst(money.count))
      guard !money.isEmpty, let end = (upTo + from + ["대", "짜리"]).first(where: { rest.hasPrefix($0) && rest != $0 }) else { return [word] }
      let cut = money.count + end.unicodeScalars.count
      return [
        Word(script: .syllabic, scalars: Array(word.scalars[..<cut]), isGlued: true), Word(script: .syllabic, scalars: Array(word.scalars[cut...]), isGlued: true),
      ]
    }
  }

  /// A sum spelt in Hangul up to 원: 십만원, 만오천원, 이십만원대. 이천 alone is a town, and a lone figure before 원 a name.
  private static func spelt(_ word: Word, _ start: Int) -> Amount? {
    guard word.script == .syllabic, let end = word.scalars.firstIndex(of: won),
      let sum = try? WrittenAmount.read(String(scalars: word.scalars[...end]), in: .krw).minor, sum >= 10
    else { return nil }
    let tail = String(scalars: word.scalars[(end + 1)...])
    let isKnown = tail.isEmpty || ["대", "짜리", "정도"].contains(tail) || upTo.contains(tail) || from.contains(tail)
    return isKnown ? Amount(range: start..<start + 1, value: min(most, sum), tail: tail, unit: place(of: sum)) : nil
  }

  /// The last place of a sum that is not nothing: of 150,000 it is ten thousand.
  private static func place(of value: Int64) -> Int64 {
    var place: Int64 = 1
    while place < value, value % (place * 10) == 0 { place *= 10 }
    return place
  }

  private static let won: UInt32 = 0xC6D0

  private struct Amount {
    var range: Range<Int>
    var value: Int64
    /// What is left of the last word: 대, 이하.
    var tail: String
    /// How much one of its last unit is worth.
    var unit: Int64
    var currency = Currency.krw
  }

  /// Currencies other than the won by their words.
  private static let currencies: [(currency: Currency, words: [String])] = [
    ("USD", ["달러", "불", "usd", "dollars", "dollar", "bucks"]), ("EUR", ["유로", "eur", "euros", "euro"]), ("JPY", ["엔", "jpy", "yen"]), ("GBP", ["파운드", "gbp", "pounds"]),
  ].compactMap { code, words in Currency(code: code).map { ($0, words) } }

  /// Figures before the word of a currency that is not the won, or, where that is the shop's, behind an English comparison.
  private static func named(_ words: [Word], at start: Int, in currency: Currency) -> Amount? {
    guard let figure = figure(words[start]) else { return nil }
    func amount(_ named: Currency, _ count: Int, _ tail: String) -> Amount {
      let whole = (0..<named.minorDigits).reduce(Int64(1)) { unit, _ in unit * 10 }
      return Amount(range: start..<start + count, value: min(most, figure.value * whole / figure.by), tail: tail, unit: whole, currency: named)
    }
    if start + 1 < words.count {
      let next = words[start + 1].text
      for (named, names) in currencies {
        guard let name = names.first(where: next.hasPrefix) else { continue }
        let tail = String(next.dropFirst(name.count))
        if tail.isEmpty || tail == "대" || tail == "짜리" || tail == "정도" || upTo.contains(tail) || from.contains(tail) { return amount(named, 2, tail) }
      }
    }
    let before = start > 0 && words[start - 1].script == .alphabetic ? words[start - 1].text : ""
    return currency != .krw && (upTo.contains(before) || from.contains(before)) ? amount(currency, 1, "") : nil
  }

  private static let codes = Set(currencies.flatMap(\.words).filter { $0.utf8.count == 3 } + ["krw", "won"])

  /// The words with the code of a currency behind its figures: KRW 50000, krw50000 and 50000krw are 50000 krw.
  static func turned(_ words: [Word]) -> [Word] {
    var turned: [Word] = []
    for word in words {
      let pieces = word.pieces.map { Word(script: .alphabetic, scalars: $0, isGlued: true) }
      for part in pieces.count == 2 && pieces.contains(where: { codes.contains($0.text) }) ? pieces : [word] {
        if part.isNumber, let last = turned.last, codes.contains(last.text), turned.dropLast().last?.isNumber != true {
          turned.insert(Word(script: part.script, scalars: part.scalars, isGlued: false), at: turned.count - 1)
        } else {
          turned.append(part)
        }
      }
    }
    return turned
  }

  private static func bounds(_ amount: Amount, _ words: [Word]) -> Found? {
    var range = amount.range
    var tail = amount.tail
    if tail.isEmpty || tail == "원", range.upperBound < words.count {
      let next = words[range.upperBound].text, after = range.upperBound + 1 < words.count ? next + words[range.upperBound + 1].text : next
      if ["안", "넘지"].contains(next), upTo.contains(after) {
        tail = after
        range = range.lowerBound..<range.upperBound + 2
      } else if upTo.contains(next) || from.contains(next) || next == "대" || next == "정도" {
        tail = next
        range = range.lowerBound..<range.upperBound + 1
      }
    }
    // 1~3만원: the first figure shares the second one's unit.
    if range.lowerBound > 0, let low = whole(words[range.lowerBound - 1]), !upTo.contains(tail), !from.contains(tail), low * amount.unit < amount.value {
      return Found(range: range.lowerBound - 1..<range.upperBound, from: low * amount.unit, through: amount.value)
    }
    if range.upperBound < words.count, tail.isEmpty || tail == "부터" || tail == "에서",
      let second = Self.amount(words, at: range.upperBound), second.value > amount.value
    {
      var end = second.range.upperBound
      if end < words.count, ["까지", "사이"].contains(words[end].text) { end += 1 }
      return Found(range: range.lowerBound..<end, from: amount.value, through: second.value)
    }
    if range.lowerBound > 0, tail.isEmpty {
      let before = words[range.lowerBound - 1].text
      if upTo.contains(before) { return Found(range: range.lowerBound - 1..<range.upperBound, from: nil, through: amount.value) }
      if from.contains(before) { return Found(range: range.lowerBound - 1..<range.upperBound, from: amount.value, through: nil) }
    }
    switch tail {
    case _ where upTo.contains(tail): return Found(range: range, from: nil, through: tail == "미만" ? amount.value - 1 : amount.value)
    case _ where from.contains(tail): return Found(range: range, from: amount.value, through: nil)
    case "대": return Found(range: range, from: amount.value, through: amount.value + place(of: amount.value) - 1)
    case "", "짜리", "정도": return Found(range: range, from: amount.value, through: amount.value + amount.unit - 1)
    default: return nil
    }
  }

  /// A figure, and by how much it is to be divided: 3.5 is 35 by 10.
  private static func figure(_ word: Word) -> (value: Int64, by: Int64)? {
    let parts = word.text.split(separator: ".", omittingEmptySubsequences: false)
    guard word.scalars.count <= 9, parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }), let value = Int64(parts.joined()) else { return nil }
    return (value, parts.dropFirst().first?.utf8.reduce(1) { by, _ in by * 10 } ?? 1)
  }

  private static func whole(_ word: Word) -> Int64? {
    guard word.scalars.count <= 9, word.scalars.allSatisfy(PlainText.isDigit) else { return nil }
    return Int64(word.text)
  }

  /// A sum that begins at a word: figures and units in turn, 원 or `won` or an English comparison behind or before it.
  private static func amount(_ words: [Word], at start: Int) -> Amount? {
    var value: Int64 = 0, open: Int64?, by: Int64 = 1, unit: Int64 = 1
    var isMoney = false
    var index = start
    if start > 0, upTo.contains(words[start - 1].text) || from.contains(words[start - 1].text), words[start - 1].script == .alphabetic { isMoney = true }
    while index < words.count, index - start < 6 {
      let word = words[index]
      if let figure = figure(word) {
        // 3만 5천원: what has a smaller unit may stand apart.
        let next = index + 1 < words.count && words[index + 1].isGlued ? units.first { $0.unit == words[index + 1].scalars[0] } : nil
        guard open == nil, index == start || word.isGlued || isMoney && (next?.worth ?? unit) < unit else { break }
        (open, by) = figure
        index += 1
        continue
      }
      // Without a unit a figure with a point is no sum of money.
      if by > 1, word.script == .alphabetic || !units.contains(where: { $0.unit == word.scalars[0] }) { return nil }
      if word.text == "won" || word.text == "krw" {
        guard open != nil || value > 0 else { return nil }
        return Amount(range: start..<index + 1, value: min(most, value + (open ?? 0)), tail: "", unit: 1000)
      }
      guard word.script == .syllabic, index == start || word.isGlued || open != nil else { break }
      var place = 0
      while place < word.scalars.count, let known = units.first(where: { $0.unit == word.scalars[place] }) {
        // 만원 alone is ten thousand; a word that only begins with such a syllable is none.
        value = min(most, value + (open ?? 1) * known.worth / by)
        (open, unit, isMoney) = (nil, max(1, known.worth / by), true)
        by = 1
        place += 1
      }
      let rest = word.scalars[place...]
      if place == 0, rest.first != won { break }
      if place == 0 { isMoney = true }
      index += 1
      guard !rest.isEmpty else { continue }
      guard rest.first == won else {
        let tail = String(scalars: rest)
        guard tail == "대" || upTo.contains(tail) || from.contains(tail) else { return nil }
        return Amount(range: start..<index, value: min(most, value + (open ?? 0)), tail: tail, unit: unit)
      }
      guard value > 0 || open != nil else { return nil }
      return Amount(range: start..<index, value: min(most, value + (open ?? 0)), tail: String(scalars: rest.dropFirst()), unit: unit == 1 ? 1000 : unit)
    }
    guard isMoney, by == 1, let sum = open.map({ value + $0 }) ?? (value > 0 ? value : nil), index > start else { return nil }
    // Without 원 a sum needs its unit directly behind figures: 3만 이하.
    guard words[start].isNumber else { return nil }
    return Amount(range: start..<index, value: min(most, sum), tail: "", unit: unit == 1 ? 1000 : unit)
  }
}
