/// Numbers with Korean unit words: `12만`, `1만5천`, `1.2만`, `3만 9,000`, `만이천구백`.
enum KoreanNumber {
  private static let figures: [Unicode.Scalar: Int64] = [
    "영": 0, "일": 1, "이": 2, "삼": 3, "사": 4, "오": 5, "육": 6, "칠": 7, "팔": 8, "구": 9,
  ]
  private static let small: [Unicode.Scalar: Int64] = ["십": 10, "백": 100, "천": 1000]
  private static let large: [Unicode.Scalar: Int64] = ["만": 10_000, "억": 100_000_000, "조": 1_000_000_000_000]
  /// Decimals before a unit word are counted in ten-thousandths: `1.25만`.
  private static let scale: Int64 = 10_000

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool { figures[scalar] != nil || small[scalar] != nil || large[scalar] != nil }

  /// The number in units of 10^-`digits`.
  static func read(_ text: ArraySlice<Unicode.Scalar>, digits: Int) throws(WrittenAmount.No) -> Int64 {
    var total: Int64 = 0, section: Int64 = 0, lastSmall = Int64.max, lastLarge = Int64.max
    var pending: Int64?
    var hasUnit = false, isBroken = false
    var rest = text
    /// What stands behind a unit is less than it: `3만 29,000` is two amounts. A fraction stands alone before its unit: `1.2만5천`.
    func number(_ value: Int64) throws(WrittenAmount.No) -> Int64 {
      guard !isBroken, !hasUnit || value % scale == 0 else { throw .twoWays }
      return value
    }
    func below(_ value: Int64, _ unit: Int64) throws(WrittenAmount.No) -> Int64 {
      guard unit == .max || value < unit * scale else { throw .twoWays }
      return value
    }
    while let scalar = rest.first {
      if scalar == " " {
        rest = rest.dropFirst()
      } else if let value = figures[scalar] {
        guard pending == nil else { throw .unreadable }
        pending = try number(value * scale)
        rest = rest.dropFirst()
      } else if let unit = small[scalar] {
        guard unit < lastSmall else { throw .unreadable }
        isBroken = isBroken || (pending ?? 0) % scale != 0
        section = try sum(section, try below(try product(pending ?? scale, unit), lastSmall))
        (pending, lastSmall, hasUnit) = (nil, unit, true)
        rest = rest.dropFirst()
      } else if let unit = large[scalar] {
        guard unit < lastLarge else { throw .unreadable }
        // 만 alone is ten thousand, and 0만 nothing. 억 and 조 are never said alone.
        let isBare = pending == nil && lastSmall == Int64.max
        guard !isBare || unit == 10_000 && total == 0 else { throw .unreadable }
        isBroken = isBroken || (pending ?? 0) % scale != 0
        section = try sum(section, try below(pending ?? 0, lastSmall))
        total = try sum(total, try below(try product(isBare ? scale : section, unit), lastLarge))
        (pending, section, lastSmall, lastLarge, hasUnit) = (nil, 0, Int64.max, unit, true)
        rest = rest.dropFirst()
      } else {
        guard pending == nil else { throw .unreadable }
        let word = rest.prefix { !isLetter($0) }
        rest = rest.dropFirst(word.count)
        let plain = word.last == " " ? word.dropLast() : word
        // `1만5` is 15,000 to one reader and 10,005 to another.
        guard !rest.isEmpty || !hasUnit || plain.count >= 3 else { throw .twoWays }
        pending = try number(try FigureText.read(plain, digits: 4, mark: .point))
      }
    }
    let all = try sum(total, try below(try sum(section, try below(pending ?? 0, lastSmall)), lastLarge))
    let minor = try product(all, power(digits))
    guard minor % scale == 0 else { throw .tooFine }
    return minor / scale
  }

  private static func power(_ digits: Int) -> Int64 { (0..<digits).reduce(1) { value, _ in value * 10 } }

  private static func sum(_ a: Int64, _ b: Int64) throws(WrittenAmount.No) -> Int64 {
    let (value, isOver) = a.addingReportingOverflow(b)
    guard !isOver else { throw .tooLarge }
    return value
  }

  private static func product(_ a: Int64, _ b: Int64) throws(WrittenAmount.No) -> Int64 {
    let (value, isOver) = a.multipliedReportingOverflow(by: b)
    guard !isOver else { throw .tooLarge }
    return value
  }
}
