import Kernel

/// Reads Cafe24's product CSV: a row is a product with all its options.
enum Cafe24Source {
  static func open(path: String, from position: ReadPosition?, currency: Currency) throws(FileFault) -> RowSource {
    let top = try SheetTop.of(path, .cafe24)
    let sheet = try SheetColumns<Cafe24Column>(top.names, title: SheetPlatform.cafe24.rawValue, required: [.title, .price])
    let rows = Cafe24Rows(sheet: sheet, file: FileCurrency(currency, delimiter: top.delimiter))
    return try RowSource(path: path, top: top, from: position) { rows.product($0, isFirst: $1) }
  }
}
