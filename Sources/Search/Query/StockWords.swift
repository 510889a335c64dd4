/// Words that ask for what can be had now: 품절 제외, 재고 있는, in stock.
enum StockWords {
  private static let keys = Set(["품절제외", "품절빼고", "품절말고", "재고있는", "재고있음", "재고있는거", "in stock", "in stock only"].map(Lexicon.key))

  static func knows(_ key: String) -> Bool { keys.contains(key) }
}
