import Kernel

/// What search says to people.
package enum SearchPhrases {
  static let sizeOutOfRange = Phrase("한 번에 1개부터 {max}개까지 볼 수 있어요.", "One page holds 1 to {max} results.")
  static let cursorUnreadable = Phrase("다음 페이지 주소를 읽을 수 없어요. 처음부터 다시 검색해 주세요.", "The address of the next page cannot be read. Please search again from the start.")
  static let priceRangeEmpty = Phrase("최저 가격이 최고 가격보다 높아요.", "The lowest price is above the highest.")
  static let synonymEmpty = Phrase("두 낱말을 모두 입력해 주세요.", "Please write both words.")
  static let synonymSame = Phrase("두 낱말이 같아요. 다른 낱말을 입력해 주세요.", "Both words are the same. Please write another one.")
  static let synonymTooLong = Phrase("낱말은 {max}자까지 쓸 수 있어요.", "A word can have up to {max} characters.")
  static let synonymsFull = Phrase("한 낱말에 비슷한말을 {max}개까지 둘 수 있어요.", "A word can have up to {max} synonyms.")

  /// `{text}` is what was searched instead.
  package static let corrected = Phrase("‘{text}’ 검색 결과를 보여 드려요.", "Showing results for “{text}”.")
  package static let loosened = Phrase("모든 낱말에 맞는 것이 없어 일부만 맞는 것도 보여 드려요.", "Nothing fits every word, so these fit most of them.")
  package static let nothing = Phrase("찾으시는 것이 없어요. 낱말을 줄이거나 다르게 적어 보세요.", "Nothing found. Try fewer or other words.")
  /// `{count}` is a whole number with separators.
  package static let total = Phrase("{count}개", "{count} results")
  package static let totalMore = Phrase("{count}개 이상", "{count}+ results")
  package static let placeholder = Phrase("상품, 브랜드, 매장 검색", "Search products, brands, stores")
}
