import Kernel

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
  package static let ownersOnly = Phrase("환불은 판매자 대표만 할 수 있어요.", "Only the merchant's owner can refund.")
}
