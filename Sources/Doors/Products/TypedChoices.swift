import Wire

/// The choices of an option as people type them: a row each, or all in one row with commas between them. In rows a comma belongs to its
/// choice, and so does that of a number with a unit: `1,000ml`; `230,235` are two.
enum TypedChoices {
  static func read(_ text: String) -> [String] {
    let rows = text.split(separator: "\n").map { FormText.tidy(String($0)) }.filter { !$0.isEmpty }
    guard rows.count == 1 else { return rows }
    return parts(of: Array(rows[0])).map { FormText.tidy($0) }.filter { !$0.isEmpty }
  }

  private static func parts(of row: [Character]) -> [String] {
    var parts = [""]
    for (place, character) in row.enumerated() {
      if character == ",", !isInNumber(place, of: row) { parts.append("") } else { parts[parts.count - 1].append(character) }
    }
    return parts
  }

  /// Whether a comma stands before three figures that a unit follows.
  private static func isInNumber(_ place: Int, of row: [Character]) -> Bool {
    guard place > 0, row[place - 1].isNumber, row.count > place + 4, row[(place + 1)...(place + 3)].allSatisfy(\.isNumber) else { return false }
    return row[place + 4].isLetter
  }
}
