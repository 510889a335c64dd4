import Kernel

/// Something done outside the house: a payment, a label, a delivery. The row stands before the act, so that after a crash
/// or a silence it is known what was tried; its id is the peer's idempotency key.
package struct Attempt: Sendable, Equatable {
  package enum State: String, Column, Sendable {
    /// Written down, not sent.
    case intended
    /// Sent; the answer is on its way.
    case sent
    /// The peer answered; `answer` says what.
    case answered
    /// Nobody answered in time: it may or may not have happened there.
    case unknown
    /// Asked as often as it may be; people decide.
    case abandoned
  }

  package let id: ID<Attempt>
  package let kind: String
  /// What it is for: an order, a refund.
  package let subject: Int64
  package let request: JSON
  package let state: State
  package let answer: JSON?
  package let tries: Int64
  package let dueAt: Instant

  /// What the peer knows it by.
  package var idempotencyKey: String { "\(kind)-\(id)" }

  static let columns = "id, kind, subject, request, state, answer, tries, due_at"

  static func read(_ row: inout Row) throws -> Attempt {
    let id: ID<Attempt> = try row.next()
    let kind: String = try row.next()
    let subject: Int64 = try row.next()
    let request = try JSONReader.read(try row.next(String.self))
    let state: State = try row.next()
    let answer = try row.next(String?.self).map { try JSONReader.read($0) }
    return Attempt(
      id: id, kind: kind, subject: subject, request: request, state: state, answer: answer, tries: try row.next(), dueAt: try row.next())
  }

  /// The attempt of that id.
  package static func find(_ id: ID<Attempt>, in tx: Transaction) throws -> Attempt? {
    try tx.first("SELECT \(raw: columns) FROM storage_attempt WHERE id = \(id)", read)
  }

  /// The attempts for one subject, oldest first.
  package static func of(_ subject: Int64, kind: String, in tx: Transaction) throws -> [Attempt] {
    try tx.rows("SELECT \(raw: columns) FROM storage_attempt WHERE kind = \(kind) AND subject = \(subject) ORDER BY id LIMIT 100", read)
  }
}

/// Writes down what is about to be done outside. Sending follows after the commit.
package struct IntendAttempt: Sendable {
  package let kind: String
  package let subject: Int64
  package let request: JSON

  package init(_ kind: String, subject: Int64, request: JSON) {
    self.kind = kind
    self.subject = subject
    self.request = request
  }

  @discardableResult
  package func run(in tx: Transaction) throws -> ID<Attempt> {
    let id = tx.id(ID<Attempt>.self)
    try tx.run(
      """
      INSERT INTO storage_attempt (id, kind, subject, request, state, answer, tries, intended_at, due_at, settled_at)
      VALUES (\(id), \(kind), \(subject), \(request.string), 'intended', NULL, 0, \(tx.now), \(tx.now), NULL)
      """)
    tx.ringAfterCommit()
    return id
  }
}

/// The steps of an attempt's life; each says whether it was this call that made it.
extension Attempt {
  /// Before sending: from then on it may have happened there. False when another sender was quicker or it is settled.
  /// - Parameter patience: how long the answer may take before the attempt counts as unknown.
  package static func send(_ id: ID<Attempt>, patience: Span, in tx: Transaction) throws -> Bool {
    try tx.run(
      """
      UPDATE storage_attempt
      SET state = 'sent', tries = tries + 1, due_at = \(tx.now + patience)
      WHERE id = \(id) AND state IN ('intended', 'sent', 'unknown') AND due_at <= \(tx.now)
      """) == 1
  }

  /// The peer answered. Answers that come twice, or late after one is known, change nothing and return false.
  package static func hear(_ id: ID<Attempt>, answer: JSON, in tx: Transaction) throws -> Bool {
    try tx.run(
      """
      UPDATE storage_attempt
      SET state = 'answered', answer = \(answer.string), settled_at = \(tx.now)
      WHERE id = \(id) AND state <> 'answered'
      """) == 1
  }

  /// Nobody answered: ask again later with the same key, and after `triesMax` leave it to people.
  package static func lose(_ id: ID<Attempt>, triesMax: Int64, backoff: Backoff, in tx: Transaction) throws {
    guard let attempt = try find(id, in: tx), attempt.state == .sent || attempt.state == .unknown else { return }
    let isOver = attempt.tries >= triesMax
    try tx.run(
      """
      UPDATE storage_attempt
      SET state = \(isOver ? State.abandoned : .unknown), due_at = \(tx.now + backoff.rest(after: attempt.tries, random: tx.random()))
      WHERE id = \(id) AND state IN ('sent', 'unknown') AND tries = \(attempt.tries)
      """)
  }
}
