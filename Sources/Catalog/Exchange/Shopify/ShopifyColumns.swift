import Kernel

/// The columns of Shopify's product CSV, and eight of ours: three carry the second language, two a lower price for a while, one what else is said of a product, two how it is taxed and withdrawn from.
enum ShopifyColumn: String, CaseIterable {
  case handle = "Handle"
  case title = "Title"
  case body = "Body (HTML)"
  case vendor = "Vendor"
  case category = "Product Category"
  case type = "Type"
  case tags = "Tags"
  case published = "Published"
  case option1Name = "Option1 Name"
  case option1Value = "Option1 Value"
  case option2Name = "Option2 Name"
  case option2Value = "Option2 Value"
  case option3Name = "Option3 Name"
  case option3Value = "Option3 Value"
  case sku = "Variant SKU"
  case grams = "Variant Grams"
  case tracker = "Variant Inventory Tracker"
  case quantity = "Variant Inventory Qty"
  case policy = "Variant Inventory Policy"
  case service = "Variant Fulfillment Service"
  case price = "Variant Price"
  case compareAt = "Variant Compare At Price"
  case requiresShipping = "Variant Requires Shipping"
  case taxable = "Variant Taxable"
  case barcode = "Variant Barcode"
  case imageSource = "Image Src"
  case imagePosition = "Image Position"
  case imageAlt = "Image Alt Text"
  case giftCard = "Gift Card"
  case seoTitle = "SEO Title"
  case seoDescription = "SEO Description"
  case googleCategory = "Google Shopping / Google Product Category"
  case gender = "Google Shopping / Gender"
  case ageGroup = "Google Shopping / Age Group"
  case mpn = "Google Shopping / MPN"
  case adGrouping = "Google Shopping / AdWords Grouping"
  case adLabels = "Google Shopping / AdWords Labels"
  case condition = "Google Shopping / Condition"
  case customProduct = "Google Shopping / Custom Product"
  case label0 = "Google Shopping / Custom Label 0"
  case label1 = "Google Shopping / Custom Label 1"
  case label2 = "Google Shopping / Custom Label 2"
  case label3 = "Google Shopping / Custom Label 3"
  case label4 = "Google Shopping / Custom Label 4"
  case adult = "Google Shopping / Adult"
  case variantImage = "Variant Image"
  case weightUnit = "Variant Weight Unit"
  case taxCode = "Variant Tax Code"
  case cost = "Cost per item"
  case status = "Status"
  case titleEnglish = "Title (English)"
  case bodyEnglish = "Body (HTML, English)"
  case optionsEnglish = "Options (English)"
  case salePrice = "Sale Price"
  /// From when until when: two moments (ISO 8601) with a stroke between.
  case saleDates = "Sale Dates"
  /// Attributes and the product information that the law wants, as JSON (`AttributeText`).
  case attributes = "Attributes (JSON)"
  /// `standard`, `exempt` or `zero`.
  case taxClass = "Tax Class"
  /// `standard`, `perishable`, `madeToOrder`, `sealed` or `digital`.
  case withdrawal = "Withdrawal"

  /// The names of Shopify's newer template, where they are others than in its exports of old.
  static let newer: [String: ShopifyColumn] = [
    "url handle": .handle, "description": .body, "published on online store": .published, "sku": .sku, "barcode": .barcode, "price": .price,
    "compare-at price": .compareAt, "charge tax": .taxable, "tax code": .taxCode, "inventory tracker": .tracker, "inventory quantity": .quantity,
    "continue selling when out of stock": .policy, "weight value (grams)": .grams, "weight unit for display": .weightUnit,
    "requires shipping": .requiresShipping, "fulfillment service": .service, "product image url": .imageSource, "variant image url": .variantImage,
    "google shopping / manufacturer part number (mpn)": .mpn, "google shopping / ad group name": .adGrouping, "google shopping / ads labels": .adLabels,
  ]

  /// Kept as attributes that are not shown, so that an export gives back what came.
  static let carried: [ShopifyColumn] = [
    .type, .seoTitle, .seoDescription, .googleCategory, .gender, .ageGroup, .mpn, .adGrouping, .adLabels, .condition, .customProduct, .label0, .label1, .label2,
    .label3, .label4, .adult,
  ]
  /// Columns that are known and have no place here.
  static let passedOver: Set<ShopifyColumn> = [.service, .giftCard, .taxCode, .cost]
  /// The codes of attributes that have a column of their own.
  static let codes = Set((carried + [.category]).map(\.code))
  /// `feed.seo-title`.
  var code: String { "feed." + (Handle.make(rawValue.split(separator: "/").last.map(String.init) ?? rawValue) ?? "") }
}

/// Where each column stands in one file.
struct ShopifyColumns {
  let count: Int
  let names: [String]
  /// The same without what nobody sees, for faults.
  private let tidyNames: [String]
  private let places: [ShopifyColumn: Int]
  /// Columns that carry the product information that the law wants, by the code of the attribute: `notice.kind`, `notice.clothing.material`.
  private let notices: [(code: String, name: Words, place: Int)]

  init(_ header: [String]) throws(FileFault) {
    var places: [ShopifyColumn: Int] = [:]
    for (place, name) in header.enumerated() {
      guard let column = Self.known[SheetHead.plain(name)] else { continue }
      // Which of two columns of the same kind is meant cannot be told.
      if places[column] != nil { throw .columnTwice(name: SheetHead.tidy(name)) }
      places[column] = place
    }
    let missing = [ShopifyColumn.handle, .title, .price].filter { places[$0] == nil }
    guard missing.isEmpty else { throw .columnsMissing(names: missing.map(\.rawValue).joined(separator: ", ")) }
    self.places = places
    notices = header.enumerated().compactMap { place, name in
      let code = SheetHead.plain(name)
      return Self.noticeNames[code].map { (code: code, name: $0, place: place) }
    }
    count = header.count
    names = header
    tidyNames = header.map(SheetHead.tidy)
  }

  func has(_ column: ShopifyColumn) -> Bool { places[column] != nil }

  /// Places of the columns that are read.
  var read: Set<Int> { Set(places.filter { !ShopifyColumn.passedOver.contains($0.key) }.values + notices.map(\.place)) }

  func text(_ column: ShopifyColumn, _ row: Record) -> String {
    guard let place = places[column], place < row.fields.count else { return "" }
    switch column {
    // An address is the other shop's bytes.
    case .imageSource, .variantImage: return row.fields[place].trimmed
    // Hard blanks of a description are meant.
    case .body, .bodyEnglish, .attributes: return Self.asWritten(row.fields[place])
    default: return Self.words(row.fields[place])
    }
  }

  private static func asWritten(_ cell: String) -> String { Composed.text(CSVText.unshielded(cell.trimmed)) }
  private static func words(_ cell: String) -> String { asWritten(cell).withPlainBlanks }

  /// What a row says for the product information, a column each.
  func notice(_ row: Record, _ cells: inout CellReader) -> [ProductAttribute] {
    notices.compactMap { notice in
      guard notice.place < row.fields.count else { return nil }
      let text = cells.text(Self.words(row.fields[notice.place]), column: tidyNames[notice.place], most: TextLimits.attribute)
      guard !text.isEmpty else { return nil }
      guard notice.code != ProductNotice.kindCode || ProductNotice.isKind(text) else {
        cells.note(tidyNames[notice.place], .notNoticeKind(text: WrittenAmount.shortened(text)))
        return nil
      }
      return ProductAttribute(code: notice.code, name: notice.name, value: notice.code == ProductNotice.kindCode ? Words(text, text) : Words(text))
    }
  }

  private static let noticeNames = (ProductNotice.editions.last?.kinds ?? []).reduce(into: [ProductNotice.kindCode: ProductNotice.kindName]) { names, kind in
    for field in kind.fields { names[kind.attributeCode(field)] = field.name }
  }

  func line(_ column: ShopifyColumn, _ row: Record) -> Int64 {
    guard let place = places[column], place < row.fieldLines.count else { return row.line }
    return row.fieldLines[place]
  }

  /// What the column is called in this file, for faults.
  func name(_ column: ShopifyColumn) -> String { places[column].map { tidyNames[$0] } ?? column.rawValue }

  private static let known = Dictionary(uniqueKeysWithValues: ShopifyColumn.allCases.map { ($0.rawValue.lowercased(), $0) })
    .merging(ShopifyColumn.newer) { old, _ in old }
}
