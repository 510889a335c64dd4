import Kernel

/// The words of returns at the console.
package enum ReturnPhrases {
  package static let title = Phrase("반품 요청", "Returns asked")
  package static let none = Phrase("기다리는 반품이 없어요", "No returns waiting")
  package static let noneLead = Phrase("손님이 반품을 요청하면 여기에서 받거나 거절할 수 있어요.", "When a shopper asks, you accept or refuse here.")
  package static let lead = Phrase("상품을 돌려받은 뒤에 환불해 주세요. 환불금은 결제한 수단으로 돌아가요.", "Refund once you have the goods. The money goes back the way it came.")
  package static let changedMind = Phrase("단순 변심 (청약철회)", "Changed mind")
  package static let faulty = Phrase("상품에 문제가 있음", "Faulty or not as described")
  package static let noticed = Phrase("{day}에 문제를 알았대요", "Noticed on {day}, the shopper says")
  package static let refund = Phrase("환불 금액", "Refund")
  package static let asked = Phrase("{when} 요청", "asked {when}")
  package static let pieces = Phrase("{count}개", "{count} pc")
  package static let restock = Phrase("받고 환불 · 다시 판매", "Accept and refund · sellable")
  package static let damaged = Phrase("받고 환불 · 판매 불가", "Accept and refund · damaged")
  package static let refuse = Phrase("반품 거절하기", "Refuse the return")
  package static let why = Phrase("거절 사유", "Why")
  package static let whyHint = Phrase("법이 정한 철회 기간 안의 단순 변심은 거절할 수 없어요.", "Within the legal period a change of mind cannot be refused.")
  package static let ownersOnly = Phrase("환불은 판매자 대표만 할 수 있어요.", "Only the merchant's owner can refund.")
}
