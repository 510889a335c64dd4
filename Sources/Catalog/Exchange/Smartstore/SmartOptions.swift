import Kernel

/// The options of a row: names, values, prices and pieces, each a list in one cell.
///
/// A line of values belongs to each name, with commas between its values. Prices and pieces are as many as there are combinations, or
/// as many as each line has values, which then stand in step. Prices in a line for each name are additions of each value.
struct SmartOptions {
  /// Entries of one list, at most.
  static let entriesMax = 2 * ProductOption.variantsMax

  var sheet: SheetColumns<SmartColumn>
  var file: FileCurrency

  struct Part {
    var choices: [String]
    var extra: Int64
    var pieces: Int64?
  }

  /// The options, and the variants that come of them; nil where they cannot be read, which is told.
  func parts(_ row: Record, _ cells: inout CellReader) -> (options: [ProductOption], parts: [Part])? {
    let names = list(.optionNames, row), lines = self.lines(.optionValues, row)
    let kind = sheet.text(.optionKind, row)
    // Words that the buyer types are no choice.
    guard !names.isEmpty || !lines.isEmpty, kind != "직접입력형", kind != "설정안함" else { return ([], [Part(choices: [], extra: 0, pieces: nil)]) }
    let column = sheet.name(.optionValues), line = sheet.line(.optionValues, row)
    guard names.count == lines.count else {
      cells.fault(column, .unevenOptions(text: WrittenAmount.shortened(sheet.text(names.count > lines.count ? .optionNames : .optionValues, row))), line: line)
      return nil
    }
    let grid = OptionGrid(axes: zip(names, lines).map { OptionGrid.Axis(name: $0, values: Self.entries($1)) })
    let priceLines = self.lines(.optionPrices, row), isByValue = names.count > 1 && priceLines.count > 1
    let prices = isByValue ? [] : list(.optionPrices, row), pieces = list(.optionStock, row)
    let sizes = grid.axes.map(\.values.count)
    if isByValue, priceLines.map({ Self.entries($0).count }) != sizes {
      cells.fault(sheet.name(.optionPrices), .unevenOptions(text: WrittenAmount.shortened(sheet.text(.optionPrices, row))), line: sheet.line(.optionPrices, row))
      return nil
    }
    let count = sizes.reduce(1) { $0.multipliedReportingOverflow(by: $1).overflow ? .max : $0 * $1 }
    let inStep = Set(sizes).count == 1 && count != sizes[0] && [prices.count, pieces.count].contains(sizes[0]) && ![prices.count, pieces.count].contains(count)
    guard let chosen = inStep ? grid.steps(column: column, line: line, &cells) : grid.cells(column: column, line: line, &cells) else { return nil }
    let before = cells.hardCount
    for (column, said) in [(SmartColumn.optionPrices, prices), (.optionStock, pieces)] where said.count > 1 && said.count != chosen.count {
      cells.fault(sheet.name(column), .unevenOptions(text: WrittenAmount.shortened(sheet.text(column, row))), line: sheet.line(column, row))
    }
    guard cells.hardCount == before else { return nil }
    func extra(_ text: String) -> Int64 { cells.difference(text, column: sheet.name(.optionPrices), in: file, line: sheet.line(.optionPrices, row)) }
    let byValue = isByValue ? zip(grid.axes, priceLines).map { axis, line in Dictionary(zip(axis.values, Self.entries(line).map(extra))) { first, _ in first } } : []
    let parts = chosen.enumerated().map { place, cell in
      Part(
        choices: cell.choices,
        extra: isByValue ? zip(byValue, cell.choices).reduce(Int64(0)) { $0.plus($1.0[$1.1] ?? 0) } : extra(Self.entry(place, of: prices)),
        // One number for several is none for each.
        pieces: pieces.count == chosen.count ? cells.pieces(pieces[place], column: sheet.name(.optionStock), line: sheet.line(.optionStock, row)) : nil)
    }
    return cells.hardCount == before ? (grid.options, parts) : nil
  }

  private static func entry(_ place: Int, of list: [String]) -> String { list.count == 1 ? list[0] : place < list.count ? list[place] : "" }

  private func lines(_ column: SmartColumn, _ row: Record) -> [String] {
    sheet.text(column, row).split(whereSeparator: \.isNewline).prefix(ProductOption.optionsMax + 1).map { String($0).trimmed }
  }

  /// Entries between line ends and commas; in numbers a comma before three figures cannot be one of thousands, as it parts them.
  private func list(_ column: SmartColumn, _ row: Record) -> [String] {
    let text = sheet.text(column, row)
    guard !text.isEmpty else { return [] }
    return text.split(maxSplits: Self.entriesMax, omittingEmptySubsequences: false) { $0 == "," || $0.isNewline }.map { String($0).trimmed }
  }

  private static func entries(_ line: String) -> [String] {
    line.split(separator: ",", maxSplits: entriesMax, omittingEmptySubsequences: false).map { String($0).trimmed }
  }
}
