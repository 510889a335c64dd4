import Storage

/// The table of keys that let somebody choose a new password.
package enum RecoverySchema {
  /// Tables that name people, and what becomes of the rows when one of them leaves.
  package static let persons: [PersonalTable] = [
    .erased("recovery_key"),
  ]

  package static let migrations: [Migration] = [
    Migration(
      "2026-11-28.recovery.1",
      """
      CREATE TABLE recovery_key (
        digest BYTES NOT NULL PRIMARY KEY,
        party BIGINT NOT NULL,
        way TEXT NOT NULL,
        made_by BIGINT NOT NULL,
        made_at BIGINT NOT NULL,
        expires_at BIGINT NOT NULL,
        used_at BIGINT
      );
      CREATE INDEX recovery_key_party ON recovery_key (party);
      CREATE INDEX recovery_key_expiry ON recovery_key (expires_at, digest)
      """),
    Migration("2026-11-30.recovery.address", "ALTER TABLE recovery_key ADD COLUMN address TEXT"),
  ]
}
