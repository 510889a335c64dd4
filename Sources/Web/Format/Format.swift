import Kernel

/// Numbers, money and moments as a reader writes them.
package struct Format: Sendable, Hashable {
  package let language: Language
  /// Minutes east of Greenwich; Korea has no summer time.
  package let zoneMinutes: Int64

  package init(_ language: Language, zoneMinutes: Int64 = 540) {
    self.language = language
    self.zoneMinutes = zoneMinutes
  }

  /// `12,900원`, `₩12,900`, `$12.90`, `12.90 EUR`.
  package func money(_ money: Money) -> String {
    let figures = money.figure
    switch (money.currency, language) {
    case (.krw, .korean): return figures + "원"
    case (.krw, .english): return money.minor < 0 ? "-₩" + figures.dropFirst() : "₩" + figures
    case (.usd, _): return money.minor < 0 ? "-$" + figures.dropFirst() : "$" + figures
    default: return figures + " " + money.currency.code
    }
  }

  /// From one to another, as a reader writes it: `100,000원 ~ 200,000원`, `₩100,000 – ₩200,000`.
  package func span(_ from: String, _ to: String) -> String { from + (language == .korean ? " ~ " : " – ") + to }

  /// `1,234,567`.
  package func number(_ value: Int64) -> String { value.grouped }
  package func number(_ value: Int) -> String { value.grouped }

  /// A short count: `999`, `1.2만`, `12K`, `3.4M`.
  package func short(_ value: Int64) -> String {
    let steps: [(Int64, String)] = switch language {
    case .korean: [(100_000_000, "억"), (10_000, "만")]
    case .english: [(1_000_000, "M"), (1_000, "K")]
    }
    for (unit, sign) in steps where value >= unit {
      let tenths = value / (unit / 10)
      return (tenths >= 100 || tenths % 10 == 0 ? number(tenths / 10) : "\(tenths / 10).\(tenths % 10)") + sign
    }
    return number(value)
  }

  /// Hundredths of a star as `4.6`.
  package func stars(hundredths: Int) -> String {
    let tenths = (min(max(hundredths, 0), 500) + 5) / 10
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// `34%`.
  package func percent(_ rate: Rate) -> String { "\(rate.millionths.plus(5_000) / 10_000)%" }

  /// How much lower a price is than it was, in whole percent rounded down; nil when it is not lower.
  package static func cut(from was: Money, to now: Money) -> Int64? {
    now.percentBelow(was).flatMap { $0 > 0 ? $0 : nil }
  }

  /// `350m`, `1.2km`, `24km`; `350 m`, `1.2 km`, `24 km` in English.
  package func distance(metres: Double) -> String {
    let whole = Int64(min(max(metres, 0), 50_000_000).rounded())
    let gap = language == .english ? " " : ""
    if whole < 995 { return "\((whole + 5) / 10 * 10)\(gap)m" }
    let tenths = (whole + 50) / 100
    return tenths >= 100 ? "\(number(tenths / 10))\(gap)km" : "\(tenths / 10).\(tenths % 10)\(gap)km"
  }
}
