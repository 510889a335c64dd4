/// An ISO 4217 currency and the number of its minor units (won 0, dollar 2, dinar 3).
package struct Currency: Hashable, Sendable, CustomStringConvertible {
  package let code: String
  package let minorDigits: Int

  /// Reads an upper-case ISO 4217 code; nil when this build does not trade in it.
  package init?(code: String) {
    guard let digits = Self.digits[code] else { return nil }
    self.code = code
    self.minorDigits = digits
  }

  private init(known code: String, _ digits: Int) {
    self.code = code
    self.minorDigits = digits
  }

  package static let krw = Currency(known: "KRW", 0)
  /// ISO 4217's code for no currency: what a row names that this build does not know. Nothing is sold in it.
  package static let unknown = Currency(known: String(repeating: "X", count: 3), 0)
  package static let usd = Currency(known: "USD", 2)

  package var description: String { code }

  /// Minor units by code, after the ISO 4217 list of 2026-01-01 (SIX).
  private static let digits: [String: Int] = [
    "KRW": 0, "JPY": 0, "VND": 0, "CLP": 0, "ISK": 0, "UGX": 0, "XAF": 0, "XOF": 0, "XPF": 0, "PYG": 0, "RWF": 0,
    "USD": 2, "EUR": 2, "CNY": 2, "HKD": 2, "TWD": 2, "SGD": 2, "THB": 2, "IDR": 2, "MYR": 2, "PHP": 2, "INR": 2,
    "GBP": 2, "CHF": 2, "AUD": 2, "NZD": 2, "CAD": 2, "SEK": 2, "NOK": 2, "DKK": 2, "PLN": 2, "CZK": 2, "HUF": 2,
    "TRY": 2, "BRL": 2, "MXN": 2, "ZAR": 2, "AED": 2, "SAR": 2, "ILS": 2, "RON": 2, "BGN": 2, "MOP": 2, "MNT": 2,
    "KWD": 3, "BHD": 3, "JOD": 3, "OMR": 3, "TND": 3, "IQD": 3,
  ]
}
