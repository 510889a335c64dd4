import Kernel

/// What search says to people.
package enum SearchPhrases {
  static let sizeOutOfRange = Phrase("한 번에 1개부터 {max}개까지 볼 수 있어요.", "One page holds 1 to {max} results.")
  static let cursorUnreadable = Phrase("다음 페이지 주소를 읽을 수 없어요. 처음부터 다시 검색해 주세요.", "The address of the next page cannot be read. Please search again from the start.")
  static let priceRangeEmpty = Phrase("최저 가격이 최고 가격보다 높아요.", "The lowest price is above the highest.")
  static let nearUnknown = Phrase("가까운 순으로 보려면 위치가 필요해요.", "To sort by distance, say from where.")
  static let nearUnheeded = Phrase("거리로 정렬할 수 없는 검색이에요. 매장이나 몰, 오늘 받을 수 있는 상품만 가까운 순으로 볼 수 있어요.", "Only stores, malls and goods for pickup today are searched by distance.")
  static let synonymEmpty = Phrase("두 낱말을 모두 입력해 주세요.", "Please write both words.")
  static let synonymSame = Phrase("두 낱말이 같아요. 다른 낱말을 입력해 주세요.", "Both words are the same. Please write another one.")
  static let synonymTooLong = Phrase("낱말은 {max}자까지 쓸 수 있어요.", "A word can have up to {max} characters.")
  static let synonymsFull = Phrase("한 낱말에 비슷한말을 {max}개까지 둘 수 있어요.", "A word can have up to {max} synonyms.")

  /// `{text}` is what was searched instead.
  package static let corrected = Phrase("‘{text}’ 검색 결과를 보여 드려요.", "Showing results for “{text}”.")
  /// Before words that are struck through.
  package static let without = Phrase("빼고 검색한 단어", "Searched without")
  /// The same on a page where nothing was found.
  package static let unanswered = Phrase("상품을 찾지 못한 단어", "Nothing was found for")
  /// `{asked}` is a thing that nobody has here, `{shown}` kinds that stand near it.
  package static let nearby = Phrase("‘{asked}’ 상품이 없어 비슷한 상품을 보여 드려요: {shown}", "There is no “{asked}” here. These are similar: {shown}")
  /// `{words}` is what is not wanted.
  package static let not = Phrase("{words} 제외", "Not {words}")
  package static let understood = Phrase("검색어로 적용한 조건", "Filters from your search")
  /// `{filter}` is one of them.
  package static let remove = Phrase("{filter} 조건 삭제", "Remove {filter}")
  package static let women = Phrase("여성", "Women")
  package static let men = Phrase("남성", "Men")
  package static let kids = Phrase("아동", "Kids")
  package static let boys = Phrase("남자아이", "Boys")
  package static let girls = Phrase("여자아이", "Girls")
  package static let unisex = Phrase("남녀공용", "Unisex")
  package static let size = Phrase("사이즈 {size}", "Size {size}")
  package static let priceThrough = Phrase("{price} 이하", "{price} or less")
  package static let priceFrom = Phrase("{price} 이상", "{price} or more")
  package static let priceBetween = Phrase("{from} ~ {through}", "{from} – {through}")
  package static let noGoods = Phrase("이 검색어에 맞는 상품은 없어요.", "No products match this search.")
  /// Beside counts that are of the first hits only.
  package static let countedSome = Phrase("상품이 많아 조건별 개수는 대략적인 값이에요.", "There are many results, so the counts beside filters are approximate.")
  /// `{count}` is a whole number with separators.
  package static let total = Phrase("{count}개", "{count} [result/results]")
  package static let totalMore = Phrase("{count}개 이상", "{count}+ results")
  package static let placeholder = Phrase("상품, 브랜드, 매장 검색", "Search products, brands, stores")
}
