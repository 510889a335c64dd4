import Storage

/// The tables of import and export.
package enum ExchangeSchema {
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
      """)
  ]
}
