extension WrittenAmount.No {
  /// What is wrong with `text`, and how to write it instead.
  package func sentence(of text: String, wanted currency: Currency) -> Sentence {
    let text = WrittenAmount.shortened(text)
    return switch self {
    case .unreadable:
      Sentence(
        Phrase("금액 ‘{text}’[을/를] 읽을 수 없어요. 12900 또는 12900 {currency}처럼 입력해 주세요.", "The amount \"{text}\" cannot be read. Write 12900 or 12900 {currency}."),
        ["text": text, "currency": currency.code])
    case .range:
      Sentence(
        Phrase("‘{text}’[은/는] 금액의 범위예요. 받을 금액 하나만 입력해 주세요.", "\"{text}\" is a range. Write the one amount to be charged."), ["text": text])
    case .negative: Sentence(Phrase("금액은 0보다 작을 수 없어요: {text}", "An amount cannot be below 0: {text}"), ["text": text])
    case .twoWays:
      Sentence(
        Phrase(
          "금액 ‘{text}’[은/는] 두 가지로 읽을 수 있어요. 쉼표는 세 자리마다 찍거나 빼고 입력해 주세요.",
          "The amount \"{text}\" can be read in two ways. Put a comma before every three figures, or leave it out."), ["text": text])
    case .tooFine:
      Sentence(
        Phrase(
          "금액 ‘{text}’에 {currency}에는 없는 작은 단위가 있어요. 다른 통화의 금액이 아닌지 확인해 주세요.",
          "The amount \"{text}\" has more decimals than {currency} has. Check that it is not in another currency."), ["text": text, "currency": currency.code])
    case .foreign(let code):
      Sentence(
        Phrase("금액 ‘{text}’의 통화는 {named}예요. {currency}[으로/로] 입력해 주세요.", "The amount \"{text}\" is in {named}. Write it in {currency}."),
        ["text": text, "named": code, "currency": currency.code])
    case .tooLarge: Sentence(Phrase("금액 ‘{text}’[이/가] 너무 커요.", "The amount \"{text}\" is too large."), ["text": text])
    }
  }
}

extension WrittenAmount {
  /// The beginning of a text for a sentence about it.
  package static func shortened(_ text: String) -> String { text.cut(lengthMax) }
}
