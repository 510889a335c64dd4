import Kernel

/// What may be refused on the way back to a lost password.
enum RecoveryPhrases {
  static let over = Phrase(
    "이 링크는 이미 썼거나 시간이 지났어요. 비밀번호 찾기를 다시 해 주세요.", "This link has been used or has expired. Please ask for a new one.")
}
