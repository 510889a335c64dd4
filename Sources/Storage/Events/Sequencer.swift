import Kernel

/// Gives written events their positions. On PostgreSQL commits overtake each other, so an event's position is given after
/// its commit; the embedded engine has one writer and gives it at once.
package enum Sequencer {
  /// Events moved in one transaction, at most.
  package static let batchMax = 1000

  /// Moves waiting events into the sequence; returns how many. Any number of nodes may call it: they take turns on one row.
  @discardableResult
  package static func step(_ database: Database) throws -> Int {
    guard database.engine == .postgres else { return 0 }
    // Nearly always there is nothing: look without taking the turn.
    let isWaiting = try database.readNow { try $0.value("SELECT 1 FROM storage_outbox LIMIT 1", as: Int64.self) } != nil
    guard isWaiting else { return 0 }
    return try database.writeNow(move)
  }

  /// Gives all that waits its position, inside a transaction that has to know where the events stand. At most as many as `drainMax`: what
  /// comes in faster than that happens now.
  static func drain(_ tx: Transaction) throws {
    guard tx.engine == .postgres else { return }
    for _ in 0..<drainMax / batchMax where try move(tx) < batchMax { return }
  }

  /// Events that one draining moves, at most.
  static let drainMax = 100_000

  private static func move(_ tx: Transaction) throws -> Int {
    // The turn: held until COMMIT. The statement after it sees everything that earlier turns did.
    let position = try tx.one("UPDATE storage_sequencer SET position = position WHERE name = 'event' RETURNING position") { try $0.next(Int64.self) }
    let moved = try tx.run(
      """
      WITH moved AS (
        DELETE FROM storage_outbox
        WHERE turn IN (SELECT turn FROM storage_outbox ORDER BY turn LIMIT \(batchMax))
        RETURNING id, topic, version, key, facts, at, turn
      )
      INSERT INTO storage_event (position, id, topic, version, key, facts, at)
      SELECT \(position) + ROW_NUMBER() OVER (ORDER BY turn), id, topic, version, key, facts, at
      FROM moved
      """)
    try tx.run("UPDATE storage_sequencer SET position = \(position.plus(Int64(moved))) WHERE name = 'event'")
    tx.ringAfterCommit()
    return moved
  }
}
