import Storage

/// The tables of handing over: wrong codes counted, waybills.
package enum FulfilmentSchema {
  package static let migrations: [Migration] = [
    Migration(
      "2026-11-21.fulfilment.1",
      """
      CREATE TABLE fulfilment_wrong_code (
        consignment BIGINT PRIMARY KEY,
        tries BIGINT NOT NULL
      );
      CREATE TABLE fulfilment_waybill (
        consignment BIGINT PRIMARY KEY,
        carrier TEXT NOT NULL,
        waybill TEXT NOT NULL,
        shipped_at BIGINT NOT NULL
      )
      """)
  ]
}
