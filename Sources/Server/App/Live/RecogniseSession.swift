import Kernel
import Parties
import Storage
import Wire

/// Finds the member behind a session's secret, in a browser's cookie or as an app's bearer key, with name, language and roles, in one statement.
enum RecogniseSession {
  /// A session that was not seen for some hours is written down as seen in a transaction of its own, later: the page does
  /// not wait for it, and losing it costs nothing.
  static func on(_ database: Database) -> Recognise {
    { credential, tx in
      guard let digest = credential.sessionDigest, let session = try Session.find(digest, in: tx) else { return nil }
      if session.isStale(at: tx.now) { touchLater(session.id, database) }
      return SignedIn(session)
    }
  }

  private static func touchLater(_ id: ID<Session>, _ database: Database) {
    Task { try await database.write { try Session.touch(id, in: $0) } }
  }
}
