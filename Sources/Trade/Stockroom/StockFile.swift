import Catalog
import Inventory
import Kernel

/// A merchant's list of stock as a file: goods, place, and a count or a change in each row. Rows that say neither are passed over.
package struct StockFile: Sendable {
  /// Rows that say something, at most.
  package static let rowsMax = 20_000

  package private(set) var rows: [StockRow] = []
  /// Rows that name no place or no number.
  package private(set) var refused: [StockListOutcome.Refused] = []

  /// Reads what somebody sent, in the letters and with the separators that spreadsheets write.
  /// - Parameter places: those that a row may name; where there is but one, no row needs to.
  package static func read(_ path: String, at places: [StockLocation]) throws -> StockFile {
    let readable = try ReadableFile(path, beside: path)
    let head = try SheetHead.of(readable.path)
    var reader = try DelimitedReader(ByteSource(path: readable.path, offset: head.offset), delimiter: head.delimiter, line: head.line)
    guard let names = try reader.next() else { throw FileFault.empty }
    let columns = StockColumn.places(of: names.fields)
    let namesGoods = StockColumn.goods.contains { columns[$0] != nil }
    guard namesGoods, columns[.count] != nil || columns[.change] != nil else { throw NoStockFile.columns }
    let shops = StockPlaces(places)
    var file = StockFile()
    var rows = try DelimitedReader(ByteSource(path: readable.path, offset: reader.offset), delimiter: head.delimiter, width: names.fields.count, line: reader.line)
    while let record = try rows.next() { try file.take(record, columns, shops) }
    file.refuseTwins()
    guard !file.rows.isEmpty || !file.refused.isEmpty else { throw NoStockFile.bare }
    return file
  }

  private mutating func take(_ record: Record, _ columns: [StockColumn: Int], _ shops: StockPlaces) throws {
    func text(_ column: StockColumn) -> String {
      guard let place = columns[column], place < record.fields.count else { return "" }
      return CSVText.unshielded(SheetHead.tidy(record.fields[place]))
    }
    let line = Int(record.line)
    guard !record.isUnreadable else {
      refused.append(record.lost > 0 ? .init(row: line, NoStockRow.unclosedQuote(lost: record.lost)) : .init(row: line, NoStockRow.unreadable))
      return
    }
    guard !text(.count).isEmpty || !text(.change).isEmpty else { return }
    guard rows.count + refused.count < Self.rowsMax else { throw NoStockRow.tooManyRows(max: Self.rowsMax) }
    do throws(NoStockRow) { rows.append(try Self.row(line, text, shops)) } catch { refused.append(.init(row: line, error)) }
  }

  /// The rows in lists of a size that is kept in one transaction.
  package var lists: [[StockRow]] {
    stride(from: 0, to: rows.count, by: KeepStockList.rowsMax).map { Array(rows[$0..<min(rows.count, $0 + KeepStockList.rowsMax)]) }
  }

  private static func row(_ line: Int, _ text: (StockColumn) -> String, _ shops: StockPlaces) throws(NoStockRow) -> StockRow {
    let place = try shops.place(number: text(.placeNumber), name: text(.place))
    let count = text(.count), change = text(.change)
    guard count.isEmpty || change.isEmpty else { throw .bothSaid }
    let said = count.isEmpty ? change : count
    let pieces: Int64
    do throws(WrittenNumber.No) { pieces = try WrittenNumber.read(said) } catch { throw .notANumber(error, said: String(said.prefix(60))) }
    var row = StockRow(number: line, goods: try goods(text), place: place, deed: count.isEmpty ? .change(pieces) : .count(pieces))
    row.labels = StockRow.Labels(sku: CSVText.label(text(.sku)), barcode: text(.barcode))
    return row
  }

  private static func goods(_ text: (StockColumn) -> String) throws(NoStockRow) -> StockRow.Goods {
    let number = text(.variant)
    if !number.isEmpty {
      guard let id = StockColumn.number(number, "V").map({ ID<Variant>($0) }) else { throw .goodsUnknown(said: String(number.prefix(60))) }
      return .variant(id)
    }
    let code = text(.sku).isEmpty ? text(.barcode) : text(.sku)
    guard !code.isEmpty, code.utf8.count <= 400 else { throw .goodsUnknown(said: String(code.prefix(60))) }
    return .code(code)
  }

  /// A count stands alone for its goods and place in the whole file, wherever the file is cut.
  private mutating func refuseTwins() {
    struct Shelf: Hashable {
      var goods: StockRow.Goods
      var place: ID<StockLocation>
    }
    var first: [Shelf: (line: Int, counts: Bool)] = [:]
    rows.removeAll { row in
      let isCount = if case .count = row.deed { true } else { false }
      let shelf = Shelf(goods: row.goods, place: row.place)
      guard let before = first[shelf] else {
        first[shelf] = (row.number, isCount)
        return false
      }
      guard before.counts || isCount else { return false }
      refused.append(.init(row: row.number, NoStockRow.twice(with: before.line)))
      return true
    }
  }
}

/// Why a file of stock is not read at all.
package enum NoStockFile: Refusal, Equatable {
  case columns
  case bare

  package var code: String { self == .columns ? "stock-file/columns" : "stock-file/bare" }
  package var sort: RefusalSort { .invalid }
  package var sentence: Sentence { Sentence(self == .columns ? StockroomPhrases.fileColumns : StockroomPhrases.fileBare) }
  package var pointer: String? { "/file" }
}
