import Kernel
import Storage

/// How often something may be tried in a window of time; counted in the database, so that all nodes count together.
///
/// A key is 20 bits of a digest: the table never has more than a million rows a kind, and keeps nobody's login or address.
package struct TryLimit: Sendable {
  package let kind: Int64
  package let most: Int64
  package let window: Span

  package static let signInPerLogin = TryLimit(kind: 1, most: 10, window: .minutes(15))
  package static let signInPerAddress = TryLimit(kind: 2, most: 100, window: .minutes(15))
  package static let signUpPerAddress = TryLimit(kind: 3, most: 20, window: .hours(1))
  package static let orderLookUpPerAddress = TryLimit(kind: 4, most: 30, window: .minutes(15))

  /// Counts one try; returns when to come back if it was one too many, else nil. The caller commits before it refuses.
  package func count(_ subject: String, in tx: Transaction) throws -> No? {
    let start = tx.now.milliseconds / window.milliseconds * window.milliseconds
    let tries = try tx.one(
      """
      INSERT INTO party_try (key, window_start, tries) VALUES (\(key(subject)), \(start), 1)
      ON CONFLICT (key) DO UPDATE
      SET tries = CASE WHEN party_try.window_start = excluded.window_start THEN party_try.tries + 1 ELSE 1 END,
        window_start = excluded.window_start
      RETURNING tries
      """) { try $0.next(Int64.self) }
    guard tries > most else { return nil }
    let left = start + window.milliseconds - tx.now.milliseconds
    return No(retryAfterSeconds: (left + 999) / 1000)
  }

  /// Forgets the tries of one subject, after it proved itself.
  package func forget(_ subject: String, in tx: Transaction) throws {
    try tx.run("DELETE FROM party_try WHERE key = \(key(subject))")
  }

  /// Removes windows that are over; at most 1,000 a call. Returns how many.
  @discardableResult
  package static func sweep(in tx: Transaction) throws -> Int {
    let before = (tx.now - .hours(2)).milliseconds
    return try tx.run(
      """
      DELETE FROM party_try WHERE key IN (
        SELECT key FROM party_try WHERE window_start < \(before) ORDER BY window_start, key LIMIT 1000)
      """)
  }

  private func key(_ subject: String) -> Int64 {
    let digest = Digest.sha256(subject)
    return kind << 20 | (Int64(digest[0]) << 12 | Int64(digest[1]) << 4 | Int64(digest[2]) >> 4)
  }

  /// Too many tries; says when to come back.
  package struct No: Refusal, Equatable {
    package var retryAfterSeconds: Int64
    package init(retryAfterSeconds: Int64) { self.retryAfterSeconds = retryAfterSeconds }
    package var code: String { "sign-in/limited" }
    package var sort: RefusalSort { .limited }
    package var sentence: Sentence {
      Sentence(PartiesPhrases.tooManyTries, ["minutes": String((retryAfterSeconds + 59) / 60)])
    }
    package var facts: [String: String] { ["retryAfterSeconds": String(retryAfterSeconds)] }
  }
}
