import Kernel

/// The texts of parties that people read.
package enum PartiesPhrases {
  static let unknownParty = Phrase("찾을 수 없는 상대예요.", "There is no such party.")
  static let otherKind = Phrase("종류가 다른 두 대상은 하나로 합칠 수 없어요.", "These two are of different kinds and cannot become one.")
  static let alreadySucceeded = Phrase("이미 다른 계정과 합쳐졌어요.", "This one has already been joined to another.")
  static let circle = Phrase("서로를 가리키게 되어 합칠 수 없어요.", "They would point at each other, so they cannot be joined.")
  static let signInNeeded = Phrase("로그인이 필요해요.", "Please sign in first.")
  static let forbidden = Phrase("이 일을 할 권한이 없어요. 담당자에게 권한을 요청해 주세요.", "You may not do this. Please ask for the permission.")
  static let grantWithoutPlace = Phrase("어느 매장, 판매자, 몰의 권한인지 정해 주세요.", "Say for which store, merchant or mall the role is.")
  static let unknownMember = Phrase("그런 회원이 없어요.", "There is no such member.")
  static let notYoursToGive = Phrase("이 권한은 내가 줄 수 없는 권한이에요.", "This role is not yours to give or take.")
  static let sellerFieldMissing = Phrase("판매자 정보를 빠짐없이 적어 주세요. 법으로 표시해야 하는 항목이에요.", "Please fill in every seller field: the law wants them shown.")
  static let registrationTaken = Phrase("이미 등록된 사업자등록번호예요.", "This business registration number is registered already.")
  package static let escrow = Phrase(
    "결제 금액은 상품을 받으실 때까지 구매안전서비스로 보호돼요.", "Your payment is protected by escrow until you receive the goods.")
}
