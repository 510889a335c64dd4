/// Piles of combining marks on one letter, bounded before anything composes, compares or hashes a text.
///
/// A normal form sorts every pile, which costs the square of its height: a letter under 100,000 marks holds a processor for a minute.
package enum MarkPile {
  /// Marks on one letter, at most: more is not Stream-Safe Text (The Unicode Standard, Annex 15, D4).
  package static let heightMax = 30

  /// Whether a text has a higher pile. Looks at each scalar once and composes nothing.
  package static func isTooHigh(in text: some StringProtocol) -> Bool {
    // Marks are longer than one byte, and nearly all that comes to a door is not.
    let isLong = text.utf8.withContiguousStorageIfAvailable { bytes in bytes.contains { $0 >= 0xCC } } ?? text.utf8.contains { $0 >= 0xCC }
    guard isLong else { return false }
    var height = 0
    for scalar in text.unicodeScalars {
      height = isMark(scalar) ? height + 1 : 0
      if height > heightMax { return true }
    }
    return false
  }

  /// The text without the marks above the limit.
  package static func lowered(_ text: String) -> String {
    guard isTooHigh(in: text) else { return text }
    var kept = String.UnicodeScalarView()
    var height = 0
    for scalar in text.unicodeScalars {
      height = isMark(scalar) ? height + 1 : 0
      if height <= heightMax { kept.append(scalar) }
    }
    return String(kept)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Latin letters, Hangul and Han have no marks among them, and are nearly all that comes.
    case 0..<0x300, 0x1100...0x11FF, 0x3130...0xA66E, 0xAC00...0xD7FF: return false
    default:
      let properties = scalar.properties
      return properties.canonicalCombiningClass != .notReordered || properties.isGraphemeExtend
    }
  }
}

extension StringProtocol {
  /// Length in Unicode scalars, in which every limit of a text is counted: a letter may be one, two or, with marks, thirty-one of them.
  package var length: Int { unicodeScalars.count }

  /// The beginning of a text, in at most so many scalars, that ends with a whole letter; of a letter that alone is longer, its beginning.
  package func cut(_ most: Int) -> String {
    let more = String(String.UnicodeScalarView(unicodeScalars.prefix(Swift.max(0, most) + 1)))
    guard more.length > most else { return more }
    let whole = more.dropLast()
    return whole.isEmpty ? String(String.UnicodeScalarView(unicodeScalars.prefix(Swift.max(0, most)))) : String(whole)
  }
}
