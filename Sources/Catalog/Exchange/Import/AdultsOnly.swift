import Kernel

/// Goods that only adults may buy: no buyer's age is checked here, so they come in as drafts, whatever the file says of their state.
enum AdultsOnly {
  /// The attribute that feeds get back.
  static let code = "feed.adult"

  /// Whether a cell says that only adults may buy; nil for what says neither.
  static func read(_ text: String) -> Bool? {
    switch text.trimmed {
    case "성인", "성인용", "성인상품": true
    case "전체", "전체이용가", "일반": false
    default: SaidYes.read(text)
    }
  }

  /// The same of a cell that says whether minors may buy.
  static func readMinors(_ text: String) -> Bool? {
    switch text.trimmed {
    case "불가", "불가능", "구매불가", "구매 불가", "구매 불가능": true
    case "가능", "구매가능", "구매 가능": false
    default: SaidYes.read(text).map { !$0 }
    }
  }

  /// Marks a product by what its file says of it; what is blank says nothing, and what cannot be read is told.
  static func mark(
    _ sheet: inout ProductSheet, _ text: String, as read: (String) -> Bool? = read, column: String, line: Int64, _ cells: inout CellReader
  ) {
    guard !text.isEmpty else { return }
    guard let isAdult = read(text) else { return cells.note(column, .notSaid(text: WrittenAmount.shortened(text)), line: line) }
    sheet.attributes.removeAll { $0.code == code }
    // Said to be for everybody, what was said before goes.
    sheet.attributes.append(ProductAttribute(code: code, name: Words("adult"), value: Words(isAdult ? "yes" : "")))
    guard isAdult else { return }
    sheet.status = .draft
    cells.note(column, .adultsOnly, line: line)
  }
}
