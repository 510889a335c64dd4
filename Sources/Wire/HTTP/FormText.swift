import Kernel

/// Text as browsers send it in forms and queries.
package enum FormText {
  /// The pairs of `a=1&b=2`, in order; nil when one cannot be read or there are more than `max`.
  package static func pairs(_ text: Substring, max: Int) -> [(name: String, value: String)]? {
    var pairs: [(name: String, value: String)] = []
    for part in text.split(separator: "&") {
      guard pairs.count < max else { return nil }
      let equals = part.utf8.firstIndex(of: UInt8(ascii: "="))
      let value = equals.map { part[part.utf8.index(after: $0)...] } ?? ""
      guard let name = Percent.decoded(part[..<(equals ?? part.endIndex)], plusIsSpace: true),
        let value = Percent.decoded(value, plusIsSpace: true)
      else { return nil }
      pairs.append((name, value))
    }
    return pairs
  }

  /// What a person meant in a field of one line: line breaks are blanks, and marks that turn the text go.
  package static func line(_ text: String) -> String { tidy(text.oneLine) }

  /// What a person meant in a field of several lines: marks that turn the text and control characters go, line breaks stay.
  package static func lines(_ text: String) -> String { tidy(text.manyLines) }

  /// What a person meant: no blanks around it, nothing where nothing can be seen, line ends as one line feed, letters composed.
  package static func tidy(_ text: String) -> String {
    guard !text.isBlank else { return "" }
    let scalars = Array(text.withLineFeeds.unicodeScalars)
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[first...last])
    return Composed.text(String(view))
  }
}
