/// A list of goods that somebody keeps for themselves: what its columns are called here.
enum OwnList {
  private static let known: [(words: Set<String>, column: ShopifyColumn)] = [
    (["상품명", "품명", "제품명", "이름", "상품이름", "name", "product", "productname", "item", "itemname", "title"], .title),
    (["가격", "판매가", "판매가격", "단가", "금액", "price", "unitprice"], .price),
    (["수량", "재고", "재고수량", "재고량", "stock", "qty", "quantity", "inventory"], .quantity),
    (["sku", "상품코드", "제품코드", "코드", "품번", "code", "productcode"], .sku), (["바코드", "barcode", "gtin"], .barcode),
    (["설명", "상품설명", "상세설명", "description"], .body), (["브랜드", "제조사", "brand", "vendor"], .vendor), (["이미지", "사진", "image", "picture"], .imageSource),
  ]

  /// `상품명 → Title, 가격 → Variant Price`, where names and prices stand there; nil for anything else.
  static func renaming(_ header: [String]) -> String? {
    var found: [(name: String, column: ShopifyColumn)] = []
    for name in header {
      guard let column = known.first(where: { $0.words.contains(SheetHead.key(name)) })?.column, !found.contains(where: { $0.column == column }) else { continue }
      found.append((SheetHead.tidy(name), column))
    }
    guard found.contains(where: { $0.column == .title }), found.contains(where: { $0.column == .price }) else { return nil }
    return found.map { "\($0.name) → \($0.column.rawValue)" }.joined(separator: ", ")
  }
}
