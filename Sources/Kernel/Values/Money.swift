/// An amount of money in minor units (won, cents); never a fraction, never floating point.
package struct Money: Hashable, Sendable, CustomStringConvertible {
  package var minor: Int64
  package var currency: Currency

  package init(_ minor: Int64, _ currency: Currency) {
    self.minor = minor
    self.currency = currency
  }

  package static func won(_ minor: Int64) -> Money { Money(minor, .krw) }

  /// Adds; refuses two currencies, and a sum that is no 64-bit number.
  package static func + (a: Money, b: Money) throws(MoneyFault) -> Money {
    guard a.currency == b.currency else { throw .currencies(a.currency, b.currency) }
    let (sum, isOver) = a.minor.addingReportingOverflow(b.minor)
    guard !isOver else { throw .tooLarge }
    return Money(sum, a.currency)
  }

  /// Takes away; refuses what `+` refuses.
  package static func - (a: Money, b: Money) throws(MoneyFault) -> Money {
    guard a.currency == b.currency else { throw .currencies(a.currency, b.currency) }
    let (rest, isOver) = a.minor.subtractingReportingOverflow(b.minor)
    guard !isOver else { throw .tooLarge }
    return Money(rest, a.currency)
  }

  /// Multiplies; refuses a product that is no 64-bit number.
  package static func * (a: Money, times: Int64) throws(MoneyFault) -> Money {
    let (product, isOver) = a.minor.multipliedReportingOverflow(by: times)
    guard !isOver else { throw .tooLarge }
    return Money(product, a.currency)
  }

  /// The sum of those amounts that are in one currency, for pages: what does not fit is left out, so that one impossible row hides
  /// no other.
  package static func sum(_ amounts: some Sequence<Money>, in currency: Currency) -> Money {
    amounts.reduce(Money(0, currency)) { before, next in (try? before + next) ?? before }
  }

  /// How much lower this is than it was, in whole percent as shops say it (half up, never 100 for what costs something); nil when it is not lower, or not in the same currency.
  package func percentBelow(_ was: Money) -> Int64? {
    guard was.currency == currency, minor >= 0, was.minor > minor else { return nil }
    let (percent, rest) = UInt64(was.minor).dividingFullWidth(UInt64(was.minor - minor).multipliedFullWidth(by: 100))
    let rounded = Int64(percent) + (rest >= (UInt64(was.minor) + 1) / 2 ? 1 : 0)
    return minor > 0 ? min(99, rounded) : rounded
  }

  /// Divides the amount in proportion to `weights`; the parts sum to the whole (largest remainder, earlier wins a tie).
  /// With no positive weight the first part takes all. A negative weight counts as none.
  package func shared(by weights: [Int64]) -> [Money] {
    Shares.split(minor, by: weights).map { Money($0, currency) }
  }

  /// The decimal text without a currency sign: `12900`, `12.90`.
  package var decimal: String { Decimals.text(minor, digits: currency.minorDigits) }

  package var description: String { "\(decimal) \(currency)" }
}

/// Sharing one whole number among several without losing or making a unit.
package enum Shares {
  /// Largest-remainder split of `total` by `weights`; parts sum to `total` exactly.
  package static func split(_ total: Int64, by weights: [Int64]) -> [Int64] {
    guard !weights.isEmpty else { return [] }
    let weights = weights.map { max($0, 0) }
    let sum = weights.reduce(Int64(0)) { $0.plus($1) }
    // Weights beyond 63 bits in sum are no proportion any more, and the first takes all, as where there is none.
    guard sum > 0, sum < .max else { return [total] + Array(repeating: 0, count: weights.count - 1) }
    if total < 0 { return split(total == .min ? .max : -total, by: weights).map { -$0 } }
    var parts: [Int64] = []
    var remainders: [(rest: UInt64, index: Int)] = []
    for (index, weight) in weights.enumerated() {
      let product = UInt64(total).multipliedFullWidth(by: UInt64(weight))
      let (quotient, rest) = UInt64(sum).dividingFullWidth(product)
      parts.append(Int64(quotient))
      remainders.append((rest, index))
    }
    let left = Int(total - parts.reduce(Int64(0)) { $0.plus($1) })
    remainders.sort { ($0.rest, -$0.index) > ($1.rest, -$1.index) }
    for entry in remainders.prefix(left) { parts[entry.index] += 1 }
    return parts
  }
}

/// Whole numbers read and written as decimals, without floating point.
package enum Decimals {
  /// `1290` with two digits is `12.90`.
  package static func text(_ value: Int64, digits: Int) -> String {
    guard digits > 0 else { return String(value) }
    let sign = value < 0 ? "-" : ""
    let figures = String(value.magnitude)
    let padded = String(repeating: "0", count: max(0, digits + 1 - figures.count)) + figures
    return sign + padded.dropLast(digits) + "." + padded.suffix(digits)
  }

  /// Reads `12.9`, `1,290.00` or `12900` to `digits` decimal places; nil on anything else, on a lost digit, on a comma that does
  /// not stand before three figures, on overflow.
  package static func parse(_ text: some StringProtocol, digits: Int) -> Int64? {
    var value: Int64 = 0
    var seenPoint = false, seenDigit = false, negative = false
    var decimals = 0
    // Figures since the start or the last comma.
    var run = 0, hasComma = false
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where index == 0: negative = true
      case UInt8(ascii: ",") where !seenPoint && (hasComma ? run == 3 : (1...3).contains(run)):
        hasComma = true
        run = 0
      case UInt8(ascii: ".") where !seenPoint && (!hasComma || run == 3): seenPoint = true
      case 48...57:
        seenDigit = true
        if !seenPoint { run += 1 }
        if seenPoint {
          if decimals == digits {
            guard byte == 48 else { return nil }
            continue
          }
          decimals += 1
        }
        let (a, over1) = value.multipliedReportingOverflow(by: 10)
        let (b, over2) = a.addingReportingOverflow(Int64(byte - 48))
        guard !over1, !over2 else { return nil }
        value = b
      default: return nil
      }
    }
    guard seenDigit, !hasComma || run == 3 else { return nil }
    for _ in 0..<(digits - decimals) {
      let (a, over) = value.multipliedReportingOverflow(by: 10)
      guard !over else { return nil }
      value = a
    }
    return negative ? -value : value
  }
}
