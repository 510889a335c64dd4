import Kernel

/// A request that carries an `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header-07): asked twice, done once.
package struct KeyedRequest: Sendable {
  /// After this a key is forgotten and may name another request.
  package static let keptFor = Span.hours(24)
  /// A request that began and never ended may be begun again after this; at once, where the program that began it is known to be gone.
  package static let leaseFor = Span.minutes(1)
  /// The longest key that is taken.
  package static let keyMax = 255
  /// The longest answer that is kept for replay, in bytes.
  package static let bodyMax = 1 << 20

  /// The answer that was given, byte for byte.
  package struct Answer: Sendable, Equatable {
    package let status: Int64
    package let type: String
    package let body: [UInt8]
    package init(status: Int64, type: String, body: [UInt8]) {
      self.status = status
      self.type = type
      self.body = body
    }
  }

  /// What `begin` found.
  package enum Beginning: Sendable, Equatable {
    /// It is ours to do; `finish` or `abandon` it with this token.
    case fresh(token: Int64)
    /// It was done: give this answer again.
    case replay(Answer)
    /// It is being done at this moment (409, Retry-After).
    case inFlight
    /// The key was used for another request (422).
    case mismatch
  }

  package let scope: String
  /// A digest of what the sender chose: the answer is sealed under the key itself, which nobody keeps.
  package let key: String
  package let fingerprint: [UInt8]
  private let seal: [UInt8]

  /// - Parameters:
  ///   - actor: who asks; two people may use one key.
  ///   - route: what is asked for: `POST /api/v1/orders`.
  ///   - body: the bytes that were sent; another body under the same key is a mismatch.
  package init(actor: String, route: String, key: String, body: [UInt8]) {
    scope = actor + " " + route
    self.key = Encoding.base64url(Digest.sha256("name\u{0}\(scope)\u{0}\(key)"))
    seal = Digest.sha256("seal\u{0}\(scope)\u{0}\(key)")
    fingerprint = Digest.sha256(body)
  }

  /// A claim that was made and whose outcome is read later.
  package struct Claiming {
    package let token: Int64
    fileprivate let won: Ahead<Int64>
    package var isHere: Bool { won.isHere }
    /// True where nobody did it before and nobody does it now.
    package func isMine() throws -> Bool { try won.first() == token }
  }

  /// Claims the key, where it is free, for as long as a request may take.
  package func claim(in tx: Transaction) throws -> Claiming {
    let token = Int64(bitPattern: tx.random() >> 1)
    let until = tx.now + Self.leaseFor
    let won = try tx.ahead(
      """
      INSERT INTO storage_request (scope, key, fingerprint, token, begun_at, lease_until, holder)
      VALUES (\(scope), \(key), \(fingerprint), \(token), \(tx.now), \(until), \(NodeHolder.program.text))
      ON CONFLICT (scope, key) DO UPDATE
      SET fingerprint = excluded.fingerprint, token = excluded.token, begun_at = excluded.begun_at,
        lease_until = excluded.lease_until, holder = excluded.holder, status = NULL, type = NULL, body = NULL
      WHERE storage_request.begun_at <= \(tx.now - Self.keptFor)
        OR (storage_request.status IS NULL AND storage_request.lease_until <= \(tx.now)
          AND storage_request.fingerprint = excluded.fingerprint)
      RETURNING token
      """
    ) { try $0.next(Int64.self) }
    return Claiming(token: token, won: won)
  }

  /// Begins. In the same transaction as the work, twins wait for each other; in one of its own, twins see `inFlight`.
  package func begin(in tx: Transaction) throws -> Beginning {
    let claim = try claim(in: tx)
    if try claim.isMine() { return .fresh(token: claim.token) }
    let (found, token, holder) = try tx.one("SELECT fingerprint, status, type, body, token, holder FROM storage_request WHERE scope = \(scope) AND key = \(key)") {
      row -> (Beginning, Int64, String) in
      let isSame = try row.next([UInt8].self) == fingerprint, status = try row.next(Int64?.self)
      _ = try row.next(String?.self)
      let body = try row.next([UInt8]?.self), token = try row.next(Int64.self), holder = try row.next(String.self)
      guard isSame else { return (.mismatch, token, holder) }
      return (try status.map { .replay(try opened($0, body ?? [])) } ?? .inFlight, token, holder)
    }
    guard found == .inFlight, try NodeHolder.isGone(holder, in: tx) else { return found }
    return try takeOver(from: token, claim.token, in: tx) ? .fresh(token: claim.token) : .inFlight
  }

  /// What a program that is gone began is begun anew; false where it was ended, or begun by another, at this very moment.
  private func takeOver(from old: Int64, _ token: Int64, in tx: Transaction) throws -> Bool {
    try tx.run(
      """
      UPDATE storage_request SET token = \(token), begun_at = \(tx.now), lease_until = \(tx.now + Self.leaseFor), holder = \(NodeHolder.program.text)
      WHERE scope = \(scope) AND key = \(key) AND token = \(old) AND status IS NULL
      """) == 1
  }

  /// An answer may hold what opens a cart or a session, so only who sends the key again can read it.
  private func sealed(_ answer: Answer, _ tx: Transaction) -> [UInt8] {
    let nonce = withUnsafeBytes(of: (tx.random(), tx.random())) { Array($0.prefix(12)) }
    return SealedBytes.seal(Array(answer.type.utf8) + [0] + answer.body, key: seal, nonce: nonce)
  }

  private func opened(_ status: Int64, _ body: [UInt8]) throws -> Answer {
    guard let plain = SealedBytes.open(body, key: seal), let end = plain.firstIndex(of: 0) else {
      throw StorageFault.file("a kept answer of \(scope) cannot be opened")
    }
    return Answer(status: status, type: String(decoding: plain[..<end], as: UTF8.self), body: Array(plain[(end + 1)...]))
  }

  /// Whether anything stands under this key, done or under way.
  package func stands(in tx: Transaction) throws -> Bool {
    try tx.value("SELECT 1 FROM storage_request WHERE scope = \(scope) AND key = \(key)", as: Int64.self) != nil
  }

  /// Keeps the answer of work that was done without a claim, in the same transaction and as its last statement. Where anything
  /// stands under the key it fails, and with it the whole transaction.
  package func keep(_ answer: Answer, in tx: Transaction) throws {
    try tx.send(
      """
      INSERT INTO storage_request (scope, key, fingerprint, token, begun_at, lease_until, status, type, body)
      VALUES (\(scope), \(key), \(fingerprint), 0, \(tx.now), \(tx.now), \(answer.status), '', \(sealed(answer, tx)))
      """)
  }

  /// Keeps the answer for twins; false when the lease ran out and another took over (its answer counts).
  @discardableResult
  package func finish(_ token: Int64, _ answer: Answer, in tx: Transaction) throws -> Bool {
    try tx.run(
      """
      UPDATE storage_request
      SET status = \(answer.status), type = '', body = \(sealed(answer, tx))
      WHERE scope = \(scope) AND key = \(key) AND token = \(token) AND status IS NULL
      """) == 1
  }

  /// `finish` where nobody asks whether it was still ours.
  package func finishHere(_ token: Int64, _ answer: Answer, in tx: Transaction) throws {
    try tx.send(
      """
      UPDATE storage_request
      SET status = \(answer.status), type = '', body = \(sealed(answer, tx))
      WHERE scope = \(scope) AND key = \(key) AND token = \(token) AND status IS NULL
      """)
  }

  /// Gives the key back, because nothing was done: a fault, a full queue.
  package func abandon(_ token: Int64, in tx: Transaction) throws {
    try tx.run("DELETE FROM storage_request WHERE scope = \(scope) AND key = \(key) AND token = \(token) AND status IS NULL")
  }

  /// Removes keys older than a day, up to 1,000 at a time; returns how many.
  package static func forget(in tx: Transaction) throws -> Int {
    try tx.run(
      """
      DELETE FROM storage_request
      WHERE (scope, key) IN (
        SELECT scope, key FROM storage_request WHERE begun_at <= \(tx.now - keptFor) ORDER BY begun_at, scope, key LIMIT 1000)
      """)
  }
}
