import Kernel

/// Headings above what is suggested while somebody types.
package enum SuggestionPhrases {
  package static let queries = Phrase("검색어", "Searches")
  package static let brands = Phrase("브랜드", "Brands")
  package static let malls = Phrase("몰", "Malls")
  package static let places = Phrase("매장", "Stores")
  package static let categories = Phrase("카테고리", "Categories")
  package static let goods = Phrase("상품", "Products")
}
