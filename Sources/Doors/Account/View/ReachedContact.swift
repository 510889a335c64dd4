import Kernel
import Web

extension ProfilePage {
  /// One address or number by which a member signs in, and whether it was shown to be hers.
  package struct Reached: Sendable {
    package var shown: String
    package var value: String
    package var isVerified: Bool
    /// Whether a code can be sent there.
    package var canBeVerified: Bool

    package init(shown: String, value: String, isVerified: Bool, canBeVerified: Bool) {
      self.shown = shown
      self.value = value
      self.isVerified = isVerified
      self.canBeVerified = canBeVerified
    }

    func html(_ code: Typed, _ reader: Reader) -> HTML {
      guard !isVerified else { return "<li>\(shown) \(Badge(reader.say(VerifyPhrases.isVerified), .jade).html)</li>" }
      guard canBeVerified else { return "<li>\(shown)</li>" }
      let typed = code["contact"] == value ? code : .untouched
      let field = Field(
        "code", reader.say(VerifyPhrases.code), error: typed.errors["code"], autocomplete: "one-time-code", inputMode: "numeric", lengthMax: 6, form: value)
      return """
        <li class="stack is-tight"><span>\(shown) \(Badge(reader.say(VerifyPhrases.isNotVerified), .gardenia).html)</span>\(typed.notice)
        <div class="row">\(Button(reader.say(VerifyPhrases.send), .outline, isSmall: true).post(Paths.verifyAsk, hidden: ["contact": value]))</div>
        <form novalidate class="form" method="post" action="\(to: Paths.verifyContact)"><input type="hidden" name="contact" value="\(value)">\(field.html(reader))\(Button(reader.say(VerifyPhrases.verify), .soft, isSmall: true).submit())</form></li>
        """
    }
  }
}

/// The words of verifying an address or a number.
package enum VerifyPhrases {
  package static let isVerified = Phrase("확인됨", "Verified")
  package static let isNotVerified = Phrase("확인 전", "Not verified")
  package static let send = Phrase("인증번호 받기", "Send me a code")
  package static let code = Phrase("인증번호 6자리", "Six-digit code")
  package static let change = Phrase("이메일·휴대전화 번호 변경", "Change or add an e-mail address or mobile number")
  package static let newContact = Phrase("새 이메일 또는 휴대전화 번호", "New e-mail or mobile number")
  package static let newMail = Phrase("새 이메일", "New e-mail address")
  package static let newPhone = Phrase("새 휴대전화 번호", "New mobile number")
  package static let newHint = Phrase(
    "그곳으로 인증번호를 보내요. 확인하면 같은 종류의 연락처를 대신하고, 없었다면 추가돼요. 바뀌면 다른 기기에서는 로그아웃돼요.",
    "We send a code there. Once you enter it, it replaces the one of its kind, or is added if you had none. Other devices are signed out when one is replaced.")
  package static let sendNew = Phrase("새 연락처로 인증번호 받기", "Send a code there")
  package static let verify = Phrase("확인하기", "Verify")
  package static let sent = Phrase("인증번호를 보냈어요. 10분 안에 입력해 주세요. 오지 않으면 1분 뒤에 다시 받을 수 있어요.", "A code is on its way. Enter it within 10 minutes. If it does not come, you can ask for another after a minute.")
  package static let done = Phrase("연락처를 확인했어요.", "Verified.")
}
