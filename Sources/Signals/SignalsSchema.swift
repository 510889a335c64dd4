import Storage

/// Raw signals, and the counts that outlive them.
package enum SignalsSchema {
  /// Tables that name people, and what becomes of the rows when one of them leaves.
  package static let persons: [PersonalTable] = [
    .erased("signals_signal"),
  ]

  package static let migrations: [Migration] = [
    Migration(
      "2026-11-21.signals.1",
      """
      CREATE TABLE signals_signal (
        day BIGINT NOT NULL,
        kind TEXT NOT NULL,
        site BIGINT NOT NULL,
        thing BIGINT NOT NULL,
        words TEXT NOT NULL,
        who BYTES NOT NULL,
        at BIGINT NOT NULL,
        times BIGINT NOT NULL,
        PRIMARY KEY (day, kind, site, thing, words, who)
      );
      CREATE INDEX signals_signal_who ON signals_signal (who);
      CREATE INDEX signals_signal_at ON signals_signal (at);
      CREATE TABLE signals_count (
        kind TEXT NOT NULL,
        site BIGINT NOT NULL,
        day BIGINT NOT NULL,
        thing BIGINT NOT NULL,
        words TEXT NOT NULL,
        visitors BIGINT NOT NULL,
        times BIGINT NOT NULL,
        PRIMARY KEY (kind, site, day, thing, words)
      );
      CREATE INDEX signals_count_day ON signals_count (day);
      CREATE TABLE signals_closed_day (
        day BIGINT PRIMARY KEY,
        at BIGINT NOT NULL
      )
      """)
  ]
}
