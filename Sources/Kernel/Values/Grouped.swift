/// Figures with a comma between thousands, as people write them in both languages.
package enum Grouped {
  /// `1,234,567` and `-12,345.60` of a decimal number.
  package static func text(_ decimal: String) -> String {
    let point = decimal.utf8.firstIndex(of: UInt8(ascii: ".")) ?? decimal.endIndex
    var out: [UInt8] = []
    let digits = Array(decimal[..<point].utf8)
    let first = digits.first == UInt8(ascii: "-") ? 1 : 0
    for (index, digit) in digits.enumerated() {
      if index > first, (digits.count - index) % 3 == 0 { out.append(UInt8(ascii: ",")) }
      out.append(digit)
    }
    out.append(contentsOf: decimal[point...].utf8)
    return String(decoding: out, as: UTF8.self)
  }
}

extension BinaryInteger {
  /// `2,000,000`.
  package var grouped: String { Grouped.text(String(self)) }
}

extension Money {
  /// The amount for people, without its currency: `2,000,000`, `12.50`.
  package var figure: String { Grouped.text(decimal) }
}
