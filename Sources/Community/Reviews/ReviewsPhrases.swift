import Kernel

/// The texts of reviews that people read.
package enum ReviewsPhrases {
  static let unknown = Phrase("찾을 수 없는 후기예요.", "There is no such review.")
  static let noProduct = Phrase("찾을 수 없는 상품이에요.", "There is no such product.")
  package static let already = Phrase("이 상품에는 이미 후기를 쓰셨어요. 쓴 후기를 고칠 수 있어요.", "You have reviewed this product already. You can edit your review.")
  static let notYours = Phrase("내가 쓴 후기만 수정하거나 삭제할 수 있어요.", "You can edit or delete only your own review.")
  package static let notReceived = Phrase(
    "상품을 받은 분만 별점과 후기를 남길 수 있어요. 수령하거나 배송이 끝나면 여기에서 쓸 수 있어요.",
    "Only people who received this product can rate it. You can once your order is picked up or delivered.")
  static let notStanding = Phrase("지금은 그렇게 할 수 없는 후기예요.", "That cannot be done with this review now.")
  static let ownReview = Phrase("내 후기에는 도움돼요를 누를 수 없어요.", "You cannot vote for your own review.")
  static let otherMerchant = Phrase("우리 상품의 후기에만 답할 수 있어요.", "You can answer reviews of your own products only.")
  static let heightWrong = Phrase("키는 50에서 250 사이의 숫자(cm)로 입력해 주세요.", "Please write a height between 50 and 250 cm.")
  package static let photosMany = Phrase("사진은 {most}장까지 올릴 수 있어요.", "Up to {most} photos.")
  static let whyTooLong = Phrase(
    "신고 내용은 {most}자까지 쓸 수 있어요. 지금 {count}자예요. 줄여서 다시 보내 주세요.", "A claim may have up to {most} characters; this has {count}. Please shorten it and send it again.")
  static let starsMissing = Phrase("별점을 1점에서 5점 사이로 선택해 주세요.", "Choose 1 to 5 stars.")
  static let whyMissing = Phrase("어떤 내용이 왜 문제인지 입력해 주세요.", "Please say what is wrong with it, and why.")
  static let claimantMissing = Phrase("이름은 1자에서 {most}자까지 입력해 주세요.", "Please give a name of 1 to {most} characters.")
  static let contactMissing = Phrase(
    "처리 결과를 알려 드릴 이메일이나 휴대전화 번호를 입력해 주세요.", "Please give an e-mail address or a mobile number at which you can be told of the decision.")
  static let merchantMayNot = Phrase("판매자와 매장 직원은 후기를 가릴 수 없어요.", "Sellers and store staff may not hide reviews.")
  static let secondPerson = Phrase("다른 담당자 한 사람이 더 확인해야 해요.", "A second person has to confirm it.")
  static let claimClosed = Phrase("이미 처리된 신고예요.", "This claim was decided already.")
  static let blindedBefore = Phrase("같은 글은 두 번 가릴 수 없어요.", "The same text cannot be hidden twice.")
  static let orderMissing = Phrase("명령한 기관과 문서 번호를 입력해 주세요.", "Name the order: who gave it, and its number.")

  package static let staff = Phrase("판매자 직원이 쓴 후기", "Written by the seller's staff")
  package static let incentive = Phrase("[광고] 대가를 받고 쓴 후기", "[Ad] Written for a reward")
  package static let verified = Phrase("구매 인증", "Verified purchase")
  package static let erasedWriter = Phrase("탈퇴한 회원", "Former member")
  package static let blinded = Phrase(
    "권리 침해 신고로 {until}까지 가려진 후기예요. 별점은 그대로 반영돼요.", "Hidden until {until} after a claim. Its rating still counts.")
  package static let object = Phrase("이의 제기", "Object")
}
