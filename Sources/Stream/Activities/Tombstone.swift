import Kernel
import Storage

/// What remains where words were destroyed: why, and when. The log's leaf remains too.
package struct Tombstone: Hashable, Sendable {
  package let reason: Reason
  package let at: Instant

  /// The closed list (LAW.md 1 and 2).
  package enum Reason: String, Column, CaseIterable {
    /// The writer took it back.
    case writer
    /// The writer asked to be erased.
    case erasure
    case illegalImages = "illegal-images"
    case personalData = "personal-data"
    case court
    case regulator
    case spam

    /// What the stub says to everyone.
    package var phrase: Phrase { StreamPhrases.reason(self) }
  }

  static func all(of activities: [ID<Activity>], in tx: Transaction) throws -> [ID<Activity>: Tombstone] {
    guard !activities.isEmpty else { return [:] }
    let found = try tx.rows(
      "SELECT activity, reason, at FROM stream_tombstone WHERE activity IN \(list: activities) ORDER BY activity LIMIT \(activities.count)"
    ) { (try $0.next(ID<Activity>.self), Tombstone(reason: try $0.next(), at: try $0.next())) }
    return Dictionary(found, uniquingKeysWith: { first, _ in first })
  }
}
