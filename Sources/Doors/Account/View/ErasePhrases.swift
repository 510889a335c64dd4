import Kernel

/// The words of leaving for good.
package enum ErasePhrases {
  package static let lead = Phrase("탈퇴하면 되돌릴 수 없어요.", "This cannot be undone.")
  package static let goes = Phrase("바로 지워지는 것", "Deleted at once")
  package static let goesList = Phrase(
    "이름, 연락처, 비밀번호, 배송지, 알림, 모든 기기의 로그인", "Your name, contacts, password, addresses, notices, and the sign-in of every device")
  package static let stays = Phrase("법에 따라 남는 것", "Kept because the law asks")
  package static let staysList = Phrase(
    "주문과 결제 기록은 전자상거래법에 따라 5년 동안 이름 없이 보관해요. 후기의 글은 지우고 별점만 이름 없이 남겨요.",
    "Records of orders and payments stay five years without your name (E-Commerce Act). The words of your reviews go; their stars stay without a name.")
  package static let wallet = Phrase("지갑에 {amount}[이/가] 남아 있어요. 먼저 쓰거나 지갑에서 카드로 환불받아 주세요.", "There is {amount} in your wallet. Please spend it, or have it sent back to your card from your wallet, first.")
  package static let leavesMoney = Phrase("남은 {amount}[을/를] 받지 않고 탈퇴할게요", "I give up the remaining {amount}")
  package static let unfinished = Phrase(
    "아직 끝나지 않은 주문이나 반품이 있어요. 상품을 모두 받고 반품이 끝난 뒤에 탈퇴할 수 있어요.",
    "An order or a return is not finished yet. You can delete your account when you have everything and every return is decided.")
  package static let orders = Phrase("주문 보기", "See orders")
  package static let question = Phrase("내용을 확인했고, 계정을 지우고 싶어요", "I have read this and want to delete my account")
  package static let unanswered = Phrase("탈퇴하려면 위 상자에 표시해 주세요.", "Please tick the box to delete your account.")
  package static let password = Phrase("비밀번호 확인", "Your password")
  package static let act = Phrase("회원 탈퇴", "Delete my account")
  package static let keep = Phrase("계속 쓸게요", "Keep my account")
}
