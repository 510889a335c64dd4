import Kernel

/// What somebody outside calls a thing that they make: a form's hidden number, the key of a request that spans two transactions.
///
/// It recognises a repetition and is never an id of ours: it stands in a table of its own, for one person and one deed, so that
/// two people, or one person at two doors, may say the same words and mean different things. Only its digest is kept.
package struct ClientKey: Sendable {
  /// Keys older than this are swept; the same words then name another thing.
  package static let keptFor = Span.days(90)

  private let actor: PartyID
  private let deed: String
  private let digest: [UInt8]

  /// - Parameters:
  ///   - text: whatever was sent, of any length.
  ///   - deed: what is made: `wallet.topup`.
  package init(_ text: String, of actor: PartyID, deed: String) {
    self.actor = actor
    self.deed = deed
    digest = Digest.sha256(text)
  }

  /// The id that this key names: `fresh`, where nobody said it before. Of two who say it at once the second waits here and hears
  /// of the first one's id; the key stays locked until the transaction ends.
  package func claim<Of>(_ fresh: ID<Of>, in tx: Transaction) throws -> ID<Of> {
    try tx.one(
      """
      INSERT INTO storage_client_key (actor, deed, digest, named, at) VALUES (\(actor), \(deed), \(digest), \(fresh), \(tx.now))
      ON CONFLICT (actor, deed, digest) DO UPDATE SET named = storage_client_key.named
      RETURNING named
      """
    ) { try $0.next() }
  }

  /// Lets the key name another thing from now on: what it named came to nothing. The caller has claimed it in this transaction.
  package func name<Of>(_ id: ID<Of>, in tx: Transaction) throws {
    try tx.run("UPDATE storage_client_key SET named = \(id), at = \(tx.now) WHERE actor = \(actor) AND deed = \(deed) AND digest = \(digest)")
  }

  /// Removes old keys, up to 1,000 at a time; returns how many.
  package static func forget(in tx: Transaction) throws -> Int {
    try tx.run(
      """
      DELETE FROM storage_client_key
      WHERE (actor, deed, digest) IN (
        SELECT actor, deed, digest FROM storage_client_key WHERE at <= \(tx.now - keptFor) ORDER BY at, actor, deed, digest LIMIT 1000)
      """)
  }
}
