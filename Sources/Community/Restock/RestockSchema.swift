import Storage

/// Who waits for what that is sold out.
package enum RestockSchema {
  /// Tables that name people, and what becomes of the rows when one of them leaves.
  package static let persons: [PersonalTable] = [
    .erased("restock_wish"),
  ]

  package static let migrations: [Migration] = [
    Migration(
      "2026-11-29.restock.1",
      """
      CREATE TABLE restock_wish (
        member BIGINT NOT NULL,
        variant BIGINT NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (member, variant)
      );
      CREATE INDEX restock_wish_variant ON restock_wish (variant, at)
      """)
  ]
}
