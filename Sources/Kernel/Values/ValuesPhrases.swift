/// What is said of values that make no sense.
extension Phrase {
  static let twoCurrencies = Phrase(
    "{one}[과/와] {other} 금액은 함께 계산할 수 없어요.", "Amounts in {one} and {other} cannot be added up.")
  static let amountTooLarge = Phrase("금액이 너무 커서 계산할 수 없어요.", "The amount is too large.")
}
