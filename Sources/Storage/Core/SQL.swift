/// A statement and its values. Values bind by interpolation: `"SELECT name FROM place WHERE id = \(id)"`.
package struct SQL: ExpressibleByStringInterpolation, Sendable {
  /// The text with `$1`, `$2`, … where values stand.
  package var text: String
  package var values: [SQLValue]

  package init(stringLiteral text: String) {
    self.text = text
    values = []
  }

  package init(stringInterpolation parts: StringInterpolation) {
    text = parts.text
    values = parts.values
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    var text = ""
    var values: [SQLValue] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount * 3)
      values.reserveCapacity(interpolationCount)
    }

    package mutating func appendLiteral(_ literal: String) { text += literal }

    /// Binds a value.
    package mutating func appendInterpolation(_ value: some SQLBindable) { bind(value.sqlValue) }

    /// Binds a value that may be absent; absence is NULL.
    package mutating func appendInterpolation<T: SQLBindable>(_ value: T?) { bind(value?.sqlValue ?? .null) }

    /// Splices trusted SQL text: a column list, an engine's own spelling. Never anything from outside.
    package mutating func appendInterpolation(raw: String) { text += raw }

    /// Splices another statement with its values.
    package mutating func appendInterpolation(_ other: SQL) {
      // What comes first keeps its numbers.
      guard !values.isEmpty, !other.values.isEmpty else {
        text += other.text
        values += other.values
        return
      }
      var rest = other.text[...]
      for value in other.values {
        let mark = rest.utf8.firstIndex(of: UInt8(ascii: "$"))!
        text += rest[..<mark]
        let after = rest[rest.utf8.index(after: mark)...]
        rest = after[(after.utf8.firstIndex { !(48...57).contains($0) } ?? after.endIndex)...]
        bind(value)
      }
      text += rest
    }

    /// A parenthesised list for `IN`; padded to a power of two by its last value, so that few statements are prepared.
    package mutating func appendInterpolation(list: [some SQLBindable]) {
      guard let last = list.last else {
        text += "(NULL)"
        return
      }
      var size = 1
      while size < list.count { size *= 2 }
      text += "("
      for index in 0..<size {
        if index > 0 { text += "," }
        bind((index < list.count ? list[index] : last).sqlValue)
      }
      text += ")"
    }

    /// Rows for `VALUES`: `(…),(…)`.
    package mutating func appendInterpolation(rows: [[SQLValue]]) {
      for (index, row) in rows.enumerated() {
        text += index > 0 ? ",(" : "("
        for (column, value) in row.enumerated() {
          if column > 0 { text += "," }
          bind(value)
        }
        text += ")"
      }
    }

    private mutating func bind(_ value: SQLValue) {
      values.append(value)
      text += "$"
      let number = values.count
      text += number < SQL.numbers.count ? SQL.numbers[number] : String(number)
    }
  }

  private static let numbers = (0..<100).map(String.init)
}

/// What a database column holds.
package enum SQLValue: Hashable, Sendable {
  case null
  case int(Int64)
  case double(Double)
  case text(String)
  case bytes([UInt8])
}

/// A value that can stand in a statement.
package protocol SQLBindable {
  var sqlValue: SQLValue { get }
}
