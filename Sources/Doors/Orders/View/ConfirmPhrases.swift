import Kernel

/// The words of confirming a purchase, for whoever bought and for whoever sold.
enum ConfirmPhrases {
  static let confirm = Phrase("구매 확정하기", "Confirm the purchase")
  static let confirmAsk = Phrase(
    "구매를 확정할까요? 확정은 되돌릴 수 없어요. 법에서 정한 반품 권리는 그대로예요.",
    "Confirm the purchase? This cannot be undone. Your legal rights to return goods stay as they are.")
  static let done = Phrase("구매를 확정했어요.", "The purchase is confirmed.")
  static let step = Phrase("구매 확정", "Purchase confirmed")
  static let until = Phrase("{day}까지 확정하지 않으면 다음 날 자동으로 확정돼요.", "If you do not, it is confirmed automatically after {day}.")
  static let soon = Phrase("기간이 지나서 곧 자동으로 확정돼요.", "The time is over, so it will soon be confirmed automatically.")
  static let waits = Phrase("반품 신청을 처리하는 동안에는 구매가 확정되지 않아요.", "The purchase is not confirmed while a return is being decided.")
  static let byYou = Phrase("{time}에 구매를 확정했어요.", "You confirmed the purchase {time}.")
  static let byItself = Phrase("{time}에 구매가 자동으로 확정됐어요.", "The purchase was confirmed automatically {time}.")
  static let rightsStay = Phrase(
    "확정해도 법에서 정한 반품 권리는 그대로예요.", "Your legal rights to return goods stay as they are after that.")
  static let rightsStayNow = Phrase("법에서 정한 반품 권리는 그대로예요.", "Your legal rights to return goods stay as they are.")

  // For who sold
  static let byBuyer = Phrase("구매자가 확정", "by the buyer")
  static let automatic = Phrase("자동 확정", "automatic")
  static let after = Phrase("{day}까지 확정하지 않으면 자동 확정", "automatic after {day}")
  static let decided = Phrase("반품 처리가 끝난 뒤 확정", "once the return is decided")
  static let at = Phrase("구매 확정 시각", "Purchase confirmed")
  static let source = Phrase("구매 확정 방법", "Confirmed by")
}
