import Kernel

/// Does waiting jobs, one a step. The simulator and every worker thread call the same step.
package struct JobRunner: Sendable {
  /// What one step did.
  package enum Step: Sendable, Equatable {
    /// Nothing is due.
    case idle
    case done(ID<Job>)
    /// It failed and is tried again then.
    case failed(ID<Job>, until: Instant)
    /// It failed for the last time.
    case died(ID<Job>)
    /// It took longer than its lease, and another worker has it.
    case overtaken(ID<Job>)
  }

  /// Attempts beyond which nothing is counted on: a damaged row is tried and laid aside like every other.
  private static let countedMax: Int64 = 1_000_000

  private let handlers: [String: JobHandler]
  private let kinds: [String]
  private let longestLease: Span
  private let turns = LaneTurns()

  package init(_ handlers: [JobHandler]) {
    self.handlers = Dictionary(uniqueKeysWithValues: handlers.map { ($0.kind, $0) })
    kinds = handlers.map(\.kind).sorted()
    longestLease = handlers.map(\.lease).max() ?? .minutes(1)
  }

  /// Does the job that is due longest. Throws only faults of the database.
  package func step(_ database: Database) throws -> Step {
    guard let job = try lease(database), let handler = handlers[job.kind] else { return .idle }
    // A worker that died with it has used up an attempt; the last one leaves nothing to try.
    guard job.attempt <= min(job.attemptsMax, Self.countedMax) else { return try fail(job, handler, "its workers ended before it did", database) }
    guard job.isReadable else { return try fail(job, handler, "its body cannot be read", database) }
    do {
      switch handler.work {
      case .inside(let work):
        return try database.writeNow { tx in
          guard try end(job, tx) else { return .overtaken(job.id) }
          try work(job, tx)
          return .done(job.id)
        }
      case .outside(let work):
        try HeldJob(job, for: longestLease, in: database).during { try work(job, database) }
        return try database.writeNow { try end(job, $0) ? .done(job.id) : .overtaken(job.id) }
      }
    } catch let fault as StorageFault where fault.isOfTheMachine {
      // The database is away: the lease runs out and the job is done later.
      throw fault
    } catch {
      return try fail(job, handler, DeadLetters.words(error), database)
    }
  }

  private func lease(_ database: Database) throws -> Job? {
    for kind in try due(database) {
      let most = handlers[kind]?.laneMax
      var lane: String?
      if let most {
        lane = try FairLanes(kind: kind, most: most, turns: turns).next(database)
        guard lane != nil else { continue }
      }
      if let job = try lease(kind, lane: lane, most: most ?? .max, database) { return job }
    }
    return nil
  }

  private func lease(_ kind: String, lane: String?, most: Int64, _ database: Database) throws -> Job? {
    try database.writeNow { tx in
      let token = Int64(bitPattern: tx.random() >> 1)
      // Workers on PostgreSQL pass over what another is just leasing.
      let passing = tx.engine == .postgres ? "FOR UPDATE SKIP LOCKED" : ""
      let ofLane: SQL = if let lane { "AND lane = \(lane) AND \(FairLanes.running(kind, lane: "\(lane)", at: tx.now)) < \(most)" } else { "" }
      return try tx.first(
        """
        UPDATE storage_job
        SET lease = \(token), lease_until = \(tx.now + longestLease),
          attempts = CASE WHEN attempts < \(raw: "\(Self.countedMax)") THEN attempts + 1 ELSE attempts END
        WHERE id = (
            SELECT id FROM storage_job
            WHERE state = 'waiting' AND kind = \(kind) AND due_at <= \(tx.now) AND lease_until <= \(tx.now) \(ofLane)
            ORDER BY due_at, id
            LIMIT 1 \(raw: passing))
          AND state = 'waiting' AND lease_until <= \(tx.now)
        RETURNING id, kind, body, attempts, attempts_max, lease, wishes
        """) { row in
          let (id, kind, text): (ID<Job>, String, String) = (try row.next(), try row.next(), try row.next())
          let body = try? JSONReader.read(text)
          return Job(
            id: id, kind: kind, body: body ?? .null, attempt: try row.next(), attemptsMax: try row.next(), lease: try row.next(),
            wishes: try row.next(), isReadable: body != nil)
        }
    }
  }

  /// The kinds that have something due, the one whose first job is due longest first. One kind at a time, so that no queue of
  /// another kind, however long, is walked through.
  private func due(_ database: Database) throws -> [String] {
    let now = database.world.now()
    return try database.readNow { tx in
      var found: [(due: Instant, kind: String)] = []
      for kind in kinds {
        let due = try tx.value(
          """
          SELECT due_at FROM storage_job
          WHERE state = 'waiting' AND kind = \(kind) AND due_at <= \(now) AND lease_until <= \(now)
          ORDER BY due_at, id
          LIMIT 1
          """, as: Instant.self)
        if let due { found.append((due, kind)) }
      }
      return found.sorted { ($0.due, $0.kind) < ($1.due, $1.kind) }.map(\.kind)
    }
  }

  /// Removes a job that is done; one that was wished for again meanwhile becomes due at once. False when the lease was lost.
  private func end(_ job: Job, _ tx: Transaction) throws -> Bool {
    let isGone = try tx.run("DELETE FROM storage_job WHERE id = \(job.id) AND lease = \(job.lease) AND wishes = \(job.wishes)") == 1
    if isGone { return true }
    tx.ringAfterCommit()
    return try tx.run(
      """
      UPDATE storage_job
      SET lease = 0, lease_until = 0, attempts = 0, due_at = \(tx.now)
      WHERE id = \(job.id) AND lease = \(job.lease) AND state = 'waiting'
      """) == 1
  }

  private func fail(_ job: Job, _ handler: JobHandler, _ why: String, _ database: Database) throws -> Step {
    try database.writeNow { tx in
      let isDead = job.attempt >= min(job.attemptsMax, Self.countedMax)
      // What is dead is due no more: the moment says when it died.
      let due = isDead ? tx.now : tx.now + handler.backoff.rest(after: job.attempt, random: tx.random())
      let isMine = try tx.run(
        """
        UPDATE storage_job
        SET state = \(isDead ? Job.State.dead : .waiting), due_at = \(due), lease = 0, lease_until = 0, why = \(why)
        WHERE id = \(job.id) AND lease = \(job.lease) AND state = 'waiting'
        """) == 1
      guard isMine else { return .overtaken(job.id) }
      return isDead ? .died(job.id) : .failed(job.id, until: due)
    }
  }
}
