/// Amounts that cannot be counted together.
package enum MoneyFault: Refusal, Hashable {
  case currencies(Currency, Currency)
  /// The result is no 64-bit number of minor units.
  case tooLarge

  package var code: String {
    switch self {
    case .currencies: "money/two-currencies"
    case .tooLarge: "money/too-large"
    }
  }
  package var sort: RefusalSort { .conflict }
  package var sentence: Sentence {
    switch self {
    case .currencies(let one, let other): Sentence(.twoCurrencies, ["one": one.code, "other": other.code])
    case .tooLarge: Sentence(.amountTooLarge)
    }
  }
  package static let examples: [MoneyFault] = [.currencies(.krw, .usd), .tooLarge]
}
