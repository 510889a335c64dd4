import Kernel
import Storage

/// An activity with what is left of its words: what timelines and pages show.
package struct Shown: Hashable, Sendable {
  package let activity: Activity
  package let wordings: [Wording]
  /// Why and when the words were destroyed; nil while they stand.
  package let tombstone: Tombstone?

  package var id: ID<Activity> { activity.id }

  /// These activities in the order asked for, unknown ones left out; at most 500.
  package static func all(_ ids: [ID<Activity>], in tx: Transaction) throws -> [Shown] {
    guard ids.count <= 500 else { return try ids.inParts(of: 500) { try all($0, in: tx) } }
    guard !ids.isEmpty else { return [] }
    let found = try tx.rows("SELECT \(raw: Activity.columns) FROM stream_activity a WHERE a.id IN \(list: ids) ORDER BY a.id LIMIT 500") {
      try Activity(&$0)
    }
    let byID = Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return try of(ids.compactMap { byID[$0] }, in: tx)
  }

  static func of(_ activities: [Activity], in tx: Transaction) throws -> [Shown] {
    let ids = activities.map(\.id)
    let wordings = try Wording.all(of: ids, in: tx)
    let tombstones = try Tombstone.all(of: ids, in: tx)
    return activities.map { Shown(activity: $0, wordings: wordings[$0.id] ?? [], tombstone: tombstones[$0.id]) }
  }
}
