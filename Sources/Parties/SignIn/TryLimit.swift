import Kernel
import Storage

/// How often something may be tried in a window of time; counted in the database, so that all nodes count together.
///
/// For what only a signed-in member can try, such as a proof of the own password: nobody else's tries count.
/// A row is known by a whole digest, so no two subjects share one; it is gone some hours later.
package struct TryLimit: Sendable {
  package let kind: String
  package let most: Int64
  package let window: Span

  package static let proof = TryLimit(kind: "proof", most: 10, window: .minutes(15))
  /// New contacts that a member may ask for: each brings a code to somebody's door.
  package static let contact = TryLimit(kind: "contact", most: 5, window: .hours(1))

  /// Counts one try; returns when to come back if it was one too many, else nil. The caller commits before it refuses.
  package func count(_ subject: String, in tx: Transaction) throws -> No? {
    let start = tx.now.milliseconds / window.milliseconds * window.milliseconds
    let tries = try tx.one(
      """
      INSERT INTO party_effort (subject, level, tried_at, free_at) VALUES (\(Effort.key(kind, subject)), 1, \(start), \(tx.now))
      ON CONFLICT (subject) DO UPDATE
      SET level = CASE WHEN party_effort.tried_at = excluded.tried_at THEN party_effort.level + 1 ELSE 1 END, tried_at = excluded.tried_at
      RETURNING level
      """) { try $0.next(Int64.self) }
    guard tries > most else { return nil }
    let left = start + window.milliseconds - tx.now.milliseconds
    return No(retryAfterSeconds: (left + 999) / 1000)
  }

  /// Too many tries; says when to come back.
  package struct No: Refusal, Equatable {
    package var retryAfterSeconds: Int64
    package init(retryAfterSeconds: Int64) { self.retryAfterSeconds = retryAfterSeconds }
    package var code: String { "sign-in/limited" }
    package var sort: RefusalSort { .limited }
    package var sentence: Sentence {
      retryAfterSeconds < 60
        ? Sentence(PartiesPhrases.tryInSeconds, ["seconds": String(retryAfterSeconds)])
        : Sentence(PartiesPhrases.tooManyTries, ["minutes": String((retryAfterSeconds + 59) / 60)])
    }
    package var facts: [String: String] { ["retryAfterSeconds": String(retryAfterSeconds)] }
  }
}
