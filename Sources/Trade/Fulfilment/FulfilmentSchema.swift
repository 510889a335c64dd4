import Storage

/// The tables of handing over: wrong codes counted, waybills and what they were before somebody put them right.
package enum FulfilmentSchema {
  /// Tables that name people, and what becomes of the rows when one of them leaves.
  package static let persons: [PersonalTable] = [
    .kept("fulfilment_correction", "who put a waybill right at work, as an audit"),
  ]

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
      """),
    Migration(
      "2026-11-30.fulfilment.2",
      """
      CREATE TABLE fulfilment_correction (
        consignment BIGINT NOT NULL,
        number BIGINT NOT NULL,
        carrier TEXT NOT NULL,
        waybill TEXT NOT NULL,
        actor BIGINT NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (consignment, number)
      )
      """),
    // A number is sought without what parts its figures.
    Migration("2026-11-30.fulfilment.3", "CREATE INDEX fulfilment_waybill_plain ON fulfilment_waybill ((REPLACE(REPLACE(UPPER(waybill), '-', ''), ' ', '')))"),
  ]
}
