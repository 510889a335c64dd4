import Kernel

/// The choices of an ordered line, one by one, as they stand in its words: `브라운 / S`.
package enum OfferedChoices {
  package static func of(_ options: Phrase) -> [String] {
    options.korean.split(separator: "/").map { $0.split(separator: " ").joined(separator: " ") }
  }
}
