/// Words that ask for what can be had now: 품절 제외, 재고 있는, in stock.
enum StockWords {
  private static let keys = Set(
    [
      "품절제외", "품절빼고", "품절말고", "품절아닌", "품절아닌거", "품절아닌것", "품절안된", "품절안된거", "품절안된것", "품절되지않은", "품절없는", "재고있는", "재고있음", "재고있는거", "재고있는것", "재고남은", "재고보유",
      "in stock", "in stock only", "instock", "not sold out", "available now", "without sold out",
    ].map(Lexicon.key))

  static func knows(_ key: String) -> Bool { keys.contains(key) }
}

/// Words that ask for what is cheaper than before: 세일, 할인 중인, on sale.
enum SaleWords {
  private static let keys = Set(
    [
      "세일", "세일중", "세일중인", "세일하는", "세일상품", "세일제품", "할인", "할인중", "할인중인", "할인하는", "할인된", "할인되는", "할인상품", "할인제품", "할인가", "할인율", "특가", "특가상품",
      "on sale", "sale", "sales", "discounted", "discount", "discounts", "on discount", "reduced", "marked down",
    ].map(Lexicon.key))

  static func knows(_ key: String) -> Bool { keys.contains(key) }
}
