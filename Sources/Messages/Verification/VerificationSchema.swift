import Storage

/// The tables of verified contacts, of the codes on their way to them, and of new ones that wait for theirs.
package enum VerificationSchema {
  /// Tables that name people, and what becomes of the rows when one of them leaves.
  package static let persons: [PersonalTable] = [
    .erased("verify_ask"), .erased("verify_code"), .erased("verify_contact"), .erased("verify_change"),
  ]

  package static let migrations: [Migration] = [
    Migration(
      "2026-11-28.verification.1",
      """
      CREATE TABLE verify_ask (
        value TEXT NOT NULL,
        party BIGINT NOT NULL,
        window_start BIGINT NOT NULL,
        codes BIGINT NOT NULL,
        PRIMARY KEY (value, party)
      ) WITHOUT ROWID;
      CREATE TABLE verify_code (
        value TEXT NOT NULL,
        party BIGINT NOT NULL,
        salt BYTES NOT NULL,
        digest BYTES NOT NULL,
        expires_at BIGINT NOT NULL,
        tries BIGINT NOT NULL,
        PRIMARY KEY (value, party)
      ) WITHOUT ROWID;
      CREATE TABLE verify_contact (
        value TEXT NOT NULL,
        party BIGINT NOT NULL,
        verified_at BIGINT NOT NULL,
        PRIMARY KEY (value, party)
      ) WITHOUT ROWID
      """),
    Migration(
      "2026-11-30.verification.2",
      """
      CREATE TABLE verify_change (
        party BIGINT NOT NULL PRIMARY KEY,
        value TEXT NOT NULL,
        asked_at BIGINT NOT NULL,
        ends_at BIGINT NOT NULL
      ) WITHOUT ROWID;
      CREATE INDEX verify_change_end ON verify_change (ends_at, party)
      """),
  ]
}
