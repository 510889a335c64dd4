import Kernel
import Storage

/// A benefit that somebody took: a code to show in the store, until the promotion ends.
package struct BenefitPass: Hashable, Sendable {
  /// Letters of a code: no 0 and O, no 1 and I, so that it can be read aloud.
  static let letters = Array("23456789ABCDEFGHJKLMNPQRSTUVWXYZ".utf8)
  static let length = 8
  /// Passes shown of one person, at most.
  package static let most = 50

  package let id: ID<BenefitPass>
  package let promotion: ID<Promotion>
  package let code: String
  package let takenAt: Instant
  /// How often it was given, and when last.
  package let used: Int64
  package let usedAt: Instant?

  static let columns = "id, promotion, code, taken_at, used, used_at"

  init(_ row: inout Row) throws {
    id = try row.next()
    promotion = try row.next()
    code = try row.next()
    takenAt = try row.next()
    used = try row.next()
    usedAt = try row.next()
  }

  /// `ABCD-2345` for eyes.
  package var shown: String { code.prefix(4) + "-" + code.dropFirst(4) }

  /// One's own pass; nil where it is somebody else's.
  package static func find(_ id: ID<BenefitPass>, of party: PartyID, in tx: Transaction) throws -> BenefitPass? {
    try tx.first("SELECT \(raw: columns) FROM places_benefit_pass WHERE id = \(id) AND party = \(party)") { try BenefitPass(&$0) }
  }

  /// What a person took of a promotion.
  package static func of(_ party: PartyID, _ promotion: ID<Promotion>, in tx: Transaction) throws -> BenefitPass? {
    try tx.first("SELECT \(raw: columns) FROM places_benefit_pass WHERE promotion = \(promotion) AND party = \(party)") { try BenefitPass(&$0) }
  }

  /// What a person took, the latest first.
  package static func all(of party: PartyID, in tx: Transaction) throws -> [BenefitPass] {
    try tx.rows("SELECT \(raw: columns) FROM places_benefit_pass WHERE party = \(party) ORDER BY id DESC LIMIT \(most)") { try BenefitPass(&$0) }
  }

  /// The pass of a code as it is shown, typed or scanned.
  package static func find(shown: String, in tx: Transaction) throws -> BenefitPass? {
    let code = String(decoding: shown.cut(40).uppercased().utf8.filter { letters.contains($0) }, as: UTF8.self)
    guard code.utf8.count == length else { return nil }
    return try tx.first("SELECT \(raw: columns) FROM places_benefit_pass WHERE code = \(code)") { try BenefitPass(&$0) }
  }

  /// A part of the erasure of a member.
  package static func erase(_ party: PartyID, in tx: Transaction) throws {
    try tx.run("DELETE FROM places_benefit_pass WHERE party = \(party)")
  }
}
