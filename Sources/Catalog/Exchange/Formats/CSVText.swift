/// Cells of CSV and of text between tabs, safe in a spreadsheet.
///
/// A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@` as a formula, in East Asian editions their full-width forms too. Such a
/// cell goes out behind an apostrophe, as does one that begins with an apostrophe, and reading takes exactly one away again: the way out and back changes nothing.
package enum CSVText {
  /// A cell, quoted where RFC 4180 asks for it.
  package static func cell(_ text: String) -> String {
    let safe = shielded(text)
    guard safe.utf8.contains(where: { $0 == 34 || $0 == 44 || $0 == 10 || $0 == 13 }) else { return safe }
    return "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  /// The text with an apostrophe before what would run.
  package static func shielded(_ text: String) -> String { isShielded(text.unicodeScalars.first) ? "'" + text : text }

  /// What `shielded` was made of; any other text as it is.
  package static func unshielded(_ text: String) -> String {
    guard text.utf8.first == UInt8(ascii: "'"), isShielded(text.unicodeScalars.dropFirst().first) else { return text }
    return String(text.unicodeScalars.dropFirst())
  }

  /// A SKU without a spreadsheet's mark before figures that are to stay text.
  package static func label(_ sku: String) -> String {
    guard sku.utf8.first == UInt8(ascii: "'"), let second = sku.utf8.dropFirst().first, (48...57).contains(second) else { return sku }
    return String(sku.dropFirst())
  }

  private static func isShielded(_ scalar: Unicode.Scalar?) -> Bool {
    switch scalar {
    case "=", "+", "-", "@", "'", "\t", "\r", "＝", "＋", "－", "＠": true
    default: false
    }
  }
}
