/// A proportion in millionths: 10% is 100,000. Used for VAT, fees and discounts.
package struct Rate: Hashable, Comparable, Sendable {
  package var millionths: Int64

  package init(millionths: Int64) { self.millionths = millionths }
  package static func percent(_ value: Int64) -> Rate { Rate(millionths: value.times(10_000)) }
  package static func < (a: Self, b: Self) -> Bool { a.millionths < b.millionths }

  /// This proportion of a non-negative amount, rounded half up to one minor unit.
  package func of(_ amount: Money) -> Money {
    Money(Self.scaled(amount.minor, by: millionths, over: 1_000_000), amount.currency)
  }

  /// The part of a tax-inclusive price that is tax: price * r / (1 + r), rounded half up.
  package func included(in amount: Money) -> Money {
    Money(Self.scaled(amount.minor, by: millionths, over: millionths.plus(1_000_000)), amount.currency)
  }

  private static func scaled(_ amount: Int64, by numerator: Int64, over denominator: Int64) -> Int64 {
    // A rate below nothing is no rate; what passes 64 bits stays at their end.
    guard numerator > 0, denominator > 0 else { return 0 }
    let product = amount.magnitude.multipliedFullWidth(by: UInt64(numerator))
    guard product.high < UInt64(denominator) else { return amount < 0 ? .min : .max }
    let (quotient, rest) = UInt64(denominator).dividingFullWidth(product)
    let rounded = (Int64(exactly: quotient) ?? .max).plus(rest >= (UInt64(denominator) + 1) / 2 ? 1 : 0)
    return amount < 0 ? -rounded : rounded
  }
}
