import Kernel

extension Phrase {
  static let purchaseNotReceived = Phrase(
    "상품을 받은 뒤에 구매를 확정할 수 있어요. 지금은 ‘{state}’ 상태예요.", "You can confirm a purchase once you have it. It is “{state}” now.")
  static let purchaseReturnAsked = Phrase(
    "반품 신청을 처리하고 있어요. 처리가 끝나면 구매를 확정할 수 있어요.", "A return is being decided. You can confirm the purchase once that is settled.")
  static let purchaseNothingKept = Phrase("모두 반품된 주문이라 확정할 상품이 없어요.", "All of it came back, so there is nothing to confirm.")
}
