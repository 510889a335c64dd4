import Kernel

extension Phrase {
  static let returnNotReceived = Phrase(
    "상품의 문제는 받은 뒤에 신청할 수 있어요. 받기 전에는 다른 사유로 철회할 수 있어요.",
    "A fault can be reported once the goods are received. Until then, choose another reason to withdraw.")
  static let returnNotSent = Phrase(
    "아직 발송하지 않은 상품이에요. 반품 대신 주문 취소를 요청해 주세요.", "It has not been sent yet. Please ask to cancel the order instead.")
  static let returnCollected = Phrase("매장에서 받은 상품이에요. 다른 사유를 선택해 주세요.", "It was picked up at the store. Please choose another reason.")
  static let returnTooLate = Phrase("반품은 받은 날부터 {days}일 안에 신청할 수 있어요.", "Returns can be asked for within {days} days of receipt.")
  static let returnTooLateForFaulty = Phrase(
    "설명과 다르거나 불량인 상품은 받은 날부터 {months}개월 안에 반품을 신청할 수 있어요.",
    "Goods that are faulty or not as described can be returned within {months} months of receipt.")
  static let returnTooLateSinceNoticing = Phrase(
    "설명과 다르거나 불량인 상품은 문제를 발견한 날부터 {days}일 안에 반품을 신청할 수 있어요.",
    "Goods that are faulty or not as described can be returned within {days} days of noticing.")
  static let returnNoticedAtNoSuchTime = Phrase(
    "문제를 발견한 날은 상품을 받은 날부터 오늘 사이로 입력해 주세요.", "Enter a date between the day you received it and today.")
  static let returnNothing = Phrase("반품할 상품과 수량을 선택해 주세요.", "Please choose what to return and how many.")
  static let returnTooMany = Phrase("반품할 수 있는 수량은 {left}개예요.", "{left} can be returned.")
  static let returnExcluded = Phrase("주문 전에 동의하신 대로 단순 변심 반품이 안 되는 상품이에요.", "As agreed before the sale, this item cannot be returned for a change of mind.")
  static let returnUnknown = Phrase("그런 반품 신청이 없어요.", "There is no such return.")
  static let returnLineNotDecided = Phrase("{line}번 상품을 어떻게 할지 정해 주세요.", "Please decide on line {line}.")
  static let returnMoreThanAsked = Phrase("고객이 반품을 신청한 수량은 {asked}개예요.", "{asked} were asked to be returned.")
  static let returnWhyWanted = Phrase("받지 않는 상품은 거절 사유를 입력해 주세요.", "Please give a reason for what you do not take back.")
  static let returnGroundWanted = Phrase(
    "법이 정한 철회 기간 안의 단순 변심은 법이 정한 사유가 있을 때만 거절할 수 있어요. 해당하는 사유를 선택해 주세요.",
    "Within the legal period a change of mind can be refused only on a ground that the law knows. Please choose the one that applies.")
  static let returnNotAgreed = Phrase(
    "고객이 주문 전에 철회 제한에 동의한 상품이 아니에요. 다른 사유를 선택하거나 반품을 승인해 주세요.",
    "The buyer did not agree before the sale that this cannot be given back. Choose another ground, or accept the return.")
  static let returnDecidedAlready = Phrase("이미 처리된 반품이에요.", "This return has been decided already.")
}
