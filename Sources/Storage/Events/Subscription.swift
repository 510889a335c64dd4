import Kernel

/// Somebody who hears events in order and does something once for each.
///
/// The effect and the cursor are written in one transaction, so an effect in the database happens exactly once.
/// What reaches outside is enqueued as a job by the effect.
package struct Subscription: Sendable {
  /// Events heard in one transaction, at most.
  package static let batchMax = 100
  /// Failures in a row before an event becomes a dead letter and the next is heard.
  package static let failuresMax: Int64 = 8
  /// Events of other topics that are passed without writing so. The cursor of who hears seldom lags by so many at most.
  package static let passedMax: Int64 = 100

  /// Where one begins that was never seen before; whoever was seen goes on from its own cursor, whatever stands here.
  package enum Start: Sendable, Equatable {
    /// With the oldest event that is kept: for effects that must be true of the past too (an index, a duty that a person may claim).
    case beginning
    /// With what happens after it was first seen: for news, and for what is given once (a message, a point).
    case now
  }

  /// What one step did.
  package enum Step: Sendable, Equatable {
    /// So many events were heard.
    case heard(Int)
    /// Nothing new.
    case idle
    /// The last event failed; it is tried again then.
    case resting(until: Instant)
    /// Another node was quicker.
    case overtaken
  }

  package let name: String
  package let topics: [String]
  package let start: Start
  package let lane: RoundLane
  let backoff: Backoff
  let handle: @Sendable ([HeardEvent], Transaction) throws -> Void

  /// - Parameters:
  ///   - name: unique and lasting: the cursor is kept under it.
  ///   - topics: what is listened to; empty for everything.
  ///   - start: where it begins when it is new.
  ///   - lane: whose waiting it shares.
  ///   - handle: hears one event.
  package init(
    _ name: String, topics: [String], from start: Start, in lane: RoundLane = .events, backoff: Backoff = Backoff(),
    handle: @escaping @Sendable (HeardEvent, Transaction) throws -> Void
  ) {
    self.init(name, topics: topics, from: start, in: lane, backoff: backoff) { events, tx in
      for event in events { try handle(event, tx) }
    }
  }

  /// For effects that are the same said once for many: `together` hears up to a batch at once, and one at a time after a failure.
  package init(
    _ name: String, topics: [String], from start: Start, in lane: RoundLane = .events, backoff: Backoff = Backoff(),
    together: @escaping @Sendable ([HeardEvent], Transaction) throws -> Void
  ) {
    self.name = name
    self.topics = topics
    self.start = start
    self.lane = lane
    self.backoff = backoff
    handle = together
  }

  /// Hears what is new, up to a batch. Looks first, and writes only where there is something to do: an idle subscription takes no writer.
  /// Throws only faults of the database, never what `handle` threw.
  @discardableResult
  package func step(_ database: Database) throws -> Step {
    switch try database.readNow(look) {
    case .nothing: return .idle
    case .rests(let until): return .resting(until: until)
    case .letter: return try DeadLetters.retry(self, database) ? .heard(1) : .overtaken
    case .unseen:
      // Only its cursor: whoever starts now has nothing to hear, and whoever starts at the beginning hears it in the next step.
      try database.writeNow(begin)
      if case .nothing = try database.readNow(look) { return .idle }
    case .events: break
    }
    do {
      return try database.writeNow { try hear($0, carefully: false) }
    } catch is Failed {
      return try database.writeNow { try hear($0, carefully: true) }
    }
  }

  /// What there is to do.
  private enum Look {
    case nothing
    case unseen
    case letter
    case rests(until: Instant)
    case events
  }

  private func look(_ tx: Transaction) throws -> Look {
    let mine = try tx.first(
      """
      SELECT s.position, s.due_at, (SELECT COALESCE(MAX(position), 0) FROM storage_event),
        (SELECT COUNT(*) FROM storage_dead_letter d WHERE d.subscription = s.name AND d.is_wanted_again = 1)
      FROM storage_subscription s
      WHERE s.name = \(name)
      """
    ) { row in
      (position: try row.next(Int64.self), due: try row.next(Instant.self), head: try row.next(Int64.self), wanted: try row.next(Int64.self))
    }
    guard let mine else { return .unseen }
    if mine.wanted > 0 { return .letter }
    guard mine.due <= tx.now else { return .rests(until: mine.due) }
    guard mine.head > mine.position else { return .nothing }
    guard !topics.isEmpty, mine.head.minus(mine.position) < Self.passedMax else { return .events }
    return try EventReader.after(mine.position, through: mine.head, topics: topics, limit: 1, in: tx).isEmpty ? .nothing : .events
  }

  /// Writes the cursor of one that was never seen. Of two nodes at once the first says where.
  private func begin(_ tx: Transaction) throws {
    switch start {
    case .beginning:
      try tx.run("INSERT INTO storage_subscription (name, position, failures, due_at) VALUES (\(name), 0, 0, 0) ON CONFLICT (name) DO NOTHING")
    case .now:
      // What is durable and waits for its position has happened: it gets it before the head is read.
      try Sequencer.drain(tx)
      try tx.run(
        """
        INSERT INTO storage_subscription (name, position, failures, due_at)
        SELECT \(name), COALESCE(MAX(position), 0), 0, 0 FROM storage_event
        WHERE TRUE
        ON CONFLICT (name) DO NOTHING
        """)
    }
  }

  /// Marks an error as the handler's, so that the database's own are told apart.
  private struct Failed: Error {}

  /// One batch. The hasty way undoes all at the first failure; the careful way keeps what came before it.
  private func hear(_ tx: Transaction, carefully: Bool) throws -> Step {
    let mine = try tx.one("SELECT position, failures, due_at FROM storage_subscription WHERE name = \(name)") { row in
      (position: try row.next(Int64.self), failures: try row.next(Int64.self), due: try row.next(Instant.self))
    }
    guard mine.due <= tx.now else { return .resting(until: mine.due) }
    let head = try EventReader.head(tx)
    guard head > mine.position else { return .idle }
    let events = try EventReader.after(mine.position, through: head, topics: topics, limit: Self.batchMax, in: tx)
    let last = events.count < Self.batchMax ? head : events[events.count - 1].position
    // The cursor moves first: whoever comes second finds it moved and leaves the effects alone.
    guard try move(from: mine.position, to: last, in: tx) else { return .overtaken }
    guard carefully else {
      do { if !events.isEmpty { try tell(events, tx) } } catch { throw Failed() }
      return events.isEmpty ? .idle : .heard(events.count)
    }
    for (index, event) in events.enumerated() {
      do {
        try tx.savepoint { try tell([event], tx) }
      } catch {
        if let fault = error as? StorageFault, fault.isTransient || fault.isDisconnection { throw fault }
        return try fail(event, heardBefore: index, failures: (index == 0 ? mine.failures : 0).plus(1), error, tx)
      }
    }
    return events.isEmpty ? .idle : .heard(events.count)
  }

  /// Hands events on; one whose facts cannot be read is handed to nobody and fails as a handler's fault would.
  func tell(_ events: [HeardEvent], _ tx: Transaction) throws {
    guard events.allSatisfy({ $0.unread == nil }) else { throw HeardEvent.Unreadable() }
    try handle(events, tx)
  }

  private func move(from old: Int64, to new: Int64, in tx: Transaction) throws -> Bool {
    try tx.run(
      """
      UPDATE storage_subscription
      SET position = \(new), failures = 0, due_at = 0
      WHERE name = \(name) AND position = \(old)
      """) == 1
  }

  /// Stops before the event that failed, or lays it aside when it failed too often.
  private func fail(_ event: HeardEvent, heardBefore: Int, failures: Int64, _ error: any Error, _ tx: Transaction) throws -> Step {
    let isDead = failures >= Self.failuresMax
    let due = isDead ? tx.now : tx.now + backoff.rest(after: failures, random: tx.random())
    if isDead { try DeadLetters.lay(event, subscription: name, why: error, tx) }
    try tx.run(
      """
      UPDATE storage_subscription
      SET position = \(isDead ? event.position : event.position.minus(1)), failures = \(isDead ? 0 : failures), due_at = \(due)
      WHERE name = \(name)
      """)
    return isDead || heardBefore > 0 ? .heard(heardBefore) : .resting(until: due)
  }
}
