import Kernel

/// The words of leaving for good.
package enum ErasePhrases {
  package static let lead = Phrase("탈퇴하면 되돌릴 수 없어요.", "This cannot be undone.")
  package static let goes = Phrase("바로 지워지는 것", "Deleted at once")
  package static let goesList = Phrase(
    "이름, 연락처, 비밀번호, 배송지, 알림, 모든 기기의 로그인", "Your name, contacts, password, addresses, notices, and the sign-in of every device")
  package static let stays = Phrase("법에 따라 남는 것", "Kept because the law asks")
  package static let staysList = Phrase(
    "주문과 결제 기록은 전자상거래법에 따라 5년 동안 이름 없이 보관해요. 쓰신 후기는 ‘탈퇴한 회원’ 이름으로 남아요.",
    "Records of orders and payments stay five years without your name (E-Commerce Act). Your reviews stay under “Former member”.")
  package static let wallet = Phrase("지갑에 {amount}[이/가] 남아 있어요. 먼저 쓰거나 환불을 요청해 주세요.", "There is {amount} in your wallet. Please spend it or ask for a refund first.")
  package static let question = Phrase("내용을 확인했고, 계정을 지우고 싶어요", "I have read this and want to delete my account")
  package static let unanswered = Phrase("탈퇴하려면 위 상자에 표시해 주세요.", "Please tick the box to delete your account.")
  package static let password = Phrase("비밀번호 확인", "Your password")
  package static let act = Phrase("회원 탈퇴", "Delete my account")
  package static let keep = Phrase("계속 쓸게요", "Keep my account")
}
