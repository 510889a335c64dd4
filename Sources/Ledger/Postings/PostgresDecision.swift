import Kernel
import Storage

/// What a batch writes, as one statement of the server engine: a wait for each table would cost more than the writing. Nobody
/// waits for it either: where it finds less than was decided on, the statement itself fails and the transaction runs again.
struct PostgresDecision {
  let holds: [Hold]
  let ends: [HoldEnd]
  let transfers: [PostedTransfer]
  let accounts: [OpenAccount]

  /// A hold that begins and ends in one batch needs two statements: one statement does not see what it wrote.
  var fitsOneStatement: Bool {
    guard !holds.isEmpty, !ends.isEmpty else { return true }
    let begun = Set(holds.map(\.id))
    return !ends.contains { begun.contains($0.hold.id) }
  }

  func write(at now: Instant, in tx: Transaction) throws {
    var parts: [(name: String, text: SQL, count: Int)] = []
    if !holds.isEmpty { parts.append(("held", insertHolds, holds.count)) }
    if !ends.isEmpty { parts.append(("ended", "DELETE FROM ledger_hold WHERE id \(PostgresArray.among(ends.map(\.hold.id.raw), .postgres))", ends.count)) }
    let noted = ends.filter { $0.outcome != .posted }
    if !noted.isEmpty { parts.append(("noted", note(noted, at: now), noted.count)) }
    if !transfers.isEmpty { parts.append(("posted", TransferRecords.insertion(transfers), transfers.count)) }
    if !accounts.isEmpty { parts.append(("changed", Balances.change(accounts), accounts.count)) }
    guard !parts.isEmpty else { return }
    var text: SQL = "WITH "
    for (index, part) in parts.enumerated() {
      text = "\(text)\(raw: index > 0 ? ",\n" : "")\(raw: part.name) AS (\(part.text) RETURNING 1)"
    }
    for (index, part) in parts.enumerated() {
      text = "\(text)\(raw: index > 0 ? " AND" : "\nSELECT CASE WHEN") (SELECT COUNT(*) FROM \(raw: part.name)) = \(part.count)"
    }
    try tx.send("\(text) THEN 0 ELSE ledger_overtaken() END")
  }

  private var insertHolds: SQL {
    """
    INSERT INTO ledger_hold (id, debit, credit, amount, code, reference, at, expires_at)
    SELECT id, debit, credit, amount, code, reference, at, expires_at
    FROM unnest(
      CAST(\(PostgresArray.text(holds.map(\.id.raw))) AS BIGINT[]), CAST(\(PostgresArray.text(holds.map(\.debit.raw))) AS BIGINT[]),
      CAST(\(PostgresArray.text(holds.map(\.credit.raw))) AS BIGINT[]), CAST(\(PostgresArray.text(holds.map(\.amount))) AS BIGINT[]),
      CAST(\(PostgresArray.text(holds.map(\.code))) AS TEXT[]), CAST(\(PostgresArray.text(holds.map(\.reference))) AS BIGINT[]),
      CAST(\(PostgresArray.text(holds.map(\.at.milliseconds))) AS BIGINT[]),
      CAST(\(PostgresArray.text(holds.map(\.expiresAt.milliseconds))) AS BIGINT[])
    ) AS begun (id, debit, credit, amount, code, reference, at, expires_at)
    ON CONFLICT (id) DO NOTHING
    """
  }

  private func note(_ ends: [HoldEnd], at now: Instant) -> SQL {
    """
    INSERT INTO ledger_hold_end (id, outcome, at)
    SELECT id, outcome, \(now)
    FROM unnest(
      CAST(\(PostgresArray.text(ends.map(\.hold.id.raw))) AS BIGINT[]), CAST(\(PostgresArray.text(ends.map(\.outcome.rawValue))) AS TEXT[])
    ) AS over (id, outcome)
    """
  }
}
