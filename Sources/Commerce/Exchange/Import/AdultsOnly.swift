import Kernel

/// Goods that only adults may buy: no buyer's age is checked here, so they come in as drafts, whatever the file says of their state.
enum AdultsOnly {
  /// The attribute that feeds get back.
  static let code = "feed.adult"

  /// What sheets write for yes.
  static func isYes(_ text: String) -> Bool { SaidYes.read(text) == true || ["성인", "성인용"].contains(text.trimmed) }
  /// What sheets write where minors may not buy.
  static func isRefused(_ text: String) -> Bool { ["n", "no", "f", "false", "0", "불가", "불가능", "구매불가", "구매 불가", "아니오"].contains(text.trimmed.lowercased()) }

  /// Marks a product by what its file says of it; what is blank says nothing.
  /// - Parameter isAdult: nil where nothing was said.
  static func mark(_ sheet: inout ProductSheet, isAdult: Bool?, column: String, line: Int64, _ cells: inout CellReader) {
    guard let isAdult else { return }
    sheet.attributes.removeAll { $0.code == code }
    // Said to be for everybody, what was said before goes.
    sheet.attributes.append(ProductAttribute(code: code, name: Words("adult"), value: Words(isAdult ? "yes" : "")))
    guard isAdult else { return }
    sheet.status = .draft
    cells.note(column, .adultsOnly, line: line)
  }
}
