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

  private static var upTo: Set<String> { PriceTails.upTo }
  private static var from: Set<String> { PriceTails.from }
  /// Before an amount.
  private static let upToBefore: Set<String> = ["under", "below", "less", "최대", "많아야", "max", "maximum", "less than", "cheaper than", "up to", "at most", "within"]
  private static let fromBefore: Set<String> = ["over", "above", "more", "최소", "적어도", "min", "minimum", "more than", "at least"]
  /// Behind figures without a unit these say that it is a sum.
  private static let measures: Set<String> = ["이하", "미만", "이상", "초과", "이내", "안넘는", "넘지않는", "안되는"]
  private static var most: Int64 { KoreanSum.most }

  /// The first price among the words, in minor units of the shop's currency.
  static func find(_ words: [Word], in currency: Currency = .krw) -> Found? {
    for start in words.indices {
      // A unit belongs to the figures that it is written together with.
      if start > 0, words[start].isGlued, words[start - 1].isNumber, !words[start].isNumber { continue }
      if let found = between(words, at: start, in: currency) { return found }
      guard let amount = named(words, at: start, in: currency) ?? amount(words, at: start), var found = bounds(amount, words) else { continue }
      found.isForeign = amount.currency != currency
      return found
    }
    return nil
  }

  /// Codes of currencies in an English text, and the signs by which they were typed.
  static let signs = ["won": "₩￦", "usd": "$＄", "eur": "€", "gbp": "£", "jpy": "¥￥"]

  /// A price as it was typed, and as the same is read again: the currency of an English text by its sign.
  static func said(_ words: ArraySlice<Word>) -> String {
    var said = ""
    for word in words {
      if word.isGlued, let sign = signs[word.text]?.first {
        said.insert(sign, at: said.lastIndex { !$0.isNumber }.map(said.index(after:)) ?? said.startIndex)
        continue
      }
      said += (word.isGlued || said.isEmpty ? "" : " ") + word.text
    }
    return said
  }

  /// The words, with what stands behind a price taken off it: 만원이하코트 behind figures is 만원이하 and 코트.
  static func parted(_ words: [Word]) -> [Word] {
    words.enumerated().flatMap { index, word -> [Word] in
      guard word.script == .syllabic, word.isGlued, index > 0, words[index - 1].isNumber else { return [word] }
      let money = word.scalars.prefix { KoreanSum.isUnit($0) || $0 == won }
      let rest = String(scalars: word.scalars.dropFirst(money.count))
      guard !money.isEmpty, known(rest) == nil, let end = cuttable.first(where: { rest.hasPrefix($0) && rest != $0 }) else { return [word] }
      let cut = money.count + end.unicodeScalars.count
      return [
        Word(script: .syllabic, scalars: Array(word.scalars[..<cut]), isGlued: true), Word(script: .syllabic, scalars: Array(word.scalars[cut...]), isGlued: true),
      ]
    }
  }

  private static let cuttable = (Array(upTo) + Array(from) + ["대", "짜리"]).filter { $0 != "내" }.sorted { ($1.count, $0) < ($0.count, $1) }

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
        if let tail = known(tail) { return amount(named, 2, tail) }
      }
    }
    let before = start > 0 && words[start - 1].script == .alphabetic ? words[start - 1].text : ""
    return currency != .krw && (upToBefore.contains(before) || fromBefore.contains(before) || AboutWords.before.contains(before)) ? amount(currency, 1, "") : nil
  }

  private static let codes = Set(currencies.flatMap(\.words).filter { $0.utf8.count == 3 } + ["krw", "won"])

  /// The words with the code of a currency behind its figures: KRW 50000, krw50000 and 50000krw are 50000 krw.
  static func turned(_ words: [Word]) -> [Word] {
    var turned: [Word] = []
    for word in words {
      if let thousands = thousands(word, behind: turned) {
        turned.append(thousands)
        continue
      }
      let pieces = word.pieces.enumerated().map { Word(script: .alphabetic, scalars: $1, isGlued: $0 > 0 || word.isGlued) }
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

  /// 100k behind a comparison is 100000.
  private static func thousands(_ word: Word, behind words: [Word]) -> Word? {
    guard word.script == .alphabetic, word.scalars.last == 0x6B, (2...7).contains(word.scalars.count), word.scalars.dropLast().allSatisfy(PlainText.isDigit), let last = words.last else { return nil }
    let isMeant = comparison(before: words.count, words) != nil || ["between", "from"].contains(last.text) || ["and", "to"].contains(last.text) && words.dropLast().last?.isNumber == true
    return isMeant ? Word(script: .alphabetic, scalars: word.scalars.dropLast() + [0x30, 0x30, 0x30], isGlued: word.isGlued) : nil
  }

  /// A comparison that ends before a place: 최대, under, less than.
  private static func comparison(before place: Int, _ words: [Word]) -> (count: Int, isUpTo: Bool)? {
    for count in [2, 1] where place >= count {
      let text = words[place - count..<place].map(\.text).joined(separator: " ")
      if upToBefore.contains(text) { return (count, true) }
      if fromBefore.contains(text) { return (count, false) }
    }
    return nil
  }

  /// between 50,000 and 100,000; from 50,000 to 100,000.
  private static func between(_ words: [Word], at start: Int, in currency: Currency) -> Found? {
    guard let joint = ["between": "and", "from": "to"][words[start].text] else { return nil }
    func isWon(_ place: Int) -> Bool { words.indices.contains(place) && ["won", "krw", "원"].contains(words[place].text) }
    let middle = isWon(start + 2) ? start + 3 : start + 2
    guard middle + 1 < words.count, words[middle].text == joint, let low = whole(words[start + 1]), let high = whole(words[middle + 1]), low < high else { return nil }
    let end = isWon(middle + 2) ? middle + 3 : middle + 2
    // Sizes go from 230 to 250 too.
    guard currency != .krw || high >= 1000 else { return nil }
    let minor = (0..<currency.minorDigits).reduce(Int64(1)) { unit, _ in unit * 10 }
    return Found(range: start..<end, from: low * minor, through: high * minor)
  }

  private static func known(_ tail: String) -> String? { PriceTails.known(tail) }

  /// What stands behind an amount, a particle before a comparison left out: 5만원도 안 되는, 5만원을 넘지 않는.
  private static func tail(_ rest: some Collection<UInt32>, behind place: Int, _ words: [Word]) -> String? {
    let text = String(scalars: rest)
    return known(text) ?? (PriceTails.particles.contains(text) && comparison("", behind: place, words) != nil ? "" : nil)
  }

  /// The word of comparison behind an amount, which may be several words, and how many of them: 안 되는.
  private static func comparison(_ tail: String, behind place: Int, _ words: [Word]) -> (text: String, count: Int)? {
    for count in [2, 1, 0] where place + count <= words.count {
      let said = words[place..<place + count].map(\.text).joined()
      for text in tail.isEmpty || count == 0 ? [tail + said] : [tail + said, said] {
        guard let text = known(text), upTo.contains(text) || from.contains(text) || text.hasSuffix("반") else { continue }
        return (text, count)
      }
    }
    return nil
  }

  private static func bounds(_ amount: Amount, _ words: [Word]) -> Found? {
    var range = amount.range
    var tail = amount.tail
    let isBand = tail == "대"
    if let compared = comparison(tail, behind: range.upperBound, words) {
      tail = compared.text
      range = range.lowerBound..<range.upperBound + compared.count
    } else if tail.isEmpty, let said = PriceTails.around(words, at: range.upperBound) {
      tail = said.text
      range = range.lowerBound..<range.upperBound + said.count
    }
    // 1~3만원: the first figure shares the second one's unit.
    if range.lowerBound > 0, let low = whole(words[range.lowerBound - 1]), !upTo.contains(tail), !from.contains(tail) {
      for low in [low * amount.unit, low >= 1000 ? low : .max] where low < amount.value {
        return Found(range: range.lowerBound - 1..<range.upperBound, from: low, through: amount.value)
      }
    }
    if range.upperBound < words.count, tail.isEmpty || tail == "부터" || tail == "에서",
      let second = Self.amount(words, at: range.upperBound) ?? named(words, at: range.upperBound, in: amount.currency), second.value > amount.value, second.currency == amount.currency
    {
      var end = second.range.upperBound
      if end < words.count, ["까지", "사이"].contains(words[end].text) { end += 1 }
      return Found(range: range.lowerBound..<end, from: amount.value, through: second.value)
    }
    if from.contains(tail), range.upperBound < words.count, let second = Self.amount(words, at: range.upperBound), let end = bounds(second, words), end.from == nil,
      let through = end.through, through >= amount.value
    {
      return Found(range: range.lowerBound..<end.range.upperBound, from: amount.value, through: through)
    }
    if tail.isEmpty || PriceTails.isAround(tail), let before = comparison(before: range.lowerBound, words) {
      return Found(range: range.lowerBound - before.count..<range.upperBound, from: before.isUpTo ? nil : amount.value, through: before.isUpTo ? amount.value : nil)
    }
    if tail.isEmpty || AboutWords.after.contains(tail) {
      let isBefore = AboutWords.isSaid(before: range.lowerBound, words)
      if isBefore { range = range.lowerBound - 1..<range.upperBound }
      let band = AboutWords.band(around: amount.value)
      if isBefore || !tail.isEmpty { return Found(range: range, from: band.lowerBound, through: band.upperBound) }
    }
    // 최대 5만원 이하 says it twice.
    if let before = comparison(before: range.lowerBound, words), before.isUpTo == upTo.contains(tail) { range = range.lowerBound - before.count..<range.upperBound }
    let step = place(of: amount.value)
    switch tail {
    case _ where upTo.contains(tail): return Found(range: range, from: nil, through: tail == "미만" ? amount.value - 1 : isBand ? amount.value + step - 1 : amount.value)
    case _ where from.contains(tail): return Found(range: range, from: amount.value, through: nil)
    case _ where tail.hasSuffix("초반"): return Found(range: range, from: amount.value, through: amount.value + step * 4 / 10)
    case _ where tail.hasSuffix("중반"): return Found(range: range, from: amount.value + step * 4 / 10, through: amount.value + step * 6 / 10)
    case _ where tail.hasSuffix("후반"): return Found(range: range, from: amount.value + step * 6 / 10, through: amount.value + step - 1)
    case "대": return Found(range: range, from: amount.value, through: amount.value + step - 1)
    case _ where tail.isEmpty || PriceTails.isAround(tail): return Found(range: range, from: amount.value, through: amount.value + amount.unit - 1)
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

  /// A sum that begins at a word: figures and units in turn, 원 or `won` behind, or a comparison behind or before it.
  private static func amount(_ words: [Word], at start: Int) -> Amount? {
    let (text, end) = joined(words, at: start)
    guard let sum = KoreanSum(text), sum.value > 0, !sum.isBroken else { return nil }
    let rest = text.dropFirst(sum.count)
    func amount(_ tail: String, _ end: Int) -> Amount {
      Amount(range: start..<end, value: sum.value, tail: tail, unit: sum.hasFigures ? sum.unit ?? 1000 : place(of: sum.value))
    }
    if rest.first == won {
      // A lone figure before 원 is a name.
      guard sum.hasFigures || sum.value >= 10, let tail = tail(rest.dropFirst(), behind: end, words) else { return nil }
      return amount(tail, end)
    }
    if rest.isEmpty, sum.hasFigures, sum.unit == nil, end < words.count, ["won", "krw"].contains(words[end].text) { return amount("", end + 1) }
    guard let tail = tail(rest, behind: end, words), tail.isEmpty || sum.hasFigures else { return nil }
    if sum.hasFigures, sum.unit != nil { return amount(tail, end) }
    let measured = comparison(tail, behind: end, words).map { measures.contains($0.text) } ?? false
    // 십만 이하 and 50000 이하, but neither 이천 쌀 nor 270 이하.
    if measured, sum.value >= (sum.hasFigures ? 1000 : 10_000) { return amount(tail, end) }
    let isEnglish = (comparison(before: start, words) != nil || sum.value >= 1000 && AboutWords.isSaid(before: start, words)) && words[start - 1].script == .alphabetic
    return sum.hasFigures && tail.isEmpty && (isEnglish || measured && sum.value >= 1000) ? amount("", end) : nil
  }

  /// The letters of a sum that begins at a word, whether or not it is written apart: 5만 원, 3만 5천원, 만 오천원.
  private static func joined(_ words: [Word], at start: Int) -> (text: [UInt32], end: Int) {
    var text = words[start].scalars, end = start + 1
    while end < words.count, end - start < 8 {
      let word = words[end]
      // Two of one script were parted by a hyphen, or a thing was cut off behind the price.
      let isWritten = word.isGlued && word.script != words[end - 1].script
      if !isWritten {
        guard word.script == .syllabic || word.isNumber, !word.isGlued, let sum = KoreanSum(text), sum.count == text.count else { break }
        let isWon = word.scalars.first == won && (sum.hasFigures || sum.unit != nil) && known(String(scalars: word.scalars.dropFirst())) != nil
        guard isWon || isLess(words, at: end, than: sum.unit) else { break }
      }
      text += word.scalars
      end += 1
    }
    return (text, end)
  }

  /// Whether words from a place on are the smaller part of a sum: 5천원 behind 3만.
  private static func isLess(_ words: [Word], at place: Int, than unit: Int64?) -> Bool {
    guard let unit, unit >= 10_000 else { return false }
    var text = words[place].scalars
    if words[place].isNumber, place + 1 < words.count, words[place + 1].isGlued, words[place + 1].script == .syllabic { text += words[place + 1].scalars }
    guard let sum = KoreanSum(text), let its = sum.unit, sum.value < unit, its < unit else { return false }
    let rest = text.dropFirst(sum.count)
    return sum.hasFigures || rest.first == won && known(String(scalars: rest.dropFirst())) != nil
  }
}
