import Community
import Kernel
import Parties

/// The words of claims against reviews.
enum ReviewClaimPhrases {
  static let claim = Phrase("권리 침해 신고", "Report a rights violation")
  static let title = Phrase("후기 권리 침해 신고", "Report a review")
  static let lead = Phrase(
    "이 후기가 명예나 사생활, 저작권 같은 권리를 침해한다면 알려 주세요. 담당자 두 사람이 확인하면 최대 30일 동안 가리고, 글쓴이는 이의를 제기할 수 있어요.",
    "Tell us if this review harms your rights, such as your good name, privacy or copyright. Once two of our staff agree it is hidden for at most 30 days, and its writer may object.")
  static let why = Phrase("침해된 권리와 이유", "Which right is violated, and how")
  static let whyHint = Phrase("어느 부분이 왜 문제인지 입력해 주세요. {most}자까지 쓸 수 있어요.", "Say which part of it, and why; up to {most} characters.")
  static let name = Phrase("신고하는 분 이름", "Your name")
  static let contact = Phrase("이메일 또는 휴대전화 번호", "E-mail or mobile number")
  static let contactHint = Phrase(
    "처리 결과를 알려 드리는 데만 쓰고, 법에 따라 3년 보관한 뒤 지워요.", "Used only to tell you of the decision; kept for three years, as the law asks, then erased.")
  static let send = Phrase("신고하기", "Send the claim")
  static let sent = Phrase("신고를 접수했어요. 담당자가 확인한 뒤 결과를 알려 드릴게요.", "We have your claim. Our staff will look at it and tell you what they decide.")
}
