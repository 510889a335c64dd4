import Kernel

/// The words of pages that stand in for one that cannot be shown.
enum SorryPhrases {
  static let home = Phrase("홈으로", "Go to home page")
  static let deskHome = Phrase("콘솔 홈으로", "Go to the console")
  static let back = Phrase("이전 화면으로 돌아가기", "Back to the page before")
  static let again = Phrase("다시 열기", "Try again")
  static let otherAccount = Phrase("다른 계정으로 로그인", "Sign in as somebody else")
  static let requestNumber = Phrase("요청 번호 {number}", "Request {number}")
  static let elsewhere = Phrase("여기에서 찾아보세요", "Look here instead")
  static let offline = Phrase("연결이 끊겼어요", "You are offline")
  static let offlineWords = Phrase(
    "인터넷 연결을 확인한 뒤 다시 열어 주세요. 수령 코드는 주문 화면을 열어 둔 동안 그대로 보여요.",
    "Check your connection and try again. A pickup code stays visible while its page is open.")
}
