import Kernel

/// Lays failed work aside for good, with the reason and who decided: what it was stays on record.
package struct DiscardFailedWork: Sendable {
  package let sort: FailedWork.Sort
  package let id: ID<FailedWork>
  package let reason: String
  package let by: PartyID

  package init(_ sort: FailedWork.Sort, _ id: ID<FailedWork>, reason: String, by: PartyID) {
    self.sort = sort
    self.id = id
    self.reason = reason
    self.by = by
  }

  package func run(in tx: Transaction) throws {
    guard FailedWork.reasonLength.contains(reason.count) else { throw NoFailedWork.reasonMissing }
    let copied: Int
    switch sort {
    case .job:
      copied = try tx.run(
        """
        INSERT INTO storage_discarded (id, sort, kind, why, first_at, last_at, attempts, reason, actor, at)
        SELECT id, 'job', kind, COALESCE(why, ''), enqueued_at, due_at, attempts, \(reason), \(by), \(tx.now)
        FROM storage_job WHERE id = \(id) AND state = 'dead'
        """)
      try tx.run("DELETE FROM storage_job WHERE id = \(id) AND state = 'dead'")
    case .event:
      copied = try tx.run(
        """
        INSERT INTO storage_discarded (id, sort, kind, why, first_at, last_at, attempts, reason, actor, at)
        SELECT id, 'event', subscription || ' ← ' || topic, why, at, died_at, tries, \(reason), \(by), \(tx.now)
        FROM storage_dead_letter WHERE id = \(id)
        """)
      try tx.run("DELETE FROM storage_dead_letter WHERE id = \(id)")
    }
    guard copied == 1 else { throw NoFailedWork.gone }
  }
}

/// What was discarded, by whom and why.
package struct DiscardedWork: Sendable, Equatable {
  package let kind: String
  package let why: String
  package let reason: String
  package let actor: PartyID
  package let at: Instant

  /// The latest, newest first.
  package static func list(limit: Int = 50, in tx: Transaction) throws -> [DiscardedWork] {
    try tx.rows("SELECT kind, why, reason, actor, at FROM storage_discarded ORDER BY at DESC, id DESC LIMIT \(min(limit, 200))") { row in
      DiscardedWork(kind: try row.next(), why: try row.next(), reason: try row.next(), actor: try row.next(), at: try row.next())
    }
  }
}

/// Why failed work stays as it is.
package enum NoFailedWork: Refusal, Equatable, CaseIterable {
  /// Tried again, done or discarded meanwhile, or its like waits already.
  case gone
  case reasonMissing

  package var code: String { self == .gone ? "work/gone" : "work/reason-missing" }
  package var sort: RefusalSort { self == .gone ? .conflict : .invalid }
  package var pointer: String? { self == .gone ? nil : "/reason" }
  package var sentence: Sentence { Sentence(self == .gone ? Self.goneWords : Self.reasonWords) }

  private static let goneWords = Phrase("이미 처리했거나 같은 작업이 기다리고 있어요.", "It was dealt with already, or the same work is waiting.")
  private static let reasonWords = Phrase("버리는 이유를 3자 이상 입력해 주세요.", "Give a reason of at least 3 characters.")
}
