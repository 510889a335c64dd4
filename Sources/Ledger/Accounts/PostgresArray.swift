import Storage

/// PostgreSQL's array literals: one parameter for a whole column, so that one prepared statement serves every size.
enum PostgresArray {
  /// `IN (…)`, or on PostgreSQL `= ANY` of one array, which is planned once for every length.
  static func among(_ numbers: [Int64], _ engine: Engine) -> SQL {
    switch engine {
    case .sqlite: "IN \(list: numbers)"
    case .postgres: "= ANY(CAST(\(text(numbers)) AS BIGINT[]))"
    }
  }

  static func text(_ numbers: [Int64]) -> String {
    var text = "{"
    for (index, number) in numbers.enumerated() {
      if index > 0 { text += "," }
      text += String(number)
    }
    return text + "}"
  }

  static func text(_ numbers: [Int64?]) -> String {
    "{" + numbers.map { $0.map(String.init) ?? "NULL" }.joined(separator: ",") + "}"
  }

  /// Plain words (`LedgerWord`), which need no escape inside their quotes.
  static func text(_ words: [String]) -> String {
    "{" + words.map { "\"\($0)\"" }.joined(separator: ",") + "}"
  }
}
