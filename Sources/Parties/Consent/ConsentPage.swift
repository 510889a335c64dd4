import Kernel
import Storage

/// What the consent page shows: every purpose with its wording and where the person stands.
package struct ConsentPage: Sendable {
  /// One purpose on the page.
  package struct Line: Sendable {
    package let text: ConsentText
    package let isGiven: Bool
    /// When it was last given or taken back; nil when never asked.
    package let at: Instant?
  }

  package let lines: [Line]
  /// Merchants that may know the person, with the moment of consent.
  package let partners: [ConsentRecord]
  /// The latest 100 changes, newest first.
  package let history: [ConsentRecord]

  package static func of(_ subject: ConsentSubject, in tx: Transaction) throws -> ConsentPage {
    let standing = try tx.rows(
      """
      SELECT purpose, partner, is_given, text_version, at FROM party_consent_standing
      WHERE subject = \(subject.bytes) ORDER BY at DESC, purpose, partner LIMIT 200
      """, record)
    let history = try tx.rows(
      """
      SELECT purpose, partner, is_given, text_version, at FROM party_consent
      WHERE subject = \(subject.bytes) ORDER BY id DESC LIMIT 100
      """, record)
    let lines = try Purpose.allCases.filter { !$0.isPerPartner }.map { purpose in
      let now = standing.first { $0.purpose == purpose }
      let counts = try now.map { try $0.isGiven && Consent.counts(purpose, version: $0.version, at: $0.at, in: tx) } ?? false
      return Line(text: .current(purpose), isGiven: counts, at: now?.at)
    }
    return ConsentPage(lines: lines, partners: standing.filter { $0.purpose.isPerPartner && $0.isGiven }, history: history)
  }

  private static func record(_ row: inout Row) throws -> ConsentRecord {
    ConsentRecord(
      purpose: try row.next(), partner: try row.next(), isGiven: try row.next(), version: try row.next(), at: try row.next())
  }
}
