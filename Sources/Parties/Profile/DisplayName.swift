import Kernel

/// The name by which others see a person: 1 to 60 characters, blanks trimmed, no control characters.
package struct DisplayName: Hashable, Sendable, CustomStringConvertible {
  package let text: String
  package var description: String { text }

  package init?(text given: String) {
    let words = given.split(whereSeparator: \.isWhitespace)
    let joined = words.joined(separator: " ")
    guard !joined.isBlank, (1...Party.nameMax).contains(joined.count), joined.utf8.count <= 400 else { return nil }
    guard joined.unicodeScalars.allSatisfy({ !Self.isHidden($0) }) else { return nil }
    text = joined
  }

  /// Whether the text holds signs that no name may hold, whatever its length.
  static func holdsSigns(_ text: String) -> Bool { text.split(whereSeparator: \.isWhitespace).joined().unicodeScalars.contains(where: isHidden) }

  /// Control characters and those that turn the direction of text, by which a name could pose as another.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    BlankText.breaks(scalar) || BlankText.turns(scalar)
  }

  var phrase: Phrase { Phrase(text, text) }
}
