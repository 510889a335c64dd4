import Kernel

/// Work that gave up and waits for people: a job that failed as often as it may, or an event that a subscription could not handle.
package struct FailedWork: Sendable, Equatable {
  package enum Sort: String, Column, CaseIterable, Sendable {
    case job
    case event
  }

  /// Lines of one answer, at most.
  package static let listMax = 200
  /// Letters of the reason for which something is discarded.
  package static let reasonLength = 3...300

  package let sort: Sort
  package let id: ID<FailedWork>
  /// The job's kind, or the subscription and what it heard.
  package let kind: String
  package let why: String
  /// When it was first wanted.
  package let first: Instant
  /// When it gave up.
  package let last: Instant
  package let attempts: Int64
  /// Whether somebody asked for another try that has not come yet.
  package let isWantedAgain: Bool

  /// What gave up, newest first.
  package static func list(limit: Int = listMax, in tx: Transaction) throws -> [FailedWork] {
    let jobs = try tx.rows(
      """
      SELECT id, kind, COALESCE(why, ''), enqueued_at, due_at, attempts
      FROM storage_job
      WHERE state = 'dead'
      ORDER BY due_at DESC, id DESC
      LIMIT \(min(limit, 1000))
      """
    ) { row in
      FailedWork(
        sort: .job, id: try row.next(), kind: try row.next(), why: try row.next(), first: try row.next(), last: try row.next(), attempts: try row.next(),
        isWantedAgain: false)
    }
    let letters = try tx.rows(
      """
      SELECT id, subscription, topic, why, at, died_at, tries, is_wanted_again
      FROM storage_dead_letter
      ORDER BY died_at DESC, id DESC
      LIMIT \(min(limit, 1000))
      """
    ) { row in
      let id: ID<FailedWork> = try row.next()
      let kind = "\(try row.next(String.self)) ← \(try row.next(String.self))"
      return FailedWork(
        sort: .event, id: id, kind: kind, why: try row.next(), first: try row.next(), last: try row.next(), attempts: try row.next(),
        isWantedAgain: try row.next())
    }
    return Array((jobs + letters).sorted { ($0.last, $0.id) > ($1.last, $1.id) }.prefix(limit))
  }

  /// How much there is.
  package static func count(in tx: Transaction) throws -> Int64 {
    try (tx.value("SELECT CAST(COUNT(*) AS BIGINT) FROM storage_job WHERE state = 'dead'", as: Int64.self) ?? 0)
      + (tx.value("SELECT CAST(COUNT(*) AS BIGINT) FROM storage_dead_letter", as: Int64.self) ?? 0)
  }
}

/// Gives work that failed another try: jobs become due at once, events are heard again by their subscription's next step.
package struct RetryFailedWork: Sendable {
  package let sort: FailedWork.Sort
  package let id: ID<FailedWork>

  package init(_ sort: FailedWork.Sort, _ id: ID<FailedWork>) {
    self.sort = sort
    self.id = id
  }

  package func run(in tx: Transaction) throws {
    guard try isTriedAgain(in: tx) else { throw NoFailedWork.gone }
  }

  /// All that one list shows; returns how many. A job whose like waits already stays as it is.
  package static func all(in tx: Transaction) throws -> Int64 {
    var count: Int64 = 0
    for work in try FailedWork.list(in: tx) where !work.isWantedAgain {
      if try RetryFailedWork(work.sort, work.id).isTriedAgain(in: tx) { count += 1 }
    }
    return count
  }

  private func isTriedAgain(in tx: Transaction) throws -> Bool {
    switch sort {
    case .job: try RetryJob(ID(id.raw)).run(in: tx)
    case .event: try DeadLetters.wantAgain(ID(id.raw), in: tx)
    }
  }
}
