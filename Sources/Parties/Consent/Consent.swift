import Kernel
import Storage

/// Who agrees: a party, or a visitor known only by the digest of a random code, kept only after the visitor agreed.
package enum ConsentSubject: Hashable, Sendable {
  case party(PartyID)
  case visitor(digest: [UInt8])

  /// What tables keep: 8 bytes for a party, 32 for a visitor.
  package var bytes: [UInt8] {
    switch self {
    case .party(let id): withUnsafeBytes(of: id.raw.bigEndian) { Array($0) }
    case .visitor(let digest): digest
    }
  }
}

/// Consents, purpose by purpose: given or taken back at any time, with history. Without a row the answer is no.
package enum Consent {
  /// Whether this subject agrees to that purpose at this moment.
  package static func allows(_ purpose: Purpose, _ subject: ConsentSubject, partner: PartyID = Party.house, in tx: Transaction) throws -> Bool {
    let asked = [purpose, purpose.needs].compactMap { $0 }
    let standing = try tx.rows(
      """
      SELECT purpose, text_version, at FROM party_consent_standing
      WHERE subject = \(subject.bytes) AND purpose IN \(list: asked) AND partner = \(partner) AND is_given = 1
      ORDER BY purpose LIMIT 2
      """
    ) { row in (purpose: try row.next(Purpose.self), version: try row.next(Int64.self), at: try row.next(Instant.self)) }
    return try standing.count == asked.count && standing.allSatisfy { try counts($0.purpose, version: $0.version, at: $0.at, in: tx) }
  }

  /// Those among some subjects who agree to the house's purpose at this moment, and since when. One statement.
  package static func since(_ purpose: Purpose, among subjects: [ConsentSubject], in tx: Transaction) throws -> [ConsentSubject: Instant] {
    precondition(purpose.needs == nil, "asked of purposes that stand on their own")
    guard !subjects.isEmpty else { return [:] }
    let standing = try tx.rows(
      """
      SELECT subject, text_version, at FROM party_consent_standing
      WHERE subject IN \(list: subjects.map(\.bytes)) AND purpose = \(purpose) AND partner = \(Party.house) AND is_given = 1
      ORDER BY subject LIMIT \(subjects.count)
      """
    ) { row in (bytes: try row.next([UInt8].self), version: try row.next(Int64.self), at: try row.next(Instant.self)) }
    let since = Dictionary(
      try standing.filter { try counts(purpose, version: $0.version, at: $0.at, in: tx) }.map { ($0.bytes, $0.at) }, uniquingKeysWith: { first, _ in first })
    return Dictionary(Set(subjects).compactMap { subject in since[subject.bytes].map { (subject, $0) } }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether a consent of that wording and moment still counts.
  static func counts(_ purpose: Purpose, version: Int64, at: Instant, in tx: Transaction) throws -> Bool {
    guard version >= ConsentText.oldestValid(purpose) else { return false }
    guard let renewal = purpose.renewal else { return true }
    let today = Zone.seoul.local(tx.now).day
    return try today <= Zone.seoul.local(at).day.adding(months: PolicyValue.standing(renewal, on: today, in: tx).value)
  }

  /// Agrees or takes back; the wording of today is noted. Saying the same again renews the date.
  package static func set(
    _ purpose: Purpose, _ isGiven: Bool, for subject: ConsentSubject, partner: PartyID = Party.house, in tx: Transaction
  ) throws {
    // A visitor who says no leaves nothing behind.
    if !isGiven, case .visitor = subject { return try forget(purpose, subject, in: tx) }
    let version = ConsentText.current(purpose).version
    try tx.run(
      """
      INSERT INTO party_consent (id, subject, purpose, partner, is_given, text_version, at)
      VALUES (\(tx.id(ID<ConsentRecord>.self)), \(subject.bytes), \(purpose), \(partner), \(isGiven), \(version), \(tx.now))
      """)
    try tx.run(
      """
      INSERT INTO party_consent_standing (subject, purpose, partner, is_given, text_version, at)
      VALUES (\(subject.bytes), \(purpose), \(partner), \(isGiven), \(version), \(tx.now))
      ON CONFLICT (subject, purpose, partner) DO UPDATE
      SET is_given = excluded.is_given, text_version = excluded.text_version, at = excluded.at
      """)
    if case .party(let id) = subject { try tx.emit(PartyEvents.consented(id, purpose: purpose.rawValue, isGiven: isGiven)) }
  }

  private static func forget(_ purpose: Purpose, _ subject: ConsentSubject, in tx: Transaction) throws {
    try tx.run("DELETE FROM party_consent WHERE subject = \(subject.bytes) AND purpose = \(purpose)")
    try tx.run("DELETE FROM party_consent_standing WHERE subject = \(subject.bytes) AND purpose = \(purpose)")
  }
}

/// Why a consent is not taken.
package enum ConsentRefusal: Refusal, Equatable, CaseIterable {
  /// Nothing is done here for which it would be needed.
  case notAsked

  package var code: String { "consent/not-asked" }
  package var sort: RefusalSort { .conflict }
  package var sentence: Sentence { Sentence(PartiesPhrases.consentNotAsked) }
}

/// One line of a consent's history.
package struct ConsentRecord: Sendable, Equatable {
  package let purpose: Purpose
  package let partner: PartyID
  package let isGiven: Bool
  package let version: Int64
  package let at: Instant
}
