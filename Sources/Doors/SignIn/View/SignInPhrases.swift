import Kernel

/// The words of signing in and signing up.
package enum SignInPhrases {
  package static let signIn = Phrase("로그인", "Sign in")
  package static let signUp = Phrase("회원가입", "Sign up")
  package static let welcome = Phrase("다시 만나서 반가워요", "Good to see you again")
  package static let join = Phrase("회원가입", "Create your account")
  package static let login = Phrase("이메일 또는 휴대전화 번호", "E-mail or mobile number")
  package static let loginHint = Phrase("예: haneul@example.kr, 010-1234-5678", "For example haneul@example.kr or 010-1234-5678")
  package static let password = Phrase("비밀번호", "Password")
  package static let passwordHint = Phrase("8자 이상. 문장처럼 길게 쓰면 더 안전해요.", "At least 8 characters; a long phrase is safest.")
  package static let name = Phrase("이름", "Name")
  package static let nameHint = Phrase("후기와 주문에 보이는 이름이에요. 별명도 좋아요.", "Shown with your orders and reviews. A nickname is fine.")
  package static let noAccount = Phrase("아직 회원이 아니신가요?", "New here?")
  package static let hasAccount = Phrase("이미 회원이신가요?", "Already a member?")
  package static let guestOrder = Phrase("회원가입 없이 주문하셨나요?", "Ordered without signing up?")
  package static let age = Phrase("나이 확인", "Your age")
  package static let ofAge = Phrase("만 {age}세 이상이에요", "I am {age} or older")
  package static let under = Phrase("만 {age}세 미만이에요", "I am under {age}")
  package static let underHint = Phrase("보호자의 동의가 있어야 가입할 수 있어요", "A parent or guardian has to consent first")
  package static let agreements = Phrase("필수 동의", "Required")
  package static let optionalAgreements = Phrase("선택 동의", "Optional")
  package static let agreeAll = Phrase("전체 동의", "Agree to all")
  package static let agreeAllHint = Phrase(
    "아래의 필수와 선택 항목에 모두 동의해요. 선택 항목은 동의하지 않아도 가입할 수 있어요.",
    "Agrees to everything below, required and optional. You can sign up without the optional ones.")
  package static let agreeAllRequired = Phrase("아래의 필수 항목에 모두 동의해요.", "Agrees to everything required below.")
  package static let agreeTerms = Phrase("[필수] 이용약관 동의", "[Required] I agree to the terms of use")
  package static let agreeCollection = Phrase("[필수] 개인정보 수집·이용 동의", "[Required] I agree to the collection and use of my personal data")
  package static let optional = Phrase("[선택] {title} 동의", "[Optional] {title}")
  package static let readText = Phrase("내용 보기", "Read it")
  package static let toKeep = Phrase("찜하려면 로그인이 필요해요. 로그인하면 바로 찜하고 보던 화면으로 돌아가요.", "Sign in to save this. We'll save it at once and take you back to where you were.")
  package static let keepsCart = Phrase("장바구니에 담은 상품은 그대로 이어져요.", "What is in your cart comes with you.")
  package static let signedOut = Phrase("로그아웃했어요.", "You are signed out.")
}
