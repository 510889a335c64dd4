import Kernel

/// The words of the list of brands.
enum BrandPhrases {
  static let title = Phrase("브랜드", "Brands")
  static let lead = Phrase("{count}개 브랜드를 어느 몰에서 만날 수 있는지 함께 보여 드려요.", "{count} [brand/brands], and the malls that carry them.")
  static let order = Phrase("순서", "Order")
  static let korean = Phrase("가나다순", "Korean order")
  static let latin = Phrase("ABC순", "A to Z")
  static let index = Phrase("첫 글자로 가기", "Go to a letter")
  static let products = Phrase("상품 {count}개", "{count} [product/products]")
  static let oneProduct = Phrase("상품 1개", "1 product")
  static let malls = Phrase("몰 {count}곳", "{count} [mall/malls]")
  static let oneMall = Phrase("몰 1곳", "1 mall")
  static let inMalls = Phrase("{brand} 브랜드가 있는 몰: {malls}", "Malls with {brand}: {malls}")
  static let others = Phrase("그 밖의 이름", "Other names")
  static let most = Phrase("상품이 많은 브랜드", "Brands with most products")
  static let further = Phrase("브랜드 더 보기", "More brands")
  static let none = Phrase("아직 브랜드가 없어요", "No brands yet")
  static let noneLead = Phrase("판매자가 상품을 올리면 여기에 모여요.", "They gather here when sellers list their products.")
}
