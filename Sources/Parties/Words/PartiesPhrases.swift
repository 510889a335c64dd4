import Kernel

/// The texts of parties that people read.
package enum PartiesPhrases {
  static let unknownParty = Phrase("찾을 수 없는 상대예요.", "There is no such party.")
  static let otherKind = Phrase("종류가 다른 두 대상은 하나로 합칠 수 없어요.", "These two are of different kinds and cannot become one.")
  static let alreadySucceeded = Phrase("이미 다른 계정과 합쳐졌어요.", "This one has already been joined to another.")
  static let circle = Phrase("서로를 가리키게 되어 합칠 수 없어요.", "They would point at each other, so they cannot be joined.")
  static let signInNeeded = Phrase("로그인이 필요해요.", "Please sign in first.")
  static let forbidden = Phrase("이 일을 할 권한이 없어요. 담당자에게 권한을 요청해 주세요.", "You may not do this. Please ask for the permission.")
  static let grantWithoutPlace = Phrase("어느 매장, 판매자, 몰의 권한인지 정해 주세요.", "Say for which store, merchant or mall the role is.")
  static let unknownMember = Phrase("그런 회원이 없어요.", "There is no such member.")
  static let lastOperator = Phrase(
    "마지막 운영자의 권한은 회수할 수 없어요. 먼저 다른 사람에게 운영자 권한을 주세요.", "This is the last operator. Make somebody else an operator first.")
  static let notYoursToGive = Phrase("이 권한은 내가 줄 수 없는 권한이에요.", "This role is not yours to give or take.")
  static let sellerFieldMissing = Phrase("판매자 정보를 빠짐없이 입력해 주세요. 법으로 표시해야 하는 항목이에요.", "Please fill in every seller field: the law wants them shown.")
  static let registrationTaken = Phrase("이미 등록된 사업자등록번호예요.", "This business registration number is registered already.")
  static let businessEmailBad = Phrase("이메일 주소를 확인해 주세요. help@example.com처럼 입력해 주세요.", "Check the e-mail address; write it like help@example.com.")
  static let businessPhoneBad = Phrase(
    "전화번호를 확인해 주세요. 02-123-4567이나 1588-1234처럼 입력해 주세요.", "Check the telephone number; write it like 02-123-4567 or 1588-1234.")
  static let licenceBad = Phrase(
    "통신판매업 신고번호를 확인해 주세요. 제2026-서울마포-0123호처럼 입력하고, 신고가 면제되면 ‘신고 면제’라고 적어 주세요.",
    "Check the mail-order licence number; write it like 2026-Seoul-0123, or \"exempt\" where none is needed.")
  package static let escrow = Phrase(
    "결제 금액은 상품을 받으실 때까지 구매안전서비스로 보호돼요.", "Your payment is protected by escrow until you receive the goods.")

  static let nameSigns = Phrase(
    "이름에는 제어 문자나 글자 방향을 바꾸는 기호(U+202A~U+202E, U+2066~U+2069)를 쓸 수 없어요. 지우고 다시 입력해 주세요.",
    "A name may hold no control characters and no marks that turn the direction of text (U+202A to U+202E, U+2066 to U+2069). Please remove them.")
  static let nameMalformed = Phrase("이름은 1자에서 {most}자까지 입력해 주세요.", "Please give a name of 1 to {most} characters.")
  static let consentNotAsked = Phrase("지금은 보내는 광고가 없어서 동의를 받지 않아요.", "No advertising is sent from here at present, so nobody is asked to agree to it.")
  static let agreementMissing = Phrase(
    "[필수] 이용약관과 개인정보 수집·이용에 모두 동의해야 가입할 수 있어요.",
    "Please agree to the terms of use and to the collection and use of personal data: both are required to sign up.")
  static let ageUnsaid = Phrase("나이 확인 항목을 선택해 주세요.", "Please tell us whether you are old enough to sign up alone.")
  static let guardianNeeded = Phrase(
    "보호자(법정대리인)의 동의가 있어야 가입할 수 있어요. 입력하신 내용은 저장하지 않았어요. 보호자께서 화면 아래 고객센터로 연락해 주시면 동의를 확인한 뒤 가입을 도와드려요.",
    "A parent or legal guardian has to consent before you can sign up. Nothing you entered was kept. Please ask them to contact us, as shown at the foot of this page; once we have their consent we set up the account.")
  static let loginLandline = Phrase(
    "유선 전화로는 인증번호 문자가 오지 않아요. 010 같은 휴대전화 번호나 이메일 주소를 입력해 주세요.",
    "No text message reaches a landline. Please give a mobile number, such as one that begins with 010, or an e-mail address.")
  static let loginMalformed = Phrase("이메일 주소나 휴대전화 번호를 확인해 주세요. 예: 010-1234-5678", "Please check the e-mail address or phone number, such as 010-1234-5678.")
  static let loginTaken = Phrase("이미 가입한 이메일이나 전화번호예요. 로그인해 주세요.", "This e-mail or phone number has joined already. Please sign in.")
  static let passwordShort = Phrase("비밀번호는 {least}자 이상으로 정해 주세요.", "Please use a password of at least {least} characters.")
  static let passwordLong = Phrase("비밀번호가 너무 길어요.", "This password is too long.")
  static let passwordCommon = Phrase("너무 흔해서 쉽게 알아낼 수 있는 비밀번호예요. 다른 것으로 정해 주세요.", "This password is used so often that it is easily guessed. Please choose another.")
  static let passwordLikeLogin = Phrase("비밀번호는 이메일이나 전화번호와 달라야 해요.", "The password must differ from your e-mail or phone number.")
  static let signInWrong = Phrase("이메일·전화번호 또는 비밀번호가 맞지 않아요.", "The e-mail or phone number and the password do not match.")
  static let tryInSeconds = Phrase("시도가 너무 많았어요. {seconds}초 뒤에 다시 해 주세요.", "Too many tries. Please come back in {seconds} [second/seconds].")
  static let tooManyJoin = Phrase(
    "같은 인터넷에서 가입하는 분이 많아요. {seconds}초 뒤에 다시 시도해 주세요.",
    "Many people are joining from your network. Please try again in {seconds} [second/seconds].")
  static let tooManyJoinMinutes = Phrase(
    "같은 인터넷에서 가입하는 분이 많아요. {minutes}분 뒤에 다시 시도해 주세요.",
    "Many people are joining from your network. Please try again in {minutes} [minute/minutes].")
  static let tooManyTries = Phrase("시도가 너무 많았어요. {minutes}분 뒤에 다시 해 주세요.", "Too many tries. Please come back in {minutes} [minute/minutes].")
  static let emailMalformed = Phrase("이메일 주소를 확인해 주세요.", "Please check the e-mail address.")
  static let addressRecipient = Phrase("받는 분 이름을 입력해 주세요.", "Please give the recipient's name.")
  static let addressPhone = Phrase("휴대전화 번호를 확인해 주세요. 예: 010-1234-5678", "Please check the phone number, such as 010-1234-5678.")
  static let addressPostcode = Phrase("우편번호는 숫자 다섯 자리예요.", "A postcode has five digits.")
  static let addressRoad = Phrase("도로명 주소를 입력해 주세요.", "Please enter the street address.")
  static let addressRoadLong = Phrase("도로명 주소가 너무 길어요. {most}자까지 쓸 수 있어요.", "The street address is too long. It may have up to {most} characters.")
  static let addressDetail = Phrase("상세 주소가 너무 길어요. {most}자까지 쓸 수 있어요.", "The address detail is too long. It may have up to {most} characters.")
  static let addressTooMany = Phrase("배송지는 {most}개까지 저장할 수 있어요. 쓰지 않는 배송지를 삭제해 주세요.", "You can keep {most} addresses. Please remove one that you no longer use.")
  static let addressAbsent = Phrase("그런 주소가 없어요.", "There is no such address.")
}
