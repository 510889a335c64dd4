import Kernel
import Storage

/// A person's words in one language. They stand apart from the facts and can be destroyed.
package struct Wording: Hashable, Sendable {
  /// Characters that a title may have at most.
  package static let titleMax = 120
  /// Characters that a text may have at most.
  package static let textMax = 5_000

  package let language: Language
  package let title: String
  package let text: String

  package init(_ text: String, title: String = "", language: Language) {
    self.language = language
    self.title = title
    self.text = text
  }

  static func all(of activities: [ID<Activity>], in tx: Transaction) throws -> [ID<Activity>: [Wording]] {
    guard !activities.isEmpty else { return [:] }
    let found = try tx.rows(
      """
      SELECT activity, language, title, text
      FROM stream_words
      WHERE activity IN \(list: activities)
      ORDER BY activity, language
      LIMIT \(activities.count * Language.allCases.count)
      """
    ) { row in
      let activity: ID<Activity> = try row.next()
      let language: Language = try row.next()
      let title: String = try row.next()
      return (activity, Wording(try row.next(), title: title, language: language))
    }
    return Dictionary(grouping: found, by: \.0).mapValues { $0.map(\.1) }
  }
}

extension [Wording] {
  /// The words in the reader's language, else in the first that there is.
  package func best(for language: Language) -> Wording? { first { $0.language == language } ?? first }
}
