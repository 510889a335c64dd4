import Kernel

/// How outside acts of one kind are sent and what their answers do here.
package struct AttemptKind: Sendable {
  /// What came back from outside.
  package enum Reply: Sendable {
    case answered(JSON)
    /// Time-out, broken line, 5xx: it may have happened.
    case unknown
  }

  package let kind: String
  let patience: Span
  let triesMax: Int64
  let backoff: Backoff
  let send: @Sendable (Attempt) -> Reply
  let heard: @Sendable (Attempt, JSON, Transaction) throws -> Void

  /// - Parameters:
  ///   - patience: how long `send` may take before another worker asks again.
  ///   - triesMax: askings before people decide.
  ///   - send: sends, or asks again, under the attempt's `idempotencyKey`; runs outside any transaction.
  ///   - heard: what an answer does here; runs once, in the transaction that keeps the answer.
  package init(
    _ kind: String, patience: Span = .seconds(30), triesMax: Int64 = 10, backoff: Backoff = Backoff(),
    send: @escaping @Sendable (Attempt) -> Reply, heard: @escaping @Sendable (Attempt, JSON, Transaction) throws -> Void
  ) {
    self.kind = kind
    self.patience = patience
    self.triesMax = triesMax
    self.backoff = backoff
    self.send = send
    self.heard = heard
  }

  /// Keeps an answer and lets it take effect; false when one was kept before. Also for answers that come by themselves.
  @discardableResult
  package func settle(_ id: ID<Attempt>, answer: JSON, in tx: Transaction) throws -> Bool {
    guard try Attempt.hear(id, answer: answer, in: tx), let attempt = try Attempt.find(id, in: tx) else { return false }
    try heard(attempt, answer, tx)
    return true
  }
}

/// Sends intended attempts and asks again about unknown ones, one a step.
package struct AttemptRunner: Sendable {
  package enum Step: Sendable, Equatable {
    case idle
    case settled(ID<Attempt>)
    case unknown(ID<Attempt>)
    case overtaken(ID<Attempt>)
  }

  private let kinds: [String: AttemptKind]

  package init(_ kinds: [AttemptKind]) {
    self.kinds = Dictionary(uniqueKeysWithValues: kinds.map { ($0.kind, $0) })
  }

  /// Throws faults of the database, and what `heard` threw: the answer is then not kept and asked for again.
  package func step(_ database: Database) throws -> Step {
    let now = database.world.now()
    let names = kinds.keys.sorted()
    let due = try database.readNow { tx in
      try tx.first(
        """
        SELECT \(raw: Attempt.columns) FROM storage_attempt
        WHERE state IN ('intended', 'sent', 'unknown') AND due_at <= \(now) AND kind IN \(list: names)
        ORDER BY due_at, id
        LIMIT 1
        """, Attempt.read)
    }
    guard let due, let kind = kinds[due.kind] else { return .idle }
    guard try database.writeNow({ try Attempt.send(due.id, patience: kind.patience, in: $0) }) else { return .overtaken(due.id) }
    switch kind.send(due) {
    case .answered(let answer):
      do {
        return try database.writeNow { try kind.settle(due.id, answer: answer, in: $0) ? .settled(due.id) : .overtaken(due.id) }
      } catch let fault as StorageFault where fault.isOfTheMachine {
        throw fault
      } catch {
        try lose(due.id, kind, database)
        throw error
      }
    case .unknown:
      try lose(due.id, kind, database)
      return .unknown(due.id)
    }
  }

  private func lose(_ id: ID<Attempt>, _ kind: AttemptKind, _ database: Database) throws {
    try database.writeNow { try Attempt.lose(id, triesMax: kind.triesMax, backoff: kind.backoff, in: $0) }
  }
}
