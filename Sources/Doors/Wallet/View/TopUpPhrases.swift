import Kernel

/// The words of putting money into the wallet.
package enum TopUpPhrases {
  static let topUp = Phrase("충전하기", "Top up")
  static let title = Phrase("지갑 충전", "Top up the wallet")
  static let lead = Phrase("충전한 금액은 모든 매장에서 바로 쓸 수 있어요.", "Use it straight away in any store.")
  static let amount = Phrase("충전할 금액", "Amount")
  static let other = Phrase("직접 입력", "Other amount")
  static let otherHint = Phrase("직접 입력하면 위 금액 대신 충전돼요. 지금은 {room}까지 충전할 수 있어요.", "Or enter another amount, up to {room} now.")
  static let full = Phrase("지갑이 가득 차서 지금은 충전할 수 없어요.", "The wallet is full, so nothing can be added now.")
  static let ceiling = Phrase("지갑에는 {max}까지 담을 수 있어요(전자금융거래법 23조).", "A wallet holds up to {max} (Electronic Financial Transactions Act, art. 23).")
  static let ceilingUnnamed = Phrase(
    "지갑에는 {max}까지 담을 수 있어요(전자금융거래법 23조). 휴대전화 번호를 인증하면 더 담을 수 있어요.",
    "A wallet holds up to {max} (Electronic Financial Transactions Act, art. 23), and more once a mobile number is verified.")
  package static let amountWanted = Phrase("금액을 숫자로 입력해 주세요. 예: 20,000", "Please write the amount in figures, such as 20,000.")
  package static let cardWanted = Phrase("결제할 카드를 선택해 주세요.", "Please choose a card.")
  static let card = Phrase("결제할 카드", "Card")
  static let act = Phrase("카드로 충전하기", "Top up by card")
  static let done = Phrase("{amount}[을/를] 충전했어요.", "{amount} is in your wallet.")
  static let waiting = Phrase("충전 결과를 확인하고 있어요", "Checking your top-up")
  static let waitingWords = Phrase(
    "카드사의 답을 기다리고 있어요. 보통 1분 안에 확인되고, 승인되면 {amount}[이/가] 지갑에 들어와요. 두 번 결제되는 일은 없어요. 승인되지 않았다면 돈이 나가지 않아요.",
    "We are waiting for the card issuer. It usually takes less than a minute; once approved, {amount} will be in your wallet. You are never charged twice, and nothing is charged if the payment was not approved.")
  package static let returned = Phrase("승인이 늦었거나 지갑에 자리가 없어 충전하지 않았어요. 카드 결제는 자동으로 취소돼요.", "The approval came too late or the wallet had no room left, so nothing was topped up. The card payment is being cancelled.")
  package static let declined = Phrase("카드사가 승인하지 않아 충전하지 못했어요. 다른 카드로 충전해 주세요.", "The card issuer declined, so nothing was topped up. Please use another card.")
  static let refund = Phrase("카드로 환불받기", "Refund to my card")
  static let refundLead = Phrase("카드로 충전하고 남은 {amount}[은/는] 충전한 카드로 돌려받을 수 있어요.", "What you topped up by card and have not spent, {amount}, can go back to that card.")
  static let refunded = Phrase("환불을 요청했어요. 카드사에 따라 며칠 걸릴 수 있어요.", "Your refund is on its way. Depending on the card issuer it may take some days.")
  static let back = Phrase("지갑으로", "To the wallet")
}
