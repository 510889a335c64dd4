import Kernel
import Trade

/// The words of returns at the console.
package enum ReturnPhrases {
  package static let title = Phrase("반품 요청", "Return requests")
  package static let none = Phrase("기다리는 반품이 없어요", "No returns waiting")
  package static let noneLead = Phrase("손님이 반품을 요청하면 여기에서 승인하거나 거절할 수 있어요.", "When a shopper requests a return, you accept or refuse it here.")
  package static let lead = Phrase("상품을 돌려받은 뒤에 환불해 주세요. 환불금은 결제한 수단으로 돌아가요.", "Refund once you have the goods. The refund goes to the same payment method.")
  package static let changedMind = Phrase("단순 변심 (청약철회)", "Changed mind")
  package static let faulty = Phrase("상품에 문제가 있음", "Faulty or not as described")
  package static let noticed = Phrase("문제를 발견한 날: {day}", "Noticed on {day}, the shopper says")
  package static let refund = Phrase("환불 금액", "Refund")
  package static let deliveryBack = Phrase("처음 배송비 {amount} 포함 (판매자 부담)", "Includes {amount} original delivery (the seller bears it)")
  package static let returnFee = Phrase("반품 배송비 {amount} 제외 (구매자 부담)", "Less {amount} return fee (the buyer bears it)")
  package static let byLine = Phrase("일부만 승인하기", "Accept some of it")
  package static let byLineLead = Phrase(
    "실제로 돌아온 수량만 승인하고, 나머지는 사유를 입력해 거절해 주세요. 고객의 주문 화면에 그대로 보여요.",
    "Accept what came back and refuse the rest with a reason. The shopper sees it on the order page.")
  package static let acceptedCount = Phrase("승인 수량 (신청 {count}개)", "Accepted ({count} asked)")
  package static let goodsState = Phrase("승인한 상품 상태", "State of what came back")
  package static let sellable = Phrase("다시 판매 가능", "Sellable")
  package static let unsellable = Phrase("판매 불가", "Damaged")
  package static let whyRest = Phrase("승인하지 않는 수량의 거절 사유", "Reason for refusing the rest")
  package static let decide = Phrase("이대로 처리하기", "Decide")
  package static let asked = Phrase("{when} 요청", "asked {when}")
  package static let pieces = Phrase("{count}개", "{count} pc")
  package static let restock = Phrase("승인·환불 (다시 판매)", "Accept and refund · sellable")
  package static let damaged = Phrase("승인·환불 (판매 불가)", "Accept and refund · damaged")
  package static let refuse = Phrase("반품 거절하기", "Refuse the return")
  package static let why = Phrase("거절 사유", "Reason for refusing")
  package static let whyHint = Phrase("법이 정한 철회 기간 안의 단순 변심은 거절할 수 없어요.", "Within the legal period a change of mind cannot be refused.")
  package static let ground = Phrase("거절할 수 있는 사유 (전자상거래법 17조 2항)", "Ground for refusing (E-Commerce Act, art. 17(2))")
  package static let groundOpen = Phrase("거절할 때 선택해 주세요", "Choose one to refuse")
  /// Why goods come back, as the seller reads it.
  static func reason(_ reason: Return.Reason) -> Phrase {
    switch reason {
    case .changedMind: changedMind
    case .faulty: faulty
    case .notArrived: notArrived
    }
  }
  static let notArrived = Phrase("도착하지 않음", "Did not arrive")
  static let underWay = Phrase(
    "아직 배송 중인 상품이에요. 상품이 돌아오거나 분실이 확인된 뒤에 처리해 주세요.", "It is still on its way. Decide once it is back, or known to be lost.")
  static let refundLost = Phrase("분실 · 환불", "Lost on the way · refund")
  static let lost = Phrase("분실 환불", "Lost, refunded")
  static let undelivered = Phrase("배송되지 못한 상품 환불하기", "Refund what did not arrive")
  static let undeliveredLead = Phrase(
    "상품이 돌아왔거나 배송 중에 분실됐을 때만 처리해 주세요. 남은 상품 금액을 환불하고, 이 배송비로 보낸 상품이 더 없으면 배송비도 환불해요. 되돌릴 수 없어요.",
    "Only for a parcel that came back or was lost. What is left of it is refunded, with its delivery fee if nothing else was sent for that. It cannot be undone.")
  static let becameOf = Phrase("상품이 어떻게 됐나요?", "What became of it?")
  package static let becameMissing = Phrase("상품이 어떻게 됐는지 선택해 주세요.", "Please choose what became of it.")
  static let becameLost = Phrase("배송 중에 분실됐어요", "It was lost on the way")
  static let cameBackSellable = Phrase("돌아왔고 다시 팔 수 있어요", "It came back and can be sold")
  static let cameBackDamaged = Phrase("돌아왔지만 팔 수 없어요", "It came back and cannot be sold")
  static let refundUndelivered = Phrase("환불하기", "Refund")
  static let closed = Phrase("처리한 반품", "Decided returns")
  static let outcome = Phrase("결과", "Outcome")
  static let waits = Phrase("반품 요청", "Return requested")
  static let acceptedAll = Phrase("반품·환불 완료", "Returned and refunded")
  static let acceptedPart = Phrase("일부 반품·환불", "Partly returned and refunded")
  static let refused = Phrase("반품 거절", "Return refused")
  static let withdrawn = Phrase("반품 철회", "Return withdrawn")
  static let onOrder = Phrase("반품·환불", "Returns and refunds")
  static let whole = Phrase("전체 반품", "Returned")
  static let partly = Phrase("일부 반품", "Partly returned")
  static let standing = Phrase("반품 상태", "Return")
  static let returnedPieces = Phrase("반품 수량", "Returned")
  static let returnedWorth = Phrase("반품 상품 금액", "Returned goods")
  static let refundSum = Phrase("환불 금액 (주문 전체)", "Refund (whole order)")
  package static let ownersOnly = Phrase("환불은 판매자 대표만 할 수 있어요.", "Only the merchant's owner can refund.")
}
