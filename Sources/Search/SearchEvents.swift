import Kernel
import Storage

/// What others may hear of search.
package enum SearchEvents {
  package static let wordsTopic = "search.words-changed"

  /// In order by the language.
  static func wordsChanged(_ language: Language) -> Event {
    Event(wordsTopic, key: Int64(Language.allCases.firstIndex(of: language) ?? 0), facts: ["language": .string(language.tag)])
  }

  package static let kinds = [
    EventKind(wordsTopic, key: "the language", "Operators joined words that shoppers use for the same thing, or parted them.", facts: ["language": "its tag"])
  ]
}
