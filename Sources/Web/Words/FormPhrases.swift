import Kernel

/// What is said beside a field whose value cannot be sent: by our own script, in the page's language, never by the browser in its own.
package enum FormPhrases {
  package static let missing = Phrase("꼭 입력해 주세요.", "Please fill this in.")
  package static let showPassword = Phrase("비밀번호 표시", "Show password")
  package static let hidePassword = Phrase("비밀번호 숨기기", "Hide password")
  /// The same with the field's name.
  package static let missingHere = Phrase("{field}[을/를] 입력해 주세요.", "{field} is missing.")
  /// That a field of this name is empty.
  package static func missingField(_ label: Phrase) -> Phrase {
    Phrase(missingHere.text(in: .korean, ["field": label.korean]), missingHere.text(in: .english, ["field": label.english]))
  }
  /// That nothing was chosen in a field of this name.
  package static func unchosenField(_ label: Phrase) -> Phrase {
    Phrase(unchosenHere.text(in: .korean, ["field": label.korean]), unchosenHere.text(in: .english, ["field": label.english]))
  }
  package static let unchosenHere = Phrase("{field}[을/를] 선택해 주세요.", "Please choose: {field}.")
  package static let unchosen = Phrase("선택해 주세요.", "Please choose one.")
  package static let unticked = Phrase("확인하고 체크해 주세요.", "Please tick this box to go on.")
  package static let noFile = Phrase("파일을 선택해 주세요.", "Please choose a file.")
  package static let email = Phrase("name@example.com처럼 이메일 주소를 입력해 주세요.", "Please write an e-mail address, such as name@example.com.")
  package static let address = Phrase("https://로 시작하는 주소를 입력해 주세요.", "Please write an address that begins with https://.")
  /// That no number of 0 or more stands in a field.
  package static let noNumber = Phrase("0 이상의 숫자로 입력해 주세요.", "Give a number, 0 or more.")
  package static let number = Phrase("숫자로 입력해 주세요.", "Please write a number.")
  package static let day = Phrase("날짜를 끝까지 입력해 주세요.", "Please write the whole date.")
  package static let least = Phrase("{min} 이상이어야 해요.", "This must be {min} or more.")
  package static let most = Phrase("{max} 이하여야 해요.", "This must be {max} or less.")
  package static let tooShort = Phrase("{min}자 이상 입력해 주세요.", "Please write at least {min} characters.")
  package static let tooLong = Phrase("{max}자까지 입력할 수 있어요.", "Please write at most {max} characters.")
  package static let contact = Phrase(
    "이메일 주소나 휴대전화 번호를 확인해 주세요. 예: 010-1234-5678", "Please check the e-mail address or phone number, such as 010-1234-5678.")
  package static let postcode = Phrase("우편번호는 숫자 다섯 자리예요.", "A postcode has five digits.")
  package static let pattern = Phrase("입력한 값을 확인해 주세요.", "Please check this.")
  /// Above a form with faults: how many there are.
  package static let check = Phrase("{count}곳을 확인해 주세요.", "Please check {count} fields.")
  package static let checkOne = Phrase("한 곳을 확인해 주세요.", "Please check one field.")

  /// What the script says, as attributes of the place in which it announces.
  package static func attributes(_ language: Language) -> HTML {
    """
     data-missing="\(missing, language)" data-unchosen="\(unchosen, language)" data-unticked="\(unticked, language)" data-no-file="\(noFile, language)" data-email="\(email, language)" data-url="\(address, language)" data-number="\(number, language)" data-date="\(day, language)" data-least="\(least, language)" data-most="\(most, language)" data-too-short="\(tooShort, language)" data-too-long="\(tooLong, language)" data-pattern="\(pattern, language)" data-check="\(check, language)" data-check-one="\(checkOne, language)"
    """
  }
}
