/// The tables that storage itself keeps.
package enum StorageSchema {
  package static let migrations: [Migration] = [
    Migration(
      "2026-11-21.storage.1",
      """
      CREATE TABLE storage_event (
        position BIGINT PRIMARY KEY,
        id BIGINT NOT NULL UNIQUE,
        topic TEXT NOT NULL,
        version BIGINT NOT NULL,
        key BIGINT NOT NULL,
        facts TEXT NOT NULL,
        at BIGINT NOT NULL
      );
      CREATE TABLE storage_outbox (
        id BIGINT PRIMARY KEY,
        topic TEXT NOT NULL,
        version BIGINT NOT NULL,
        key BIGINT NOT NULL,
        facts TEXT NOT NULL,
        at BIGINT NOT NULL
      );
      CREATE TABLE storage_sequencer (
        name TEXT NOT NULL PRIMARY KEY,
        position BIGINT NOT NULL
      );
      INSERT INTO storage_sequencer (name, position) VALUES ('event', 0)
      """)
  ]
}
