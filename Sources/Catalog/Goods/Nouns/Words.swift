import Kernel

/// What people wrote in one or two languages: a title, a name. A half in which nothing can be seen is read from the other.
package struct Words: Hashable, Sendable {
  package var korean: String
  package var english: String

  package init(_ korean: String, _ english: String = "") {
    self.korean = korean
    self.english = english
  }

  package func text(in language: Language) -> String {
    switch language {
    case .korean: korean.isBlank ? english : korean
    case .english: english.isBlank ? korean : english
    }
  }

  package var isEmpty: Bool { korean.isBlank && english.isBlank }

  /// The languages that are there, Korean first: what is searched.
  package var all: [String] { [korean, english].filter { !$0.isBlank } }
}
