import Kernel

/// A piece of a page as bytes, built by interpolation that escapes by context. Attributes are always quoted.
///
/// `"<p>\(text)</p>"` escapes text, `\(html)` splices, `\(to: path)` writes an address, `\(json: value)` a script body.
package struct HTML: Sendable, Equatable, ExpressibleByStringInterpolation {
  package private(set) var bytes: [UInt8]

  package init() { bytes = [] }
  /// A literal in our own source; never call it with a value.
  package init(stringLiteral value: String) { bytes = Array(value.utf8) }
  package init(stringInterpolation: StringInterpolation) { bytes = stringInterpolation.bytes }

  /// Markup that our own code wrote as bytes, such as an SVG; never input.
  package init(trusted bytes: [UInt8]) { self.bytes = bytes }
  package init(trusted text: String) { bytes = Array(text.utf8) }

  package static let empty = HTML()
  package var isEmpty: Bool { bytes.isEmpty }
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package static func + (a: HTML, b: HTML) -> HTML {
    var sum = a
    sum += b
    return sum
  }
  package static func += (a: inout HTML, b: HTML) { a.bytes.append(contentsOf: b.bytes) }
}

extension Sequence where Element == HTML {
  /// The pieces one after another, with `separator` between them.
  package func joined(by separator: HTML) -> HTML {
    var all = HTML()
    for (index, piece) in enumerated() {
      if index > 0 { all += separator }
      all += piece
    }
    return all
  }
}
