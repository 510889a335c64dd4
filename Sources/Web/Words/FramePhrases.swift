import Kernel

/// The words of the frame around every page.
package enum FramePhrases {
  package static let skip = Phrase("본문으로 건너뛰기", "Skip to content")
  package static let home = Phrase("홈", "Home")
  package static let search = Phrase("검색", "Search")
  package static let malls = Phrase("몰", "Malls")
  package static let stream = Phrase("소식", "News")
  package static let me = Phrase("마이", "My account")
  package static let cart = Phrase("장바구니", "Cart")
  package static let cartCount = Phrase("장바구니, {count}개", "Cart, {count} items")
  package static let categories = Phrase("카테고리", "Categories")
  package static let promotions = Phrase("행사", "Offers")
  package static let brands = Phrase("브랜드", "Brands")
  package static let console = Phrase("판매자 화면", "Seller console")
  package static let searchHint = Phrase("상품, 브랜드, 매장 찾기", "Products, brands, stores")
  package static let mainMenu = Phrase("주요 메뉴", "Main menu")
  package static let footMenu = Phrase("도움말과 약관", "Help and terms")
  package static let help = Phrase("도움말", "Help")
  package static let about = Phrase("마당 소개", "About")
  package static let terms = Phrase("이용약관", "Terms")
  package static let privacy = Phrase("개인정보 처리방침", "Privacy")
  package static let consents = Phrase("개인정보 동의 관리", "Privacy choices")
  package static let orderLookup = Phrase("비회원 주문 조회", "Guest order lookup")
  package static let signIn = Phrase("로그인", "Sign in")
  package static let signUp = Phrase("회원가입", "Sign up")
  package static let signOut = Phrase("로그아웃", "Sign out")
  package static let theme = Phrase("화면 테마", "Theme")
  package static let intermediary = Phrase(
    "{site}[은/는] 통신판매중개자로, 거래 당사자가 아닙니다. 상품과 거래의 책임은 각 판매자에게 있습니다.",
    "{site} is an intermediary and not a party to the sale. Each seller is responsible for its products and sales.")
}
