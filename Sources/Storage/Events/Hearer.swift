import Kernel

/// How far a subscription has come.
package struct Hearer: Sendable, Equatable {
  /// Hearers of one answer, at most.
  static let listMax = 200

  package let name: String
  /// The last event that it heard or passed over.
  package let position: Int64
  /// Events after it, of whatever topic.
  package let behind: Int64
  /// Failures in a row at the event that is next.
  package let failures: Int64
  /// When it tries again after a failure; nil where it does not rest.
  package let restsUntil: Instant?

  /// Everybody who ever heard events in this database, by name.
  package static func all(in tx: Transaction) throws -> [Hearer] {
    let head = try EventReader.head(tx)
    return try tx.rows("SELECT name, position, failures, due_at FROM storage_subscription ORDER BY name LIMIT \(listMax)") { row in
      let name: String = try row.next(), position: Int64 = try row.next(), failures: Int64 = try row.next(), due: Instant = try row.next()
      return Hearer(name: name, position: position, behind: max(0, head.minus(position)), failures: failures, restsUntil: due > tx.now ? due : nil)
    }
  }
}
