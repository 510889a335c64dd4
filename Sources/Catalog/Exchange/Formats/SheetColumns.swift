import Kernel

/// A column of a sheet and what it may be called there, the usual name first.
protocol SheetColumn: Hashable, CaseIterable, Sendable {
  var names: [String] { get }
}

/// Where the columns of a sheet stand in one file, known by any of their names, with or without blanks and underscores.
struct SheetColumns<Column: SheetColumn> {
  let names: [String]
  private let places: [Column: Int]

  /// - Parameter title: what the sheet is called where columns are missing.
  init(_ header: [String], title: String, required: [Column]) throws(FileFault) {
    let keys = header.map(SheetHead.key)
    var places: [Column: Int] = [:]
    for column in Column.allCases {
      guard let key = column.names.lazy.map(SheetHead.key).first(where: keys.contains), let place = keys.firstIndex(of: key) else { continue }
      // Which of two columns of one name is meant cannot be told.
      if keys.lastIndex(of: key) != place { throw .columnTwice(name: SheetHead.tidy(header[place])) }
      places[column] = place
    }
    let missing = required.filter { places[$0] == nil }
    guard missing.isEmpty else { throw .sheetLacks(title: title, names: missing.map { $0.names[0] }.joined(separator: ", ")) }
    self.places = places
    names = header
  }

  func has(_ column: Column) -> Bool { places[column] != nil }

  /// The column that stands at a place.
  func column(at place: Int) -> Column? { places.first { $0.value == place }?.key }

  /// Places of the columns that are read.
  var read: Set<Int> { Set(places.values) }

  /// A cell without what spreadsheets put around it, letters in composed form, hard blanks as plain ones.
  func text(_ column: Column, _ row: Record) -> String { markup(column, row).withPlainBlanks }

  /// The same of a description, whose hard blanks are meant.
  func markup(_ column: Column, _ row: Record) -> String { Composed.text(CSVText.unshielded(raw(column, row))) }

  /// A cell as it is: an address is the other shop's bytes.
  func raw(_ column: Column, _ row: Record) -> String {
    guard let place = places[column], place < row.fields.count else { return "" }
    return row.fields[place].trimmed
  }

  func line(_ column: Column, _ row: Record) -> Int64 {
    guard let place = places[column], place < row.fieldLines.count else { return row.line }
    return row.fieldLines[place]
  }

  /// What the column is called in this file, for faults.
  func name(_ column: Column) -> String { places[column].map { SheetHead.tidy(names[$0]) } ?? column.names[0] }

  /// What is wrong with a row's form, told where it stands; true when its cells cannot be read.
  func isTorn(_ row: Record, _ cells: inout CellReader) -> Bool {
    cells.begin(row, width: names.count)
    if let what = row.fault {
      let name = row.faultField < names.count ? SheetHead.tidy(names[row.faultField]) : ""
      cells.fault(name, what, line: row.faultField < row.fieldLines.count ? row.fieldLines[row.faultField] : row.line)
      return true
    }
    guard let excess = row.excess(over: names.count) else { return false }
    cells.fault("", excess)
    return true
  }
}
