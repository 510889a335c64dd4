import Storage

/// The tables of import and export.
package enum ExchangeSchema {
  /// Tables that name people, and what becomes of the rows when one of them leaves.
  package static let persons: [PersonalTable] = [
    .kept("exchange_import", "merchants, no persons"),
    .kept("exchange_run", "merchants, no persons"),
  ]

  package static let migrations: [Migration] = [
    Migration(
      "2026-11-21.exchange.1",
      """
      CREATE TABLE exchange_import (
        id BIGINT PRIMARY KEY, merchant BIGINT NOT NULL, fingerprint TEXT NOT NULL, format TEXT NOT NULL, bytes BIGINT NOT NULL,
        state TEXT NOT NULL, turn BIGINT NOT NULL, byte_offset BIGINT NOT NULL, line BIGINT NOT NULL, record BIGINT NOT NULL,
        product_count BIGINT NOT NULL, variant_count BIGINT NOT NULL, refused_count BIGINT NOT NULL, report_bytes BIGINT NOT NULL,
        started BIGINT NOT NULL, advanced BIGINT NOT NULL, UNIQUE (merchant, fingerprint)
      )
      """),
    // Every run has a row of its own, which is all that is known of how far it came; only one run of a file goes on at a time.
    Migration(
      "2026-11-28.exchange.runs",
      """
      CREATE TABLE exchange_run (
        id BIGINT PRIMARY KEY, merchant BIGINT NOT NULL, fingerprint TEXT NOT NULL, ticket BIGINT NOT NULL, format TEXT NOT NULL, bytes BIGINT NOT NULL,
        state TEXT NOT NULL, byte_offset BIGINT NOT NULL, line BIGINT NOT NULL, record BIGINT NOT NULL, bytes_read BIGINT NOT NULL,
        product_count BIGINT NOT NULL, variant_count BIGINT NOT NULL, refused_count BIGINT NOT NULL, noted_count BIGINT NOT NULL,
        report_bytes BIGINT NOT NULL, started BIGINT NOT NULL, advanced BIGINT NOT NULL
      );
      INSERT INTO exchange_run (id, merchant, fingerprint, ticket, format, bytes, state, byte_offset, line, record, bytes_read, product_count, variant_count,
        refused_count, noted_count, report_bytes, started, advanced)
      SELECT id, merchant, fingerprint, 0, format, bytes, state, byte_offset, line, record, byte_offset, product_count, variant_count, refused_count, 0,
        report_bytes, started, advanced
      FROM exchange_import;
      DROP TABLE exchange_import;
      ALTER TABLE exchange_run RENAME TO exchange_import;
      CREATE UNIQUE INDEX exchange_import_running ON exchange_import (merchant, fingerprint) WHERE state = 'running';
      CREATE INDEX exchange_import_ticket ON exchange_import (ticket, id) WHERE ticket <> 0
      """),
    Migration("2026-11-29.exchange.unbooked", "ALTER TABLE exchange_import ADD COLUMN unbooked_count BIGINT NOT NULL DEFAULT 0"),
    Migration("2026-11-29.exchange.unchanged", "ALTER TABLE exchange_import ADD COLUMN unchanged_count BIGINT NOT NULL DEFAULT 0"),
    // What files said last of the pieces at a place: the same again is no news, and brings nothing back that was sold since.
    Migration(
      "2026-11-29.exchange.what-was-said",
      """
      CREATE TABLE exchange_said_stock (
        location BIGINT NOT NULL, variant BIGINT NOT NULL, pieces BIGINT NOT NULL, is_vague BIGINT NOT NULL, PRIMARY KEY (location, variant)
      )
      """),
    // Variants that a file which is being read has not named so far.
    Migration(
      "2026-11-30.exchange.unnamed",
      """
      ALTER TABLE exchange_import ADD COLUMN unnamed_count BIGINT NOT NULL DEFAULT 0;
      CREATE TABLE exchange_unnamed (run BIGINT NOT NULL, handle TEXT NOT NULL, variant BIGINT NOT NULL, PRIMARY KEY (run, variant));
      CREATE INDEX exchange_unnamed_handle ON exchange_unnamed (run, handle)
      """),
  ]
}
