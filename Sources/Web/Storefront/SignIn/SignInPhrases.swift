import Kernel

/// The words of signing in and signing up.
package enum SignInPhrases {
  package static let signIn = Phrase("로그인", "Sign in")
  package static let signUp = Phrase("회원가입", "Sign up")
  package static let welcome = Phrase("다시 만나서 반가워요", "Good to see you again")
  package static let join = Phrase("회원가입", "Create your account")
  package static let joinLead = Phrase(
    "주소와 동의는 필요할 때 여쭤볼게요. 광고 수신은 미리 켜 두지 않아요.", "We ask for addresses and consents when they are needed. Advertising is off until you choose it.")
  package static let login = Phrase("이메일 또는 휴대전화 번호", "E-mail or mobile number")
  package static let loginHint = Phrase("예: haneul@example.kr, 010-1234-5678", "For example haneul@example.kr or 010-1234-5678")
  package static let password = Phrase("비밀번호", "Password")
  package static let passwordHint = Phrase("8자 이상. 문장처럼 길게 쓰면 더 안전해요.", "At least 8 characters; a long phrase is safest.")
  package static let name = Phrase("이름", "Name")
  package static let nameHint = Phrase("후기와 주문에 보이는 이름이에요. 별명도 좋아요.", "Shown with your orders and reviews. A nickname is fine.")
  package static let noAccount = Phrase("아직 회원이 아니신가요?", "New here?")
  package static let hasAccount = Phrase("이미 회원이신가요?", "Already a member?")
  package static let guestOrder = Phrase("회원가입 없이 주문하셨나요?", "Ordered without signing up?")
  package static let agree = Phrase("가입하면 이용약관에 동의하고 개인정보 처리방침을 확인한 것으로 봐요.", "By signing up you accept the terms and have read the privacy notice.")
  package static let keepsCart = Phrase("장바구니에 담은 상품은 그대로 이어져요.", "What is in your cart comes with you.")
  package static let signedOut = Phrase("로그아웃했어요.", "You are signed out.")
}
