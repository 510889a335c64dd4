/// A count of goods: whole pieces, or the smallest unit that a SKU is sold in (grams of fruit). Sums stay within 64 bits.
package struct Quantity: Hashable, Comparable, Sendable, CustomStringConvertible, ExpressibleByIntegerLiteral {
  package var count: Int64

  package init(_ count: Int64) { self.count = count }
  package init(integerLiteral value: Int64) { count = value }

  package static func < (a: Self, b: Self) -> Bool { a.count < b.count }
  package static func + (a: Self, b: Self) -> Self { Self(a.count.plus(b.count)) }
  package static func - (a: Self, b: Self) -> Self { Self(a.count.minus(b.count)) }
  package var description: String { String(count) }
}
