import Kernel

/// What may be refused when an address or a number is verified.
enum VerificationPhrases {
  static let notYours = Phrase("내 연락처가 아니에요.", "That is not one of your contacts.")
  static let wrong = Phrase("인증번호가 맞지 않거나 시간이 지났어요. 새 번호를 받아 주세요.", "That code is wrong or has expired. Please ask for a new one.")
  static let tooMany = Phrase("인증번호를 너무 많이 받았어요. 한 시간 뒤에 다시 해 주세요.", "Too many codes were sent. Please try again in an hour.")
}
