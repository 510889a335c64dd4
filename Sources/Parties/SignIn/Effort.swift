import Kernel
import Storage

/// How hard one subject has tried lately: a level that each try raises by one and that time lowers.
///
/// Nobody is locked out by it: it says how long the next try waits. Kept in the database, so that all nodes count together.
package struct Effort: Sendable {
  /// What a try costs, in the table's unit.
  static let unit: Int64 = 1000

  let kind: String
  /// Tries that cost no time.
  let free: Int64
  /// Time in which the level falls by `free` tries.
  let window: Span

  /// One device that signed in before, on one account.
  static let knownDevice = Effort(kind: "device", free: 10, window: .minutes(15))
  /// One account, tried from one address that the account does not know.
  static let stranger = Effort(kind: "stranger", free: 5, window: .minutes(15))
  /// One account, tried by strangers anywhere.
  static let account = Effort(kind: "account", free: 20, window: .minutes(15))
  /// One address, whatever accounts it tries: a whole mall may be behind it.
  static let address = Effort(kind: "address", free: 300, window: .minutes(15))
  /// One address, new members, so many in ten minutes.
  static func joining(most: Int64) -> Effort { Effort(kind: "joining", free: most, window: .minutes(10)) }

  /// What the table knows a subject by: a whole digest, so that nobody meets another's count.
  static func key(_ kind: String, _ subject: String) -> [UInt8] { Digest.sha256("\(kind)\u{0}\(subject)") }

  /// Raises the level by one try whatever it is; returns the new level in tries.
  func add(_ subject: String, in tx: Transaction) throws -> Int64 {
    let level = try tx.one(
      """
      INSERT INTO party_effort (subject, level, tried_at, free_at) VALUES (\(Self.key(kind, subject)), \(Self.unit), \(tx.now), \(tx.now))
      ON CONFLICT (subject) DO UPDATE SET level = \(drained(tx.now)) + \(Self.unit), tried_at = \(tx.now)
      RETURNING level
      """) { try $0.next(Int64.self) }
    return level.plus(Self.unit - 1) / Self.unit
  }

  /// Takes the next turn if it has come, and sets when the one after it comes; else returns how long to wait. Of two at once one gets it.
  func turn(_ subject: String, wait: (Int64) -> Span, in tx: Transaction) throws -> Span? {
    let key = Self.key(kind, subject)
    let taken = try tx.first(
      """
      INSERT INTO party_effort (subject, level, tried_at, free_at) VALUES (\(key), \(Self.unit), \(tx.now), \(tx.now))
      ON CONFLICT (subject) DO UPDATE SET level = \(drained(tx.now)) + \(Self.unit), tried_at = \(tx.now)
      WHERE party_effort.free_at <= \(tx.now)
      RETURNING level
      """) { try $0.next(Int64.self) }
    guard let taken else {
      let free = try tx.value("SELECT free_at FROM party_effort WHERE subject = \(key)", as: Int64.self) ?? tx.now.milliseconds
      return Span(milliseconds: max(1, free.minus(tx.now.milliseconds)))
    }
    let next = wait(taken.plus(Self.unit - 1) / Self.unit)
    if next.milliseconds > 0 { try tx.run("UPDATE party_effort SET free_at = \(tx.now + next) WHERE subject = \(key)") }
    return nil
  }

  /// Takes one try back: it was the owner's.
  func giveBack(_ subject: String, in tx: Transaction) throws {
    try tx.run(
      """
      UPDATE party_effort SET level = CASE WHEN level > \(Self.unit) THEN level - \(Self.unit) ELSE 0 END WHERE subject = \(Self.key(kind, subject))
      """)
  }

  /// Forgets a subject that proved itself.
  func forget(_ subject: String, in tx: Transaction) throws {
    try tx.run("DELETE FROM party_effort WHERE subject = \(Self.key(kind, subject))")
  }

  /// Removes what nobody tried for long; at most 1,000 a call. Returns how many.
  @discardableResult
  package static func sweep(in tx: Transaction) throws -> Int {
    try tx.run(
      """
      DELETE FROM party_effort WHERE subject IN (
        SELECT subject FROM party_effort WHERE tried_at < \(tx.now - .hours(2)) ORDER BY tried_at, subject LIMIT 1000)
      """)
  }

  /// The level that time has left of the old one; a clock that went back lowers nothing.
  private func drained(_ now: Instant) -> SQL {
    let gone: SQL = "((\(now) - party_effort.tried_at) * \(free * Self.unit) / \(window.milliseconds))"
    return """
      CASE WHEN \(now) < party_effort.tried_at THEN party_effort.level
        WHEN party_effort.level > \(gone) THEN party_effort.level - \(gone) ELSE 0 END
      """
  }
}
