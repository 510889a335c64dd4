import Kernel

/// Reads a bulk sheet of Naver's Smartstore that was saved as text: a row is a product with all its options.
enum SmartSource {
  static func unread(path: String) throws(FileFault) -> [String] {
    let top = try SheetTop.of(path, .smartstore)
    let sheet = try SheetColumns<SmartColumn>(top.names, title: SheetPlatform.smartstore.rawValue, required: [.title, .price])
    let rows = SmartRows(sheet: sheet, file: FileCurrency(.krw, delimiter: top.delimiter))
    return try UnreadColumns.names(path: path, top: top, isExplained: rows.explains) { place, text in
      switch sheet.column(at: place) {
      case nil: false
      // Codes of categories and countries name nothing outside their shop.
      case .category?, .large?, .middle?, .small?, .smallest?, .maker?, .originWords?, .model?: text.contains(where: \.isLetter)
      default: true
      }
    }
  }

  static func open(path: String, from position: ReadPosition?, currency: Currency) throws(FileFault) -> RowSource {
    let top = try SheetTop.of(path, .smartstore)
    let sheet = try SheetColumns<SmartColumn>(top.names, title: SheetPlatform.smartstore.rawValue, required: [.title, .price])
    let rows = SmartRows(sheet: sheet, file: FileCurrency(currency, delimiter: top.delimiter))
    return try RowSource(path: path, top: top, from: position) { row, _ in rows.product(row) }
  }
}
