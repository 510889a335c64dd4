import Kernel

/// Reads cells into values, gathering what is wrong instead of stopping.
struct CellReader {
  var line: Int64
  var faults: [RowFault] = []

  init(line: Int64) { self.line = line }

  mutating func fault(_ column: String, _ what: RowFault.What, line: Int64? = nil) {
    if faults.count < 20 { faults.append(RowFault(line: line ?? self.line, column: column, what: what)) }
  }

  /// `12900`, `12,900.00`, `₩12,900`, `12900 KRW`, `KRW 12900`; nil when blank or wrong.
  mutating func money(_ text: String, column: String, currency: Currency, line: Int64? = nil) -> Money? {
    let trimmed = text.trimmed
    guard !trimmed.isEmpty else { return nil }
    var currency = currency
    var figures = ""
    var letters = ""
    for scalar in trimmed.unicodeScalars {
      switch scalar {
      case "0"..."9", ".", ",", "-": figures.unicodeScalars.append(scalar)
      case "₩", "￦", "원": letters = "KRW"
      case " ", "\u{A0}": continue
      default: letters.unicodeScalars.append(scalar)
      }
    }
    if !letters.isEmpty {
      guard let named = Currency(code: letters.uppercased()) else {
        fault(column, .notMoney(text: String(trimmed.prefix(60))), line: line)
        return nil
      }
      currency = named
    }
    guard let minor = Decimals.parse(figures, digits: currency.minorDigits) else {
      fault(column, .notMoney(text: String(trimmed.prefix(60))), line: line)
      return nil
    }
    guard minor >= 0 else {
      fault(column, .negativePrice(text: String(trimmed.prefix(60))), line: line)
      return nil
    }
    return Money(minor, currency)
  }

  mutating func whole(_ text: String, column: String, line: Int64? = nil) -> Int64? {
    let trimmed = text.trimmed
    guard !trimmed.isEmpty else { return nil }
    guard let value = Decimals.parse(trimmed, digits: 0), abs(value) < 1_000_000_000_000 else {
      fault(column, .notNumber(text: String(trimmed.prefix(60))), line: line)
      return nil
    }
    return value
  }

  mutating func gtin(_ text: String, column: String, line: Int64? = nil) -> GTIN? {
    let trimmed = text.trimmed
    guard !trimmed.isEmpty else { return nil }
    guard let gtin = GTIN(trimmed) else {
      fault(column, .badGTIN(text: String(trimmed.prefix(60))), line: line)
      return nil
    }
    return gtin
  }
}

extension String {
  /// Without blanks at both ends.
  var trimmed: String {
    guard let first = utf8.first, let last = utf8.last, first <= 32 || last <= 32 else { return self }
    let bytes = Array(utf8)
    guard let start = bytes.firstIndex(where: { $0 > 32 }), let end = bytes.lastIndex(where: { $0 > 32 }) else { return "" }
    return String(decoding: bytes[start...end], as: UTF8.self)
  }
}
