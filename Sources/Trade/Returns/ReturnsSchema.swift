import Storage

/// The tables of returns.
package enum ReturnsSchema {
  /// Tables that name people, and what becomes of the rows when one of them leaves.
  package static let persons: [PersonalTable] = [
    .erased("returns_return"),
  ]

  package static let migrations: [Migration] = [
    Migration(
      "2026-11-21.returns.1",
      """
      CREATE TABLE returns_return (
        id BIGINT PRIMARY KEY,
        consignment BIGINT NOT NULL,
        order_id BIGINT NOT NULL,
        merchant BIGINT NOT NULL,
        buyer BIGINT NOT NULL,
        reason TEXT NOT NULL,
        note TEXT NOT NULL,
        state TEXT NOT NULL,
        policy TEXT NOT NULL,
        refund BIGINT NOT NULL,
        currency TEXT NOT NULL,
        asked_at BIGINT NOT NULL,
        changed_at BIGINT NOT NULL
      );
      CREATE INDEX returns_return_merchant ON returns_return (merchant, state, id);
      CREATE INDEX returns_return_order ON returns_return (order_id, id);
      CREATE TABLE returns_line (
        return_id BIGINT NOT NULL,
        number BIGINT NOT NULL,
        variant BIGINT NOT NULL,
        quantity BIGINT NOT NULL CHECK (quantity > 0),
        amount BIGINT NOT NULL,
        PRIMARY KEY (return_id, number)
      ) WITHOUT ROWID
      """),
    Migration("2026-11-21.returns.2", "ALTER TABLE returns_return ADD COLUMN why TEXT NOT NULL DEFAULT ''"),
    Migration("2026-11-21.returns.3", "ALTER TABLE returns_return ADD COLUMN noticed_on BIGINT"),
    Migration(
      "2026-11-28.returns.by-line",
      """
      ALTER TABLE returns_line ADD COLUMN accepted BIGINT NOT NULL DEFAULT 0;
      ALTER TABLE returns_line ADD COLUMN restocked BIGINT NOT NULL DEFAULT 0;
      ALTER TABLE returns_line ADD COLUMN why TEXT NOT NULL DEFAULT '';
      ALTER TABLE returns_return ADD COLUMN return_fee BIGINT NOT NULL DEFAULT 0;
      ALTER TABLE returns_return ADD COLUMN delivery_back BIGINT NOT NULL DEFAULT 0;
      ALTER TABLE returns_return ADD COLUMN cost_policy TEXT NOT NULL DEFAULT '';
      UPDATE returns_line SET accepted = quantity
      WHERE return_id IN (SELECT id FROM returns_return WHERE state = 'accepted')
      """),
    Migration("2026-11-29.returns.asked", "CREATE INDEX returns_return_asked ON returns_return (consignment) WHERE state = 'asked'"),
    Migration("2026-11-30.returns.grounds", "ALTER TABLE returns_line ADD COLUMN ground TEXT NOT NULL DEFAULT ''"),
    Migration("2026-11-30.returns.lost", "ALTER TABLE returns_return ADD COLUMN lost BIGINT NOT NULL DEFAULT 0"),
  ]
}
