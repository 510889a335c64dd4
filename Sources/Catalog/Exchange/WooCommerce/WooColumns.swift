import Kernel

/// The columns of WooCommerce's product CSV that say something here, in English and as its Korean translations write them.
enum WooColumn: SheetColumn {
  case id, type, sku, gtin, name, published, visibility, short, body, saleStarts, saleEnds, taxStatus, taxClass, inStock, stock
  case salePrice, price, categories, tags, pictures, parent, position, brands, backorders, adult

  var names: [String] {
    switch self {
    case .id: ["ID", "아이디"]
    case .type: ["Type", "유형", "종류", "형식"]
    case .sku: ["SKU", "상품 코드"]
    case .gtin: ["GTIN, UPC, EAN, or ISBN", "GTIN UPC EAN or ISBN", "GTIN, UPC, EAN 또는 ISBN", "GTIN", "Meta: _global_unique_id"]
    case .name: ["Name", "이름", "상품명"]
    case .published: ["Published", "공개됨", "발행됨", "게시됨", "공개"]
    case .visibility: ["Visibility in catalog", "Visibility in catalogue", "카탈로그에서의 가시성", "카탈로그 가시성", "카탈로그에 표시"]
    case .short: ["Short description", "요약 설명", "짧은 설명", "간단한 설명"]
    case .body: ["Description", "설명"]
    case .saleStarts: ["Date sale price starts", "할인 시작일", "세일 가격 시작일", "할인가 시작 날짜", "할인 판매가 시작일"]
    case .saleEnds: ["Date sale price ends", "할인 종료일", "세일 가격 종료일", "할인가 종료 날짜", "할인 판매가 종료일"]
    case .taxStatus: ["Tax status", "세금 상태"]
    case .taxClass: ["Tax class", "세금 등급", "세금 클래스"]
    case .inStock: ["In stock?", "재고 있음?", "재고 있음"]
    case .stock: ["Stock", "재고", "재고 수량"]
    case .salePrice: ["Sale price", "할인가", "할인 가격", "세일 가격", "할인 판매가"]
    case .price: ["Regular price", "정상가", "정상 가격", "정가"]
    case .categories: ["Categories", "카테고리"]
    case .tags: ["Tags", "태그"]
    case .pictures: ["Images", "이미지"]
    case .parent: ["Parent", "부모", "상위", "상위 상품"]
    case .position: ["Position", "위치", "포지션"]
    case .brands: ["Brands", "Brand", "브랜드"]
    case .backorders: ["Backorders allowed?", "Backorders allowed", "이월 주문 허용?", "이월 주문 허용", "이월주문 허용?", "백오더 허용?", "백오더 허용", "재고 부족 시 주문 허용?"]
    case .adult: ["Meta: _wc_gla_adult", "Adult", "Adults only", "성인 상품", "성인용"]
    }
  }
}

/// Where the columns stand in one file, with those that are numbered and the weight, whose name says its unit.
struct WooColumns {
  /// Attributes of a row, at most.
  static let attributesMax = 40

  /// One of the numbered attributes of a row.
  struct Attribute {
    var name: String
    /// As written: one value of a variation, or a list.
    var value: String
    var isShown: Bool
    var column: String
    var line: Int64
  }

  let sheet: SheetColumns<WooColumn>
  private let weight: (place: Int, unit: WeightUnit)?
  private let attributes: [(name: Int, value: Int, shown: Int?)]
  /// Places of the columns that are read, or of which nothing could be kept but what the rows say anyway.
  let read: Set<Int>

  init(_ header: [String]) throws(FileFault) {
    sheet = try SheetColumns(header, title: SheetPlatform.wooCommerce.rawValue, required: [.name, .price])
    let keys = header.map(SheetHead.key)
    let places = Dictionary(keys.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
    func place(_ names: [String]) -> Int? { names.lazy.compactMap { places[SheetHead.key($0)] }.first }
    weight = WeightUnit.allCases.lazy.compactMap { unit in place(["Weight (\(unit.rawValue))", "무게 (\(unit.rawValue))", "중량 (\(unit.rawValue))"]).map { ($0, unit) } }.first
    attributes = (1...Self.attributesMax).compactMap { number in
      guard let name = place(["Attribute \(number) name", "속성 \(number) 이름", "특성 \(number) 이름"]),
        let value = place(["Attribute \(number) value(s)", "Attribute \(number) value", "속성 \(number) 값", "속성 \(number) 값(들)", "특성 \(number) 값"])
      else { return nil }
      return (name, value, place(["Attribute \(number) visible", "속성 \(number) 표시", "속성 \(number) 보임", "특성 \(number) 표시"]))
    }
    let shared = (1...Self.attributesMax).compactMap { number in place(["Attribute \(number) global", "속성 \(number) 전역", "특성 \(number) 전역", "속성 \(number) 글로벌"]) }
    read = sheet.read.union(attributes.flatMap { [$0.name, $0.value] + [$0.shown].compactMap { $0 } }).union(shared).union([weight?.place].compactMap { $0 })
  }

  func grams(_ row: Record, _ cells: inout CellReader) -> Int64? {
    guard let weight, weight.place < row.fields.count else { return nil }
    return cells.grams(row.fields[weight.place], in: weight.unit, column: SheetHead.tidy(sheet.names[weight.place]), line: row.fieldLines[weight.place])
  }

  /// The attributes that a row names.
  func attributes(_ row: Record) -> [Attribute] {
    attributes.compactMap { places in
      guard places.name < row.fields.count, places.value < row.fields.count else { return nil }
      let name = Composed.text(CSVText.unshielded(row.fields[places.name].trimmed)).withPlainBlanks
      guard !name.isEmpty else { return nil }
      let shown = places.shown.flatMap { $0 < row.fields.count ? row.fields[$0].trimmed : nil } ?? ""
      return Attribute(
        name: name, value: Composed.text(CSVText.unshielded(row.fields[places.value].trimmed)).withPlainBlanks, isShown: shown != "0",
        column: SheetHead.tidy(sheet.names[places.value]), line: row.fieldLines[places.value])
    }
  }

  /// What a row says it is.
  func kind(_ row: Record) -> WooKind { WooKind(sheet.text(.type, row)) }
}

/// What the column `Type` says of a row.
struct WooKind {
  enum Part: Equatable { case product, variation, other }
  let part: Part
  /// Nothing is sent by parcel.
  let isVirtual: Bool

  /// `variation, virtual`
  init(_ text: String) {
    let words = text.lowercased().split(separator: ",").map { String($0).trimmed }
    isVirtual = words.contains("virtual")
    if words.contains("variation") || words.contains("product_variation") {
      part = .variation
    } else {
      part = words.allSatisfy(Self.sold.contains) ? .product : .other
    }
  }

  private static let sold: Set = ["simple", "variable", "virtual", "downloadable"]
}
