import Kernel

/// Asks for many pieces of work of one kind in few statements; as with `EnqueueJob`, there is at most one waiting job for each key.
package struct EnqueueJobs: Sendable {
  /// Rows in one statement, at most.
  private static let rowsMax = 100

  package let kind: String
  /// Keys must differ.
  package let jobs: [(key: String, body: JSON, lane: String)]
  package let attemptsMax: Int64

  package init(_ kind: String, _ jobs: [(key: String, body: JSON, lane: String)], attemptsMax: Int64 = 10) {
    self.kind = kind
    self.jobs = jobs
    self.attemptsMax = attemptsMax
  }

  package func run(in tx: Transaction) throws {
    guard !jobs.isEmpty else { return }
    tx.ringAfterCommit()
    for start in stride(from: 0, to: jobs.count, by: Self.rowsMax) {
      let rows: [[SQLValue]] = jobs[start..<min(jobs.count, start + Self.rowsMax)].map { job in
        [
          tx.id(ID<Job>.self).sqlValue, .text(kind), .text(job.key), .text(job.body.string), tx.now.sqlValue, .int(0), .int(attemptsMax), .int(1), .int(0),
          .int(0), .text("waiting"), tx.now.sqlValue, .text(job.lane),
        ]
      }
      try tx.run(
        """
        INSERT INTO storage_job (id, kind, key, body, due_at, attempts, attempts_max, wishes, lease, lease_until, state, enqueued_at, lane)
        VALUES \(rows: rows)
        ON CONFLICT (kind, key) WHERE state = 'waiting' DO UPDATE
        SET wishes = CASE WHEN storage_job.wishes < 1000000 THEN storage_job.wishes + 1 ELSE 1 END, due_at = excluded.due_at
        """)
    }
  }
}
