import Kernel

/// The sale price of a row, for ever or for a while.
struct WooSale {
  var sheet: SheetColumns<WooColumn>
  var file: FileCurrency

  /// A sale without an end goes on this long.
  private static let longest = Span.days(36_500)

  /// What is wrong with the sale or its days costs the sale only.
  func lay(_ row: Record, below full: Money, on variant: inout VariantSheet, _ cells: inout CellReader) {
    let written = sheet.text(.salePrice, row), line = sheet.line(.salePrice, row)
    guard let sale = cells.softMoney(written, column: sheet.name(.salePrice), in: file, line: line) else { return }
    guard sale.minor < full.minor else {
      if sale.minor > full.minor { cells.note(sheet.name(.salePrice), .saleNotLower(text: WrittenAmount.shortened(written)), line: line) }
      return
    }
    let starts = sheet.text(.saleStarts, row), ends = sheet.text(.saleEnds, row)
    guard !starts.isEmpty || !ends.isEmpty else {
      (variant.price, variant.was) = (sale, full)
      return
    }
    guard let first = starts.isEmpty ? Instant(milliseconds: 0) : moment(starts, .saleStarts, row, &cells) else { return }
    guard let last = ends.isEmpty ? first + Self.longest : moment(ends, .saleEnds, row, &cells) else { return }
    guard first < last else {
      cells.note(sheet.name(.saleEnds), .notMoment(text: WrittenAmount.shortened(ends)), line: sheet.line(.saleEnds, row))
      return
    }
    variant.sale = TimedPrice(amount: sale, starts: first, ends: last)
  }

  private func moment(_ text: String, _ column: WooColumn, _ row: Record, _ cells: inout CellReader) -> Instant? {
    if let moment = WooMoment.read(text, endsDay: column == .saleEnds) { return moment }
    cells.note(sheet.name(column), .notMoment(text: WrittenAmount.shortened(text)), line: sheet.line(column, row))
    return nil
  }
}
