import Kernel
import Storage

/// Writes a batch of signals: one row for a person, a thing and a day, however often it was looked at.
package struct RecordSignals: Sendable {
  package var signals: [Signal]
  package init(_ signals: [Signal]) { self.signals = signals }

  /// Returns how many passed the gate; the others leave no trace.
  @discardableResult
  package func run(in tx: Transaction) throws -> Int {
    let passing = try ConsentGate.passing(signals, in: tx)
    try tx.runEach(
      """
      INSERT INTO signals_signal (day, kind, site, thing, words, who, at, times)
      VALUES ($1, $2, $3, $4, $5, $6, $7, 1)
      ON CONFLICT (day, kind, site, thing, words, who) DO UPDATE SET times = signals_signal.times + 1
      """,
      width: 7,
      passing.flatMap { signal in
        [
          signal.day.sqlValue, signal.what.kind.sqlValue, signal.site.sqlValue, signal.what.thing.sqlValue, signal.what.words.sqlValue,
          signal.who.bytes.sqlValue, signal.at.sqlValue,
        ]
      })
    return passing.count
  }
}
