import Kernel

/// Work to be done later and surely: leased by one worker at a time, tried again with growing rests, laid aside when it
/// fails too often.
package struct Job: Sendable, Equatable {
  package enum State: String, Column, Sendable {
    /// Due now or later, perhaps leased.
    case waiting
    /// Failed as often as it may; people decide.
    case dead
  }

  package let id: ID<Job>
  /// Which handler does it: `import.picture`.
  package let kind: String
  package let body: JSON
  /// This attempt's number: 1 at first.
  package let attempt: Int64
  package let attemptsMax: Int64
  /// Whose turn it is; a worker whose lease ran out no longer holds it.
  let lease: Int64
  /// How often it was enqueued under its key when the lease began.
  let wishes: Int64
  /// False where the body is no JSON, as in a damaged row: the job fails without its handler.
  let isReadable: Bool

  /// Keeps the lease of a worker that is still at it; false when another has it.
  package func keep(for span: Span, in tx: Transaction) throws -> Bool {
    try tx.run("UPDATE storage_job SET lease_until = \(tx.now + span) WHERE id = \(id) AND lease = \(lease) AND state = 'waiting'") == 1
  }
}

/// Asks for work after this transaction. With a key there is at most one waiting job of that kind and key.
package struct EnqueueJob: Sendable {
  package let kind: String
  package let key: String?
  package let body: JSON
  package let runAt: Instant?
  package let attemptsMax: Int64
  package let lane: String

  /// - Parameters:
  ///   - key: makes it one with a waiting job of this kind and key; a job that runs at this moment runs once more.
  ///   - runAt: not before; at once when nil.
  ///   - lane: whose work it is, where workers share their time fairly (`JobHandler.laneMax`).
  package init(_ kind: String, key: String? = nil, body: JSON = .null, runAt: Instant? = nil, attemptsMax: Int64 = 10, lane: String = "") {
    self.kind = kind
    self.key = key
    self.body = body
    self.runAt = runAt
    self.attemptsMax = attemptsMax
    self.lane = lane
  }

  /// Returns the id of the new job, or of the one that waits already (which keeps its body and becomes due no later).
  @discardableResult
  package func run(in tx: Transaction) throws -> ID<Job> {
    tx.ringAfterCommit()
    let due = runAt ?? tx.now
    return try tx.one(
      """
      INSERT INTO storage_job
        (id, kind, key, body, due_at, attempts, attempts_max, wishes, lease, lease_until, state, why, enqueued_at, lane)
      VALUES (\(tx.id(ID<Job>.self)), \(kind), \(key), \(body.string), \(due), 0, \(attemptsMax), 1, 0, 0, 'waiting', NULL, \(tx.now), \(lane))
      ON CONFLICT (kind, key) WHERE state = 'waiting' DO UPDATE
      SET wishes = CASE WHEN storage_job.wishes < 1000000 THEN storage_job.wishes + 1 ELSE 1 END,
        due_at = CASE WHEN excluded.due_at < storage_job.due_at THEN excluded.due_at ELSE storage_job.due_at END
      RETURNING id
      """) { try $0.next() }
  }
}

/// Takes back a job that nobody has begun; false when it is running, done or dead.
package struct CancelJob: Sendable {
  package let id: ID<Job>
  package init(_ id: ID<Job>) { self.id = id }

  package func run(in tx: Transaction) throws -> Bool {
    try tx.run("DELETE FROM storage_job WHERE id = \(id) AND state = 'waiting' AND lease_until <= \(tx.now)") == 1
  }
}

/// Gives a dead job new attempts; false when it is not dead, or when one of its key waits anyway.
package struct RetryJob: Sendable {
  package let id: ID<Job>
  package init(_ id: ID<Job>) { self.id = id }

  package func run(in tx: Transaction) throws -> Bool {
    tx.ringAfterCommit()
    return try tx.run(
      """
      UPDATE storage_job
      SET state = 'waiting', attempts = 0, lease = 0, lease_until = 0, due_at = \(tx.now)
      WHERE id = \(id) AND state = 'dead' AND NOT EXISTS (
        SELECT 1 FROM storage_job AS other
        WHERE other.kind = storage_job.kind AND other.key = storage_job.key AND other.state = 'waiting')
      """) == 1
  }
}
