import Kernel
import Messages

/// Letters about somebody's account: the way back to a lost password, a code, a change.
package enum AccountLetter {
  package static func recovery(url: String, minutes: Int64, site: LetterSite, _ language: Language) -> Letter {
    let blanks: KeyValuePairs<String, String> = ["minutes": String(minutes)]
    return LetterSheet(
      subject: AccountLetterPhrases.recoverySubject.text(in: language), title: AccountLetterPhrases.recoverySubject.text(in: language),
      lead: AccountLetterPhrases.recoveryLead.text(in: language, blanks),
      way: (AccountLetterPhrases.recoveryWay.text(in: language), url), notes: [AccountLetterPhrases.notYou.text(in: language)],
      short: AccountLetterPhrases.recoveryShort.text(in: language, blanks)
    ).letter(from: site, in: language)
  }

  package static func code(_ code: String, minutes: Int64, site: LetterSite, _ language: Language) -> Letter {
    let blanks: KeyValuePairs<String, String> = ["minutes": String(minutes), "code": code]
    return LetterSheet(
      subject: AccountLetterPhrases.codeSubject.text(in: language, blanks), title: AccountLetterPhrases.codeTitle.text(in: language),
      lead: AccountLetterPhrases.codeLead.text(in: language, blanks), code: code, notes: [AccountLetterPhrases.neverAsked.text(in: language)],
      short: AccountLetterPhrases.codeShort.text(in: language, blanks)
    ).letter(from: site, in: language)
  }

  package static func passwordChanged(at moment: String, url: String, site: LetterSite, _ language: Language) -> Letter {
    let blanks: KeyValuePairs<String, String> = ["moment": moment]
    return LetterSheet(
      subject: AccountLetterPhrases.changedSubject.text(in: language), title: AccountLetterPhrases.changedSubject.text(in: language),
      lead: AccountLetterPhrases.changedLead.text(in: language, blanks), way: (AccountLetterPhrases.recoveryWay.text(in: language), url),
      notes: [AccountLetterPhrases.changedNote.text(in: language)], short: AccountLetterPhrases.changedShort.text(in: language, blanks)
    ).letter(from: site, in: language)
  }

  /// To where a member was reached before.
  package static func contactChanged(at moment: String, url: String, site: LetterSite, _ language: Language) -> Letter {
    let blanks: KeyValuePairs<String, String> = ["moment": moment]
    return LetterSheet(
      subject: AccountLetterPhrases.contactSubject.text(in: language), title: AccountLetterPhrases.contactSubject.text(in: language),
      lead: AccountLetterPhrases.contactLead.text(in: language, blanks), way: (AccountLetterPhrases.contactWay.text(in: language), url),
      notes: [AccountLetterPhrases.contactNote.text(in: language)], short: AccountLetterPhrases.contactShort.text(in: language, blanks)
    ).letter(from: site, in: language)
  }
}

/// The words of letters about an account.
enum AccountLetterPhrases {
  static let recoverySubject = Phrase("비밀번호를 새로 정해 주세요", "Choose a new password")
  static let recoveryLead = Phrase(
    "아래 링크에서 새 비밀번호를 정할 수 있어요. 링크는 {minutes}분 동안 한 번만 쓸 수 있고, 바꾸면 다른 기기에서는 모두 로그아웃돼요.",
    "Use the link below to choose a new password. It works once, for {minutes} minutes, and signs you out on every other device.")
  static let recoveryWay = Phrase("새 비밀번호 정하기", "Choose a new password")
  static let recoveryShort = Phrase("새 비밀번호 정하기({minutes}분 동안 한 번)", "Choose a new password (once, within {minutes} minutes):")
  static let notYou = Phrase("요청하지 않으셨다면 이 메일을 무시해 주세요. 비밀번호는 그대로예요.", "If this was not you, ignore this message. Your password stays as it is.")
  static let codeSubject = Phrase("인증번호 {code}", "Your code is {code}")
  static let codeTitle = Phrase("인증번호를 입력해 주세요", "Enter this code")
  static let codeLead = Phrase("{minutes}분 안에 화면에 입력해 주세요.", "Type it on the page within {minutes} minutes.")
  static let codeShort = Phrase("인증번호 {code} ({minutes}분)", "Your code is {code}. It is good for {minutes} minutes.")
  static let neverAsked = Phrase("이 번호를 전화나 메시지로 묻는 일은 없어요. 아무에게도 알려 주지 마세요.", "Nobody of ours will ask you for this code. Do not tell it to anyone.")
  static let contactSubject = Phrase("로그인 연락처가 바뀌었어요", "Your sign-in contact was changed")
  static let contactLead = Phrase(
    "{moment}에 로그인할 때 쓰는 이메일 주소나 휴대전화 번호가 바뀌거나 추가됐어요.", "On {moment} an e-mail address or mobile number that you sign in with was changed or added.")
  static let contactWay = Phrase("내 정보 보기", "See my profile")
  static let contactNote = Phrase("직접 바꾸지 않으셨다면 바로 고객센터에 알려 주세요.", "If this was not you, tell us at once.")
  static let contactShort = Phrase("로그인 연락처가 바뀌었어요. 직접 바꾸지 않으셨다면 고객센터에 알려 주세요.", "Your sign-in contact was changed. If this was not you, tell us at once.")
  static let changedSubject = Phrase("비밀번호가 바뀌었어요", "Your password was changed")
  static let changedLead = Phrase("{moment}에 비밀번호가 바뀌었어요.", "Your password was changed on {moment}.")
  static let changedNote = Phrase("직접 바꾸지 않으셨다면 바로 새 비밀번호를 정해 주세요.", "If this was not you, choose a new password at once.")
  static let changedShort = Phrase("비밀번호가 바뀌었어요. 직접 바꾸지 않으셨다면 새로 정해 주세요.", "Your password was changed. If this was not you, choose a new one.")
}
