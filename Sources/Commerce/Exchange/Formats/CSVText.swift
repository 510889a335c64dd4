/// Cells of CSV.
package enum CSVText {
  /// Quoted where RFC 4180 asks for it.
  package static func cell(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 34 || $0 == 44 || $0 == 10 || $0 == 13 }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  /// A cell for a spreadsheet: what it would run as a formula is put behind an apostrophe.
  package static func safe(_ text: String) -> String {
    let isFormula = text.utf8.first.map { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "@") } ?? false
    return cell(isFormula ? "'" + text : text)
  }
}
