import Storage

/// The table of promotion codes; how often each was used stands in the ledger.
package enum CodesSchema {
  /// Tables that name people, and what becomes of the rows when one of them leaves.
  package static let persons: [PersonalTable] = [
    .kept("codes_code", "merchants, and who made a code at work, as an audit"),
  ]

  package static let migrations: [Migration] = [
    Migration(
      "2026-11-30.codes.1",
      """
      CREATE TABLE codes_code (
        id BIGINT PRIMARY KEY,
        merchant BIGINT NOT NULL,
        text TEXT NOT NULL,
        percent BIGINT NOT NULL CHECK (percent >= 0 AND percent <= 100),
        amount BIGINT NOT NULL CHECK (amount >= 0),
        currency TEXT NOT NULL,
        minimum BIGINT NOT NULL CHECK (minimum >= 0),
        site BIGINT NOT NULL,
        starts_at BIGINT NOT NULL,
        ends_at BIGINT NOT NULL CHECK (ends_at > starts_at),
        uses BIGINT NOT NULL CHECK (uses > 0),
        made_by BIGINT NOT NULL,
        made_at BIGINT NOT NULL,
        ended_at BIGINT,
        UNIQUE (text, merchant)
      );
      CREATE INDEX codes_code_merchant ON codes_code (merchant, id)
      """)
  ]
}
