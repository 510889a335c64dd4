import Kernel
import Storage

/// Turns one day's signals into counts that name nobody: published only from five different people on (k-anonymity,
/// Sweeney 2002).
package enum Aggregate {
  /// Fewer different people than this are never told about.
  package static let visitorsMin: Int64 = 5
  /// Counts published for one day, at most; the most viewed first.
  package static let countsMax = 10_000
  /// A day is closed so long after its end, when what was noted before midnight has been written.
  package static let closesAfter = Span.minutes(10)

  /// Publishes today so far and every day before it that is not closed yet; closes those that are over.
  package static func step(_ database: Database) throws {
    let now = database.world.now()
    let today = Zone.seoul.local(now).day
    let running = Zone.seoul.local(now - closesAfter).day
    let first = today.adding(days: -Retention.days)
    let closed = try database.readNow { tx in
      Set(try tx.rows("SELECT day FROM signals_closed_day WHERE day >= \(first) ORDER BY day LIMIT 100") { try $0.next(Day.self) })
    }
    var day = first
    while day <= today {
      if !closed.contains(day) { try publish(day, isOver: day < running, database) }
      day = day.adding(days: 1)
    }
  }

  /// Counting only reads, so that no sale waits for it; the counts of the day are then replaced at once.
  private static func publish(_ day: Day, isOver: Bool, _ database: Database) throws {
    let counts = try database.readNow { try count(day, in: $0) }
    try database.writeNow { tx in
      try tx.run("DELETE FROM signals_count WHERE day = \(day)")
      try tx.runEach(
        """
        INSERT INTO signals_count (kind, site, day, thing, words, visitors, times)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (kind, site, day, thing, words) DO UPDATE SET visitors = excluded.visitors, times = excluded.times
        """, width: 7, counts)
      if isOver { try tx.run("INSERT INTO signals_closed_day (day, at) VALUES (\(day), \(tx.now)) ON CONFLICT (day) DO NOTHING") }
    }
  }

  /// Seven values a count.
  private static func count(_ day: Day, in tx: Transaction) throws -> [SQLValue] {
    try tx.rows(
      """
      SELECT kind, site, thing, words, CAST(COUNT(*) AS BIGINT), CAST(SUM(times) AS BIGINT)
      FROM signals_signal
      WHERE day = \(day)
      GROUP BY kind, site, thing, words
      HAVING COUNT(*) >= \(visitorsMin)
      ORDER BY COUNT(*) DESC, kind, site, thing, words
      LIMIT \(countsMax)
      """
    ) { row -> [SQLValue] in
      let kind: Signal.Kind = try row.next()
      let site: Int64 = try row.next()
      let thing: Int64 = try row.next()
      let words: String = try row.next()
      let visitors: Int64 = try row.next()
      let times: Int64 = try row.next()
      return [kind.sqlValue, .int(site), day.sqlValue, .int(thing), .text(words), .int(visitors), .int(times)]
    }.flatMap { $0 }
  }
}
