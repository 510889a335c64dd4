import Kernel

/// The words of the console's frame.
package enum ConsolePhrases {
  package static let slash = Phrase("/ 키로 검색|끄기|켜기", "Press / to search|Turn off|Turn on")
  package static let menu = Phrase("판매자 메뉴", "Console menu")
  package static let toShop = Phrase("쇼핑 화면으로", "To the storefront")
  package static let figures = Phrase("홈", "Home")
  package static let orders = Phrase("주문", "Orders")
  package static let products = Phrase("상품", "Products")
  package static let stock = Phrase("재고", "Stock")
  package static let places = Phrase("매장", "Places")
  package static let promotions = Phrase("행사", "Promotions")
  package static let codes = Phrase("할인 코드", "Codes")
  package static let announcements = Phrase("소식", "Announcements")
  package static let reviews = Phrase("후기", "Reviews")
  package static let claims = Phrase("후기 신고", "Reported reviews")
  package static let imports = Phrase("가져오기", "Import")
  package static let returns = Phrase("반품", "Returns")
  package static let shop = Phrase("지점·배송·판매자", "Store settings")
  package static let members = Phrase("회원과 권한", "Members")
  package static let messages = Phrase("메시지", "Messages")
  package static let house = Phrase("시스템 점검", "Health")
}
