import Kernel
import Storage

/// The keys that sign heads. The private half comes from outside (a file the operator keeps); without one the table keeps it.
package enum LogKey {
  /// Keys in the history of one installation, at most.
  static let keysMax = 1_000

  /// Makes a key known whose private half stays outside.
  static func introduce(_ key: SigningKey, in tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO stream_key (id, verifying, seed, since)
      VALUES (\(key.verifying.id), \(key.verifying.bytes), NULL, \(tx.now))
      ON CONFLICT (id) DO NOTHING
      """)
  }

  /// The key that the table keeps; made at its first use. Call it while holding the log's turn.
  static func kept(in tx: Transaction) throws -> SigningKey {
    let seed = try tx.value("SELECT seed FROM stream_key WHERE seed IS NOT NULL ORDER BY since DESC, id LIMIT 1", as: [UInt8].self)
    if let key = seed.flatMap(SigningKey.init(seed:)) { return key }
    let fresh = (0..<4).flatMap { _ in withUnsafeBytes(of: tx.random().bigEndian) { Array($0) } }
    guard let key = SigningKey(seed: fresh) else { throw StreamFault.cannotSign }
    try tx.run(
      "INSERT INTO stream_key (id, verifying, seed, since) VALUES (\(key.verifying.id), \(key.verifying.bytes), \(key.seed), \(tx.now))")
    return key
  }

  /// Every key that ever signed, by its id.
  package static func verifying(in tx: Transaction) throws -> [String: VerifyingKey] {
    let rows = try tx.rows("SELECT id, verifying FROM stream_key ORDER BY since, id LIMIT \(keysMax)") {
      (try $0.next(String.self), VerifyingKey(bytes: try $0.next()))
    }
    return Dictionary(rows, uniquingKeysWith: { first, _ in first })
  }
}
