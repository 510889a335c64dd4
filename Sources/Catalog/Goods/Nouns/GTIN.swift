import Kernel
import Storage

/// A GS1 trade item number (8, 12, 13 or 14 digits) whose check digit is right.
package struct GTIN: Hashable, Sendable, CustomStringConvertible {
  package let digits: String

  /// Nil when the length or the check digit (GS1 General Specifications 7.9, modulo 10) is wrong. Blanks and hyphens are passed over.
  package init?(_ text: some StringProtocol) {
    var figures: [UInt8] = []
    for scalar in text.unicodeScalars {
      switch WrittenAmount.narrow(scalar) {
      case let figure where "0"..."9" ~= figure: figures.append(UInt8(figure.value - 48))
      case " ", "-", "'": continue
      default: return nil
      }
      guard figures.count <= 14 else { return nil }
    }
    guard [8, 12, 13, 14].contains(figures.count) else { return nil }
    var sum = 0
    for (place, figure) in figures.reversed().enumerated() { sum += Int(figure) * (place.isMultiple(of: 2) ? 1 : 3) }
    guard sum.isMultiple(of: 10) else { return nil }
    digits = String(decoding: figures.map { $0 + 48 }, as: UTF8.self)
  }

  package var description: String { digits }
}
