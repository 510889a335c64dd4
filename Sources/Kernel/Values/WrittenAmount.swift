/// An amount of money as people write it: `12,900`, `₩12,900`, `12만원`, `1만5천원`, `만이천구백원`, `19,99 €`, `US$19.99`.
///
/// Nothing is guessed. A comma, a blank or an apostrophe is a thousands mark only before groups of three figures; what could be
/// read in two ways, a range, and an amount in another currency than the wanted one are refused.
package enum WrittenAmount {
  /// Scalars of one amount, at most; longer text is no amount.
  package static let lengthMax = 60

  /// Which mark stands before the decimals in the text around an amount: known of a file by its delimiter, seldom else.
  package enum DecimalMark: Sendable { case unknown, point, comma }

  /// Why a text is no amount.
  package enum No: Error, Hashable, Sendable {
    case unreadable
    /// `12,000~15,000`, `3만원부터`.
    case range
    case negative
    /// `12,90` or `12.900`: thousands to one reader, decimals to another.
    case twoWays
    /// More decimals than the currency has.
    case tooFine
    /// It names another currency.
    case foreign(code: String)
    case tooLarge
  }

  /// The amount in `currency`; text that names no currency is taken to be in it.
  package static func read(_ text: String, in currency: Currency, mark: DecimalMark = .unknown) throws(No) -> Money {
    var scalars = [Unicode.Scalar]()
    for scalar in text.unicodeScalars {
      guard scalars.count <= lengthMax * 2 else { throw .unreadable }
      // Marks that nobody sees: of direction, of width nothing.
      if scalar.properties.generalCategory == .format { continue }
      scalars.append(narrow(scalar))
    }
    var core = trimmed(scalars[...])
    guard !core.isEmpty, core.count <= lengthMax else { throw .unreadable }
    if isRange(core) { throw .range }
    let named = try AmountCurrency.take(&core, wanted: currency)
    if let named, named != currency { throw .foreign(code: named.code) }
    let isNegative = core.first == "-"
    if isNegative { core = trimmed(core.dropFirst()) }
    if named == nil, let second = try AmountCurrency.take(&core, wanted: currency), second != currency { throw .foreign(code: second.code) }
    guard !core.isEmpty else { throw .unreadable }
    let minor = core.contains { KoreanNumber.isLetter($0) }
      ? try KoreanNumber.read(core, digits: currency.minorDigits) : try FigureText.read(core, digits: currency.minorDigits, mark: mark)
    // Less than nothing is meant, also where nothing is written.
    if isNegative { throw .negative }
    return Money(minor, currency)
  }

  /// Wide letters of East Asian typing, and the many blanks, dashes and apostrophes, as the plain ones that they look like.
  package static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 9, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: " "
    case 0x2010...0x2015, 0x2212: "-"
    case 0x2018, 0x2019: "'"
    case 0x223C, 0x301C, 0x02DC: "~"
    case 0xFFE6: "₩"
    case 0xFFE5: "¥"
    case 0xFFE1: "£"
    case 0x66C: ","
    case 0x66B: "."
    // Figures of other scripts.
    default: scalar.properties.numericType == .decimal ? Unicode.Scalar(48 + UInt8(scalar.properties.numericValue ?? 0)) : scalar
    }
  }

  private static func trimmed(_ scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    guard let first = scalars.firstIndex(where: { $0 != " " }), let last = scalars.lastIndex(where: { $0 != " " }) else { return [] }
    return scalars[first...last]
  }

  private static let rangeWords = ["부터", "까지", "이상", "이하", "미만", "내외", "대"]

  private static func isRange(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    if scalars.contains("~") { return true }
    let text = String(String.UnicodeScalarView(scalars))
    if rangeWords.contains(where: { text.hasSuffix($0) }) { return true }
    // A dash with an amount on both of its sides.
    guard let dash = scalars.lastIndex(of: "-"), dash > scalars.startIndex else { return false }
    func isAmount(_ part: ArraySlice<Unicode.Scalar>) -> Bool { part.contains { "0"..."9" ~= $0 } }
    return isAmount(scalars[..<dash]) && isAmount(scalars[(dash + 1)...])
  }
}

/// The currency that stands before or behind the figures.
private enum AmountCurrency {
  /// Takes its words off both ends; nil when there are none. Two that differ, and words that name none, are unreadable.
  static func take(_ core: inout ArraySlice<Unicode.Scalar>, wanted: Currency) throws(WrittenAmount.No) -> Currency? {
    let before = core.prefix { isWord($0) }
    core = core.dropFirst(before.count).drop { $0 == " " }
    let behind = core.reversed().prefix { isWord($0) }.reversed()
    core = core.dropLast(behind.count)
    while core.last == " " { core.removeLast() }
    var found: Currency?
    for word in [Array(before), Array(behind)] {
      let name = String(String.UnicodeScalarView(word.filter { $0 != " " && $0 != "." }))
      guard !name.isEmpty else { continue }
      guard let currency = named(name, wanted: wanted) else { throw .unreadable }
      if let found, found != currency { throw .unreadable }
      found = currency
    }
    return found
  }

  /// Letters and signs that are no figure, no mark and no Korean number.
  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", ",", ".", "'", "-": false
    case " ": false
    default: !KoreanNumber.isLetter(scalar)
    }
  }

  private static let names: [String: String] = [
    "₩": "KRW", "원": "KRW", "원정": "KRW", "WON": "KRW", "US$": "USD", "$": "USD", "달러": "USD", "불": "USD", "€": "EUR", "유로": "EUR", "£": "GBP",
    "파운드": "GBP", "¥": "JPY", "円": "JPY", "엔": "JPY", "元": "CNY", "위안": "CNY", "RMB": "CNY",
  ]
  private static let dollars: Set = ["USD", "AUD", "CAD", "NZD", "SGD", "HKD", "TWD"]

  private static func named(_ name: String, wanted: Currency) -> Currency? {
    let plain = name.uppercased()
    // A bare sign that several currencies share means the wanted one where that is among them.
    if plain == "$", dollars.contains(wanted.code) { return wanted }
    if plain == "¥", wanted.code == "CNY" { return wanted }
    return Currency(code: names[plain] ?? plain)
  }
}
