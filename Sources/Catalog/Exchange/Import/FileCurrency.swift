import Kernel

/// The currency of a file's amounts, and the mark before their decimals as far as its form tells.
struct FileCurrency: Hashable {
  var currency: Currency
  var mark = WrittenAmount.DecimalMark.unknown

  /// Fields between semicolons are written where the comma is the decimal mark.
  init(_ currency: Currency, delimiter: UInt8 = 0) {
    self.currency = currency
    mark = delimiter == UInt8(ascii: ";") ? .comma : .unknown
  }
}

/// How the amounts of some rows are written: what shows that they are in another currency than was thought.
struct PriceTally: Hashable {
  private(set) var count = 0
  /// Written with two decimals, `12.00`.
  private(set) var twoDecimals = 0
  /// Written with decimals that are not zero, `12.50` and, where a spreadsheet took the last zero, `12.5`.
  private(set) var cents = 0
  /// The first with cents, or else the first with decimals at all, or else the first.
  private(set) var first: (line: Int64, text: String)?
  /// The largest amount that was read, in minor units.
  var most: Int64 = 0

  static func == (a: Self, b: Self) -> Bool { (a.count, a.twoDecimals, a.cents, a.most) == (b.count, b.twoDecimals, b.cents, b.most) }
  func hash(into hasher: inout Hasher) { hasher.combine(count) }

  mutating func take(_ text: String, line: Int64) {
    count += 1
    if first == nil { first = (line, text) }
    guard let point = text.utf8.lastIndex(of: UInt8(ascii: ".")) else { return }
    let decimals = text.utf8[text.utf8.index(after: point)...]
    guard (1...2).contains(decimals.count), decimals.allSatisfy({ (48...57).contains($0) }) else { return }
    let isRound = decimals.allSatisfy { $0 == 48 }
    guard decimals.count == 2 || !isRound else { return }
    if isRound ? twoDecimals == 0 && cents == 0 : cents == 0 { first = (line, text) }
    if decimals.count == 2 { twoDecimals += 1 }
    if !isRound { cents += 1 }
  }

  mutating func add(_ other: PriceTally) {
    count += other.count
    if first == nil || cents == 0 && other.cents > 0 || cents == 0 && twoDecimals == 0 && other.twoDecimals > 0 { first = other.first ?? first }
    twoDecimals += other.twoDecimals
    cents += other.cents
    most = max(most, other.most)
  }

  /// Not in a currency without small coins: nearly all with two decimals, some of them cents, or none worth a thousand; a fifth with cents,
  /// or one where nothing is worth ten thousand; three or more, and none worth a hundred.
  var speaksOfCents: Bool {
    if twoDecimals > 0, twoDecimals * 3 >= count * 2, cents * 20 >= twoDecimals || most < 1000 { return true }
    return cents > 0 && (cents * 5 >= count || most < 10_000) || count >= 3 && (1..<100).contains(most)
  }
}

/// Asks for the currency of a file where nobody said it and its amounts cannot be in the storefront's.
struct CurrencyCheck {
  /// Products that are looked at, at most.
  static let productsMax = 2_000

  /// Throws when the first products of the file have cents that the currency does not have.
  static func run(_ source: any ProductSource, currency: Currency) throws(FileFault) {
    guard currency.minorDigits == 0 else { return }
    var tally = PriceTally()
    var seen = 0
    while seen < productsMax, let product = try source.next() {
      tally.add(product.prices)
      seen += 1
    }
    guard tally.speaksOfCents else { return }
    let example = tally.first ?? (0, "")
    throw .currencyUnclear(line: example.line, text: WrittenAmount.shortened(example.text), currency: currency.code)
  }
}
