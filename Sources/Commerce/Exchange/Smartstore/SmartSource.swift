import Kernel

/// Reads a bulk sheet of Naver's Smartstore that was saved as text: a row is a product with all its options.
enum SmartSource {
  static func open(path: String, from position: ReadPosition?, currency: Currency) throws(FileFault) -> RowSource {
    let top = try SheetTop.of(path, .smartstore)
    let sheet = try SheetColumns<SmartColumn>(top.names, title: SheetPlatform.smartstore.rawValue, required: [.title, .price])
    let rows = SmartRows(sheet: sheet, file: FileCurrency(currency, delimiter: top.delimiter))
    return try RowSource(path: path, top: top, from: position) { row, _ in rows.product(row) }
  }
}
