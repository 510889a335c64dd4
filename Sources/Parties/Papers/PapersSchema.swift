import Storage

/// The table of what members agreed to when they joined.
package enum PapersSchema {
  /// Tables that name people, and what becomes of the rows when one of them leaves.
  package static let persons: [PersonalTable] = [
    .kept("party_agreement", "proof of the terms that were agreed to (개인정보 보호법 22조)"),
  ]

  package static let migrations: [Migration] = [
    Migration(
      "2026-11-28.papers.1",
      """
      CREATE TABLE party_agreement (
        party BIGINT NOT NULL,
        paper TEXT NOT NULL,
        since BIGINT NOT NULL,
        digest BYTES NOT NULL,
        policy TEXT NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (party, paper, since)
      ) WITHOUT ROWID
      """),
    Migration(
      "2026-11-30.papers.editions",
      "CREATE INDEX party_agreement_edition ON party_agreement (paper, since, digest)"),
  ]
}
