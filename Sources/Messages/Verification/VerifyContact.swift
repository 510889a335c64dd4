import Kernel
import Parties
import Storage

/// Whether an address or number is really that person's: shown by a code that was sent there.
package enum VerifyContact {
  /// The kind of message.
  package static let kind = AccountKinds.verificationCode
  /// How long a code counts.
  package static let life = Span.minutes(10)
  /// Wrong tries at one code.
  package static let triesMax: Int64 = 5
  /// Codes to one address in an hour.
  package static let codesMax: Int64 = 5
  /// One code that counts for each address in so long.
  static let rest = Span.minutes(1)

  package enum No: Refusal, Equatable, CaseIterable {
    case notYours
    /// Not the code, or one that is over; how many tries are left is not told.
    case wrong
    case tooManyCodes

    package var code: String {
      switch self {
      case .notYours: "verification/not-yours"
      case .wrong: "verification/wrong"
      case .tooManyCodes: "verification/too-many"
      }
    }
    package var sort: RefusalSort {
      switch self {
      case .notYours: .absent
      case .wrong: .invalid
      case .tooManyCodes: .limited
      }
    }
    package var sentence: Sentence {
      switch self {
      case .notYours: Sentence(VerificationPhrases.notYours)
      case .wrong: Sentence(VerificationPhrases.wrong)
      case .tooManyCodes: Sentence(VerificationPhrases.tooMany)
      }
    }
    package var pointer: String? { self == .wrong ? "/code" : nil }
  }

  /// Asks for a code to be sent to one of the person's own contacts, or to the new one that waits for it. While one is on its way, or came in the last minute and still counts,
  /// nothing new is sent and nothing is counted.
  /// - Parameter site: the number of the storefront where it was asked, whose name the letter bears; nil where it was none.
  package static func ask(_ contact: Contact, of party: PartyID, at site: Int64? = nil, in tx: Transaction) throws {
    guard let member = try Party.find(party, in: tx), try isOf(party, contact, in: tx) else { throw No.notYours }
    let since = tx.now - .hours(1)
    // The row is locked by the count's own statement, so that two at once are two.
    let asked = try tx.one(
      """
      INSERT INTO verify_ask (value, party, window_start, codes) VALUES (\(contact.value), \(party), \(tx.now), 1)
      ON CONFLICT (value, party) DO UPDATE
      SET codes = CASE WHEN verify_ask.window_start > \(since) THEN verify_ask.codes + 1 ELSE 1 END,
        window_start = CASE WHEN verify_ask.window_start > \(since) THEN verify_ask.window_start ELSE excluded.window_start END
      RETURNING codes, window_start
      """) { (codes: try $0.next(Int64.self), start: try $0.next(Int64.self)) }
    if try isFresh(contact, of: party, in: tx) {
      try tx.run("UPDATE verify_ask SET codes = codes - 1 WHERE value = \(contact.value) AND party = \(party)")
      return
    }
    guard asked.codes <= codesMax else { throw No.tooManyCodes }
    let cause = "verify:\(party):\(asked.start):\(asked.codes)"
    try IntendMessage(kind, to: contact, of: party, language: member.language, facts: Message.facts(at: site), cause: cause, life: life).run(in: tx)
  }

  /// Whether it is one of the person's contacts, or the new one that waits for its code.
  package static func isOf(_ party: PartyID, _ contact: Contact, in tx: Transaction) throws -> Bool {
    try Contact.of(party, in: tx).contains(contact) || ChangeContact.awaited(by: party, in: tx) == contact
  }

  /// Whether a code is on its way to a contact, or was drawn in the last minute and still counts.
  private static func isFresh(_ contact: Contact, of party: PartyID, in tx: Transaction) throws -> Bool {
    let drawn = try tx.value(
      """
      SELECT 1 FROM verify_code
      WHERE value = \(contact.value) AND party = \(party) AND expires_at > \(tx.now + life - rest) AND tries < \(triesMax)
      """, as: Int64.self)
    return try drawn != nil || Message.isOnItsWay(kind, to: contact.value, of: party, in: tx)
  }

  /// A fresh code, for the letter alone; the one before it counts no more.
  package static func draw(_ contact: Contact, of party: PartyID, in tx: Transaction) throws -> String {
    let code = String(String(1_000_000 + tx.random() % 1_000_000).dropFirst())
    let salt = tx.secret().bytes
    try tx.run(
      """
      INSERT INTO verify_code (value, party, salt, digest, expires_at, tries)
      VALUES (\(contact.value), \(party), \(salt), \(Digest.hmac(Array(code.utf8), key: salt)), \(tx.now + life), 0)
      ON CONFLICT (value, party) DO UPDATE
      SET salt = excluded.salt, digest = excluded.digest, expires_at = excluded.expires_at, tries = 0
      """)
    return code
  }

  /// True when it was the code: the contact is verified from now on. A try is counted in this transaction either way, so the caller
  /// commits before it refuses.
  package static func check(_ typed: String, _ contact: Contact, of party: PartyID, in tx: Transaction) throws -> Bool {
    let kept = try tx.first(
      """
      UPDATE verify_code SET tries = tries + 1
      WHERE value = \(contact.value) AND party = \(party) AND expires_at > \(tx.now) AND tries < \(triesMax)
      RETURNING salt, digest
      """
    ) { (salt: try $0.next([UInt8].self), digest: try $0.next([UInt8].self)) }
    guard let kept, Digest.same(Digest.hmac(Array(typed.utf8), key: kept.salt), kept.digest) else { return false }
    guard try isOf(party, contact, in: tx) else { return false }
    try tx.run("DELETE FROM verify_code WHERE value = \(contact.value) AND party = \(party)")
    try note(contact, of: party, in: tx)
    return true
  }

  /// Verifies what the person signs in with, by something that came there besides a code; what is theirs no more is left.
  static func prove(_ contact: Contact, of party: PartyID, in tx: Transaction) throws {
    guard try Contact.of(party, in: tx).contains(contact) else { return }
    try note(contact, of: party, in: tx)
  }

  private static func note(_ contact: Contact, of party: PartyID, in tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO verify_contact (value, party, verified_at) VALUES (\(contact.value), \(party), \(tx.now))
      ON CONFLICT (value, party) DO UPDATE SET verified_at = excluded.verified_at
      """)
  }

  /// Which of the person's contacts are verified.
  package static func verified(of party: PartyID, in tx: Transaction) throws -> Set<String> {
    Set(try tx.rows("SELECT value FROM verify_contact WHERE party = \(party) ORDER BY value LIMIT 20") { try $0.next(String.self) })
  }

  /// Whether a code that still counts was sent to a contact of the person that is not verified, or waits to be sent.
  package static func isAwaited(by party: PartyID, in tx: Transaction) throws -> Bool {
    try !Message.addresses(of: kind, to: party, since: tx.now - life, in: tx).subtracting(verified(of: party, in: tx)).isEmpty
  }

  /// Destroys a person's: a part of the erasure of a member.
  package static func erase(_ party: PartyID, in tx: Transaction) throws {
    for table in ["verify_ask", "verify_code", "verify_contact", "verify_change"] { try tx.run("DELETE FROM \(raw: table) WHERE party = \(party)") }
  }
}
