/// The two databases that the program runs on.
package enum Engine: String, Sendable, CaseIterable {
  case sqlite
  case postgres

  /// Turns the portable words of a migration into this engine's: types, strict tables, byte-order text.
  package func dialect(_ portable: String) -> String {
    switch self {
    case .sqlite:
      var text = replaceWords(portable, ["BIGINT": "INTEGER", "BYTES": "BLOB", "DOUBLE": "REAL"])
      if text.contains("CREATE TABLE") { text = strict(text) }
      return text
    case .postgres:
      return replaceWords(portable, ["BYTES": "BYTEA", "DOUBLE": "DOUBLE PRECISION", "TEXT": "TEXT COLLATE \"C\""])
        .replacingTrailer("WITHOUT ROWID", by: "")
    }
  }

  /// Every table of the embedded engine is STRICT: a text never slips into a number's column.
  private func strict(_ text: String) -> String {
    splitStatements(text).map { statement in
      guard statement.contains("CREATE TABLE"), !statement.contains("STRICT") else { return statement }
      return statement + (statement.hasSuffix("WITHOUT ROWID") ? ", STRICT" : " STRICT")
    }.joined(separator: ";\n")
  }

  /// The statements of a script; semicolons inside quotes do not end one.
  package func splitStatements(_ script: String) -> [String] {
    var statements: [String] = []
    var current = ""
    var quoted = false
    for character in script {
      if character == "'" { quoted.toggle() }
      if character == ";", !quoted {
        statements.append(current)
        current = ""
      } else {
        current.append(character)
      }
    }
    statements.append(current)
    return statements.map { $0.trimmingBlanks() }.filter { !$0.isEmpty }
  }

  /// Replaces whole words outside quotes.
  private func replaceWords(_ text: String, _ words: [String: String]) -> String {
    var out = ""
    var word = ""
    var quoted = false
    func flushed() -> String { quoted ? word : words[word] ?? word }
    for character in text {
      if character.isLetter || character.isNumber || character == "_" {
        word.append(character)
        continue
      }
      out += flushed()
      word = ""
      if character == "'" { quoted.toggle() }
      out.append(character)
    }
    return out + flushed()
  }
}

extension String {
  func trimmingBlanks() -> String {
    let head = drop { $0.isWhitespace }
    return String(head.reversed().drop { $0.isWhitespace }.reversed())
  }

  func replacingTrailer(_ trailer: String, by other: String) -> String {
    split(separator: trailer, omittingEmptySubsequences: false).joined(separator: other)
  }
}
