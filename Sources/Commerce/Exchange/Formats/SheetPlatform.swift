import Kernel

/// Sheets of other platforms, known by the names of their columns (as their help pages show them in November 2026).
enum OtherSheet {
  private static let known: [(name: String, columns: [String], most: Int)] = [
    ("WooCommerce", ["regular_price", "sale_price", "tax_status", "visibility_in_catalog", "is_featured?", "in_stock?", "short_description"], 2),
    ("Cafe24", ["상품코드", "자체_상품코드", "진열상태", "판매상태", "상품분류_번호", "상품_상세설명", "옵션입력"], 2),
    ("스마트스토어", ["판매자_상품코드", "판매자상품코드", "상품번호(스마트스토어)", "카테고리코드", "상품상태", "옵션형태", "즉시할인_값(기본할인)", "원산지코드"], 2),
    ("쿠팡", ["등록상품명", "노출상품명", "업체상품코드", "할인율기준가", "출고리드타임"], 2),
  ]

  /// The platform whose columns these are; nil for others. Names in CP949 are read as such.
  static func name(_ names: Set<String>, raw: [UInt8]) -> String? { known.first { sheet in sheet.columns.count { names.contains($0) } >= sheet.most }?.name }
}
