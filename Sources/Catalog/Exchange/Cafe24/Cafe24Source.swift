import Kernel

/// Reads Cafe24's product CSV: a row is a product with all its options.
enum Cafe24Source {
  /// Columns that only say how others are written.
  private static let elsewhere = Set(["품목 구성방식", "옵션 표시방식"].map(SheetHead.key))

  static func unread(path: String) throws(FileFault) -> [String] {
    let top = try SheetTop.of(path, .cafe24)
    let sheet = try SheetColumns<Cafe24Column>(top.names, title: SheetPlatform.cafe24.rawValue, required: [.title, .price])
    return try UnreadColumns.names(path: path, top: top) { place, text in
      switch sheet.column(at: place) {
      case nil: elsewhere.contains(SheetHead.key(top.names[place]))
      // Numbers and codes of the other shop name nothing.
      case .category?: text.contains(where: \.isLetter)
      case .maker?, .brand?, .origin?: Cafe24Rows.name(text) != nil || text == "B0000000" || text == "M0000000"
      default: true
      }
    }
  }

  static func open(path: String, from position: ReadPosition?, currency: Currency) throws(FileFault) -> RowSource {
    let top = try SheetTop.of(path, .cafe24)
    let sheet = try SheetColumns<Cafe24Column>(top.names, title: SheetPlatform.cafe24.rawValue, required: [.title, .price])
    let rows = Cafe24Rows(sheet: sheet, file: FileCurrency(currency, delimiter: top.delimiter))
    return try RowSource(path: path, top: top, from: position) { rows.product($0, isFirst: $1) }
  }
}
