/// Runs of combining marks: text of people has two or three on a letter, and sorting them costs the square of their number.
package enum MarkRun {
  /// Marks in a row, at most (Unicode Annex 15, Stream-Safe Text Format).
  package static let lengthMax = 30

  /// True where no letter carries more marks than that. Linear in the text, whatever is in it.
  package static func isBounded(_ text: String) -> Bool {
    var run = 0
    for scalar in text.unicodeScalars {
      let value = scalar.value
      // Latin, Hangul syllables and Han, which is nearly all that is read here, have no such marks.
      if value < 0x300 || (0x3400...0xD7A3).contains(value) {
        run = 0
      } else if isMark(scalar) {
        run += 1
        guard run <= lengthMax else { return false }
      } else {
        run = 0
      }
    }
    return true
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: scalar.properties.canonicalCombiningClass != .notReordered
    }
  }
}
