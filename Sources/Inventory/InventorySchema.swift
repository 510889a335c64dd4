import Storage

/// Inventory's own tables: where stock is kept, and why it moved. How much there is stands on the ledger alone.
package enum InventorySchema {
  /// Tables that name people, and what becomes of the rows when one of them leaves.
  package static let persons: [PersonalTable] = [
    .kept("inventory_movement", "who moved goods at work, as an audit"),
    .kept("inventory_location", "merchants, no persons"),
  ]

  package static let migrations: [Migration] = [
    Migration(
      "2026-11-21.inventory.1",
      """
      CREATE TABLE inventory_location (
        id BIGINT PRIMARY KEY,
        merchant BIGINT NOT NULL,
        kind TEXT NOT NULL,
        unit BIGINT,
        name_ko TEXT NOT NULL,
        name_en TEXT NOT NULL,
        ships BIGINT NOT NULL,
        collects BIGINT NOT NULL,
        priority BIGINT NOT NULL,
        opened_at BIGINT NOT NULL,
        closed_at BIGINT
      );
      CREATE INDEX inventory_location_merchant ON inventory_location (merchant, priority, id);
      CREATE INDEX inventory_location_unit ON inventory_location (unit);
      CREATE TABLE inventory_movement (
        id BIGINT PRIMARY KEY,
        kind TEXT NOT NULL,
        merchant BIGINT NOT NULL,
        location BIGINT NOT NULL,
        destination BIGINT,
        actor BIGINT NOT NULL,
        note TEXT NOT NULL,
        at BIGINT NOT NULL,
        arrived_at BIGINT
      );
      CREATE INDEX inventory_movement_merchant ON inventory_movement (merchant, id);
      CREATE TABLE inventory_movement_line (
        movement BIGINT NOT NULL,
        variant BIGINT NOT NULL,
        quantity BIGINT NOT NULL,
        PRIMARY KEY (movement, variant)
      ) WITHOUT ROWID
      """)
  ]
}
