import Storage

/// The ledger's tables.
///
/// A transfer costs one row, two narrow index entries for statements, and one update for each side that has a limit.
package enum LedgerSchema {
  /// Tables that name people, and what becomes of the rows when one of them leaves.
  package static let persons: [PersonalTable] = [
    .kept("ledger_account", "the books; 전자금융거래법 22조, five years"),
  ]

  package static let migrations: [Migration] = [
    Migration(
      "2026-11-21.ledger.1",
      """
      CREATE TABLE ledger_account (
        id BIGINT PRIMARY KEY,
        asset TEXT NOT NULL,
        holder BIGINT NOT NULL,
        purpose TEXT NOT NULL,
        floor BIGINT,
        posted BIGINT NOT NULL,
        held BIGINT NOT NULL,
        opened_at BIGINT NOT NULL,
        closed_at BIGINT,
        UNIQUE (asset, holder, purpose),
        CHECK (held >= 0),
        CHECK (floor IS NULL OR posted - held >= floor)
      );
      CREATE INDEX ledger_account_without_limit ON ledger_account (id) WHERE floor IS NULL;
      CREATE TABLE ledger_transfer (
        id BIGINT PRIMARY KEY,
        debit BIGINT NOT NULL,
        credit BIGINT NOT NULL,
        amount BIGINT NOT NULL CHECK (amount > 0),
        code TEXT NOT NULL,
        reference BIGINT NOT NULL,
        at BIGINT NOT NULL,
        reverses BIGINT
      );
      CREATE INDEX ledger_transfer_debit ON ledger_transfer (debit, at, id);
      CREATE INDEX ledger_transfer_credit ON ledger_transfer (credit, at, id);
      CREATE UNIQUE INDEX ledger_transfer_reverses ON ledger_transfer (reverses) WHERE reverses IS NOT NULL;
      CREATE TABLE ledger_hold (
        id BIGINT PRIMARY KEY,
        debit BIGINT NOT NULL,
        credit BIGINT NOT NULL,
        amount BIGINT NOT NULL CHECK (amount > 0),
        code TEXT NOT NULL,
        reference BIGINT NOT NULL,
        at BIGINT NOT NULL,
        expires_at BIGINT NOT NULL
      );
      CREATE INDEX ledger_hold_debit ON ledger_hold (debit, expires_at);
      CREATE INDEX ledger_hold_expiry ON ledger_hold (expires_at, id);
      CREATE TABLE ledger_hold_end (
        id BIGINT PRIMARY KEY,
        outcome TEXT NOT NULL CHECK (outcome IN ('voided', 'expired')),
        at BIGINT NOT NULL
      );
      CREATE TABLE ledger_checkpoint (
        account BIGINT PRIMARY KEY,
        through BIGINT NOT NULL,
        posted BIGINT NOT NULL
      )
      """),
    Migration(
      "2026-11-21.ledger.reach",
      """
      CREATE TABLE ledger_checkpoint_reach (id BIGINT PRIMARY KEY, transfer BIGINT NOT NULL);
      DROP INDEX ledger_account_without_limit
      """),
    // What `Overtaken.fault` says, from inside a statement.
    Migration(
      "2026-11-21.ledger.rerun", sqlite: "",
      postgres: """
        CREATE FUNCTION ledger_overtaken() RETURNS BIGINT LANGUAGE plpgsql AS
        'BEGIN RAISE EXCEPTION ''another posting came first'' USING ERRCODE = ''40001''; END'
        """),
    Migration("2026-11-29.ledger.holder", "CREATE INDEX ledger_account_holder ON ledger_account (holder, purpose, asset)"),
    // A fact of the world may take an account under its floor: a count finds less than is promised.
    Migration(
      "2026-11-30.ledger.facts",
      sqlite: """
        CREATE TABLE ledger_account_facts (
          id INTEGER PRIMARY KEY, asset TEXT NOT NULL, holder INTEGER NOT NULL, purpose TEXT NOT NULL, floor INTEGER, posted INTEGER NOT NULL,
          held INTEGER NOT NULL, opened_at INTEGER NOT NULL, closed_at INTEGER, is_short INTEGER NOT NULL DEFAULT 0,
          UNIQUE (asset, holder, purpose), CHECK (held >= 0), CHECK (floor IS NULL OR is_short = 1 OR posted - held >= floor)
        ) STRICT;
        INSERT INTO ledger_account_facts (id, asset, holder, purpose, floor, posted, held, opened_at, closed_at)
        SELECT id, asset, holder, purpose, floor, posted, held, opened_at, closed_at FROM ledger_account;
        DROP TABLE ledger_account;
        ALTER TABLE ledger_account_facts RENAME TO ledger_account;
        CREATE INDEX ledger_account_holder ON ledger_account (holder, purpose, asset)
        """,
      postgres: """
        ALTER TABLE ledger_account ADD COLUMN is_short BIGINT NOT NULL DEFAULT 0;
        ALTER TABLE ledger_account DROP CONSTRAINT ledger_account_check;
        ALTER TABLE ledger_account ADD CONSTRAINT ledger_account_check CHECK (floor IS NULL OR is_short = 1 OR posted - held >= floor)
        """),
  ]
}
