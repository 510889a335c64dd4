import Storage

/// The table of catalogue files that people sent, and what became of each.
package enum UploadsSchema {
  /// Tables that name people, and what becomes of the rows when one of them leaves.
  package static let persons: [PersonalTable] = [
    .kept("uploads_file", "who sent a merchant's file at work, as an audit"),
  ]

  package static let migrations: [Migration] = [
    Migration(
      "2026-11-21.uploads.1",
      """
      CREATE TABLE uploads_file (
        id BIGINT PRIMARY KEY,
        merchant BIGINT NOT NULL,
        actor BIGINT NOT NULL,
        name TEXT NOT NULL,
        location BIGINT,
        is_strict BIGINT NOT NULL,
        state TEXT NOT NULL,
        bytes BIGINT NOT NULL,
        bytes_read BIGINT NOT NULL,
        row_count BIGINT NOT NULL,
        product_count BIGINT NOT NULL,
        variant_count BIGINT NOT NULL,
        refused_count BIGINT NOT NULL,
        why_ko TEXT NOT NULL,
        why_en TEXT NOT NULL,
        sent_at BIGINT NOT NULL,
        changed_at BIGINT NOT NULL
      );
      CREATE INDEX uploads_file_merchant ON uploads_file (merchant, id)
      """),
    Migration("2026-11-28.uploads.currency", "ALTER TABLE uploads_file ADD COLUMN currency TEXT"),
    Migration("2026-11-29.uploads.1-same", "ALTER TABLE uploads_file ADD COLUMN is_same_shop BIGINT NOT NULL DEFAULT 0"),
    // How far an import has come is kept by the import alone.
    Migration(
      "2026-11-29.uploads.2-once",
      """
      ALTER TABLE uploads_file DROP COLUMN bytes_read;
      ALTER TABLE uploads_file DROP COLUMN row_count;
      ALTER TABLE uploads_file DROP COLUMN product_count;
      ALTER TABLE uploads_file DROP COLUMN variant_count;
      ALTER TABLE uploads_file DROP COLUMN refused_count
      """),
    Migration("2026-11-30.uploads.retires-unnamed", "ALTER TABLE uploads_file ADD COLUMN retires_unnamed BIGINT NOT NULL DEFAULT 0"),
  ]
}
