import Storage

/// The tables of verified contacts and of the codes on their way to them.
package enum VerificationSchema {
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
      """)
  ]
}
