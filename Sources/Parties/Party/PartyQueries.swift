import Kernel
import Storage

extension Party {
  /// The party itself, without following claims or merges; nil when there is none.
  package static func find(_ id: PartyID, in tx: Transaction) throws -> Party? {
    try tx.first("SELECT \(raw: columns) FROM party_party WHERE id = \(id)") { try Party(&$0) }
  }

  /// Parties of these ids, 500 a statement; unknown ids are left out.
  package static func all(_ ids: [PartyID], in tx: Transaction) throws -> [PartyID: Party] {
    guard ids.count <= 500 else { return try ids.inParts(of: 500) { try all($0, in: tx) } }
    guard !ids.isEmpty else { return [:] }
    let found = try tx.rows("SELECT \(raw: columns) FROM party_party WHERE id IN \(list: ids) ORDER BY id LIMIT 500") { try Party(&$0) }
    return Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Who this party is today: follows claims and merges, at most 16 steps.
  package static func resolve(_ id: PartyID, in tx: Transaction) throws -> PartyID {
    try tx.value(
      """
      WITH RECURSIVE way (id, depth) AS (
        SELECT CAST(\(id) AS BIGINT), 0
        UNION ALL
        SELECT step.successor, way.depth + 1
        FROM way JOIN party_succession step ON step.party = way.id
        WHERE way.depth < 16
      )
      SELECT id FROM way ORDER BY depth DESC LIMIT 1
      """) ?? id
  }

  /// The members that these parties are today, 500 a statement: guests, shops and those who have left are left out.
  package static func members(today ids: [PartyID], in tx: Transaction) throws -> [PartyID: PartyID] {
    guard ids.count <= 500 else { return try ids.inParts(of: 500) { try Self.members(today: $0, in: tx) } }
    guard !ids.isEmpty else { return [:] }
    let found = try tx.rows(
      """
      SELECT p.id, p.kind, p.erased_at, CASE WHEN EXISTS (SELECT 1 FROM party_succession s WHERE s.party = p.id) THEN 1 ELSE 0 END
      FROM party_party p
      WHERE p.id IN \(list: ids)
      ORDER BY p.id
      LIMIT 500
      """
    ) { row in
      (id: try row.next(PartyID.self), kind: try row.next(Kind.self), erased: try row.next(Instant?.self), isSucceeded: try row.next(Bool.self))
    }
    var members: [PartyID: PartyID] = [:]
    for party in found {
      if !party.isSucceeded {
        if party.kind == .member, party.erased == nil { members[party.id] = party.id }
      } else if let today = try find(try resolve(party.id, in: tx), in: tx), today.kind == .member, today.erased == nil {
        members[party.id] = today.id
      }
    }
    return members
  }

  /// Everyone who became this party, itself first: whose orders and points are shown together. At most 100.
  package static func selves(_ id: PartyID, in tx: Transaction) throws -> [PartyID] {
    try tx.rows(
      """
      WITH RECURSIVE way (id, depth) AS (
        SELECT CAST(\(id) AS BIGINT), 0
        UNION ALL
        SELECT step.party, way.depth + 1
        FROM way JOIN party_succession step ON step.successor = way.id
        WHERE way.depth < 16
      )
      SELECT id FROM way ORDER BY depth, id LIMIT 100
      """) { try $0.next() }
  }

  static let columns = "id, kind, name_ko, name_en, language, created_at, erased_at"

  init(_ row: inout Row) throws {
    id = try row.next()
    kind = try row.next()
    name = Phrase(try row.next(), try row.next())
    language = try row.next()
    created = try row.next()
    erased = try row.next()
  }
}

extension Party {
  /// The oldest party of a kind with exactly that Korean name; nil when there is none.
  package static func named(_ korean: String, kind: Kind, in tx: Transaction) throws -> PartyID? {
    try tx.value("SELECT id FROM party_party WHERE kind = \(kind) AND name_ko = \(korean) ORDER BY id LIMIT 1")
  }
}
