import Kernel
import Storage

/// One floor of a mall. Levels count from 1 upward and from -1 downward; there is no level 0.
package struct Floor: Hashable, Sendable {
  package let id: ID<Floor>
  package let mall: PartyID
  package let level: Int
  /// What is there in a word or two: `패션`, `Fashion`.
  package let name: Phrase

  /// `B1`, `2F`.
  package var label: String { Self.label(level) }
  /// As it is said: `지하 1층` / `B1`, `2층` / `2F`.
  package var title: Phrase { Phrase(level < 0 ? "지하 \(level.magnitude)층" : "\(level)층", label) }

  static func label(_ level: Int) -> String { level < 0 ? "B\(level.magnitude)" : "\(level)F" }

  static let columns = "id, mall, level, name_ko, name_en"

  init(_ row: inout Row) throws {
    id = try row.next()
    mall = try row.next()
    level = try row.next()
    name = Phrase(try row.next(), try row.next())
  }

  /// The floor of that id; nil when there is none.
  package static func find(_ id: ID<Floor>, in tx: Transaction) throws -> Floor? {
    try tx.first("SELECT \(raw: columns) FROM places_floor WHERE id = \(id)") { try Floor(&$0) }
  }

  /// A mall's floors from the lowest up, at most 200.
  package static func all(of mall: PartyID, in tx: Transaction) throws -> [Floor] {
    try tx.rows("SELECT \(raw: columns) FROM places_floor WHERE mall = \(mall) ORDER BY level LIMIT 200") { try Floor(&$0) }
  }

  /// Floors of these ids, 500 a statement; unknown ids are left out.
  package static func all(_ ids: [ID<Floor>], in tx: Transaction) throws -> [ID<Floor>: Floor] {
    guard ids.count <= 500 else { return try ids.inParts(of: 500) { try all($0, in: tx) } }
    guard !ids.isEmpty else { return [:] }
    let found = try tx.rows("SELECT \(raw: columns) FROM places_floor WHERE id IN \(list: ids) ORDER BY id LIMIT 500") { try Floor(&$0) }
    return Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
