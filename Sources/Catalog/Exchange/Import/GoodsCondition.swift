import Kernel

/// What state goods are in when they are sold: shoppers read it as a fact, and feeds get it back as the one of their three words that it is.
enum GoodsCondition: CaseIterable {
  case new, overstock, returned, opened, display, scratched, refurbished, used

  /// The attribute that shoppers read.
  static let shownCode = "goods.condition"
  /// The attribute that feeds get back.
  static let feedCode = "feed.condition"

  /// As feeds and Korean sheets write it; nil for what is none of them.
  init?(_ text: String) {
    let plain = WrittenNumber.plain(text).lowercased().filter { $0 != "_" && $0 != "-" && !$0.isWhitespace }
    guard let found = Self.beginnings.first(where: { plain.hasPrefix($0.0) }) else { return nil }
    self = found.1
  }

  /// The letters by which Cafe24 writes it in its files.
  init?(cafe24 text: String) {
    let letters: [String: GoodsCondition] = ["N": .new, "B": .returned, "R": .overstock, "U": .used, "E": .display, "F": .refurbished, "S": .scratched]
    guard let found = letters[text.trimmed.uppercased()] ?? GoodsCondition(text) else { return nil }
    self = found
  }

  private static let beginnings: [(String, GoodsCondition)] = [
    ("new", .new), ("brandnew", .new), ("신상", .new), ("신품", .new), ("새상품", .new), ("새제품", .new), ("재고", .overstock), ("overstock", .overstock),
    ("반품", .returned), ("returned", .returned), ("openbox", .opened), ("개봉", .opened), ("단순개봉", .opened), ("오픈박스", .opened), ("전시", .display),
    ("진열", .display), ("exdisplay", .display), ("display", .display), ("스크래치", .scratched), ("scratch", .scratched), ("리퍼", .refurbished),
    ("재생", .refurbished), ("refurb", .refurbished), ("중고", .used), ("used", .used), ("preowned", .used), ("secondhand", .used),
  ]

  /// Empty for new goods, so that what was said before goes.
  private var words: Words {
    switch self {
    case .new: Words("")
    case .overstock: Words("재고상품", "Overstock")
    case .returned: Words("반품상품", "Returned")
    case .opened: Words("개봉상품", "Open box")
    case .display: Words("전시상품", "Ex-display")
    case .scratched: Words("스크래치상품", "Scratched")
    case .refurbished: Words("리퍼", "Refurbished")
    case .used: Words("중고", "Used")
    }
  }

  /// The word of feeds.
  var feedWord: String {
    switch self {
    case .new, .overstock: "new"
    case .refurbished: "refurbished"
    case .returned, .opened, .display, .scratched, .used: "used"
    }
  }

  /// What shoppers read.
  var shown: ProductAttribute { ProductAttribute(code: Self.shownCode, name: Words("상품 상태", "Condition"), value: words) }

  /// Lays what a cell says onto a product; what is no condition costs itself only.
  static func lay(_ text: String, as said: GoodsCondition?, column: String, line: Int64, on sheet: inout ProductSheet, _ cells: inout CellReader) {
    guard !text.isEmpty else { return }
    guard let said else { return cells.note(column, .notSaid(text: WrittenAmount.shortened(text)), line: line) }
    sheet.attributes.append(ProductAttribute(code: feedCode, name: Words("condition"), value: Words(said.feedWord)))
    sheet.attributes.append(said.shown)
  }

  /// Of facts that come back with an own export, without a condition that the file's own column no longer says: `used` may be 전시상품, `new` is not.
  static func fitting(_ facts: [ProductAttribute], to cell: String) -> [ProductAttribute] {
    guard let column = GoodsCondition(cell) else { return facts }
    return facts.filter { $0.code != shownCode || GoodsCondition($0.value.text(in: .korean)).map { $0.feedWord == column.feedWord } ?? true }
  }

  /// Whether what shoppers read says more than the word of feeds, which would not bring it back.
  static func saysMore(_ shown: ProductAttribute, than word: String) -> Bool { GoodsCondition(word)?.words != shown.value }
}
