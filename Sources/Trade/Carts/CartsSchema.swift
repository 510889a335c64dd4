import Storage

/// The tables of carts and their lines.
package enum CartsSchema {
  /// Tables that name people, and what becomes of the rows when one of them leaves.
  package static let persons: [PersonalTable] = [
    .erased("cart_cart"), .erased("cart_guest"),
  ]

  package static let migrations: [Migration] = [
    Migration(
      "2026-11-21.carts.1",
      """
      CREATE TABLE cart_cart (
        id BIGINT PRIMARY KEY,
        secret_digest BYTES NOT NULL UNIQUE,
        owner BIGINT,
        site BIGINT NOT NULL,
        revision BIGINT NOT NULL,
        opened_at BIGINT NOT NULL,
        touched_at BIGINT NOT NULL,
        closed_at BIGINT
      );
      CREATE INDEX cart_cart_owner ON cart_cart (owner, site, id);
      CREATE INDEX cart_cart_touched ON cart_cart (touched_at, id);
      CREATE TABLE cart_line (
        cart BIGINT NOT NULL,
        variant BIGINT NOT NULL,
        quantity BIGINT NOT NULL CHECK (quantity > 0 AND quantity <= 999),
        provenance TEXT NOT NULL,
        added_at BIGINT NOT NULL,
        PRIMARY KEY (cart, variant)
      ) WITHOUT ROWID
      """),
    Migration(
      "2026-11-21.carts.guest",
      """
      CREATE TABLE cart_guest (
        cart BIGINT PRIMARY KEY,
        party BIGINT NOT NULL
      );
      CREATE INDEX cart_guest_party ON cart_guest (party)
      """),
    Migration(
      "2026-11-28.carts.former-secret",
      """
      ALTER TABLE cart_cart ADD COLUMN former_digest BYTES;
      ALTER TABLE cart_cart ADD COLUMN former_until BIGINT NOT NULL DEFAULT 0;
      CREATE INDEX cart_cart_former ON cart_cart (former_digest) WHERE former_digest IS NOT NULL
      """),
    Migration(
      "2026-11-29.carts.removed",
      """
      CREATE TABLE cart_removed (
        cart BIGINT NOT NULL,
        variant BIGINT NOT NULL,
        quantity BIGINT NOT NULL CHECK (quantity > 0 AND quantity <= 999),
        provenance TEXT NOT NULL,
        added_at BIGINT NOT NULL,
        removed_at BIGINT NOT NULL,
        PRIMARY KEY (cart, variant)
      ) WITHOUT ROWID
      """),
    // What a renewed secret was made with, for the same form sent twice; and the cart in which goes on what was not ordered, with the
    // secret that it was left by.
    Migration(
      "2026-11-29.carts.succession",
      """
      ALTER TABLE cart_cart ADD COLUMN renewal BYTES;
      ALTER TABLE cart_cart ADD COLUMN follows BIGINT;
      ALTER TABLE cart_cart ADD COLUMN left_digest BYTES;
      CREATE INDEX cart_cart_follows ON cart_cart (follows) WHERE follows IS NOT NULL;
      CREATE INDEX cart_cart_left ON cart_cart (left_digest) WHERE left_digest IS NOT NULL
      """),
    // What the shopper gave to have something taken off.
    Migration("2026-11-30.carts.code", "ALTER TABLE cart_cart ADD COLUMN code TEXT NOT NULL DEFAULT ''"),
  ]
}
