import Kernel

/// What may be refused when an address or a number is verified.
enum VerificationPhrases {
  static let notYours = Phrase("내 연락처가 아니에요.", "That is not one of your contacts.")
  static let wrong = Phrase("인증번호가 맞지 않거나 시간이 지났어요. 새 번호를 받아 주세요.", "That code is wrong or has expired. Please ask for a new one.")
  static let contactYours = Phrase("이미 로그인할 때 쓰는 연락처예요.", "You sign in with that already.")
  static let contactNoTexts = Phrase("아직 문자로 인증번호를 보내지 못해서 휴대전화 번호는 바꿀 수 없어요.", "We cannot send codes by text message yet, so a mobile number cannot be set.")
  static let contactNoMails = Phrase("아직 이메일로 인증번호를 보내지 못해서 이메일 주소는 바꿀 수 없어요.", "We cannot send codes by e-mail yet, so an e-mail address cannot be set.")
  static let tooMany = Phrase("인증번호를 너무 많이 받았어요. 한 시간 뒤에 다시 해 주세요.", "Too many codes were sent. Please try again in an hour.")
}
