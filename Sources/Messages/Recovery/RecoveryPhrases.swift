import Kernel

/// What may be refused on the way back to a lost password.
enum RecoveryPhrases {
  static let over = Phrase(
    "이 링크는 이미 썼거나 시간이 지났어요. 비밀번호 찾기를 다시 해 주세요.", "This link has been used or has expired. Please ask for a new one.")
  static let noTexts = Phrase(
    "아직 문자로는 링크를 보내지 못해요. 이메일 주소를 입력하거나, 휴대전화 번호로 가입했다면 고객센터에 문의해 주세요.",
    "We cannot send links by text message yet. Please give your e-mail address, or contact us if you joined with a telephone number.")
  static let noMails = Phrase(
    "아직 이메일로는 링크를 보내지 못해요. 휴대전화 번호를 입력하거나, 이메일로 가입했다면 고객센터에 문의해 주세요.",
    "We cannot send links by e-mail yet. Please give your telephone number, or contact us if you joined with an e-mail address.")
}
