import Storage

/// Sums that may pass 63 bits, which amounts of one house do not but hostile ones can: the upper and the lower halves of the amounts are
/// summed apart, each exact for two thousand million rows, where a plain sum fails as a whole.
enum WideSum {
  /// The columns `high` and `low` of a sum; both nil where there is no row.
  static func columns(of amount: SQL) -> SQL {
    "CAST(SUM(\(amount) >> 32) AS BIGINT) AS high, CAST(SUM(\(amount) & 4294967295) AS BIGINT) AS low"
  }

  /// The sum in `high` and `low` of a table, where it fits into one number.
  static func whole(of table: String) -> SQL {
    let (high, low): (SQL, SQL) = ("COALESCE(\(raw: table).high, 0)", "COALESCE(\(raw: table).low, 0)")
    return "((\(high) + (\(low) >> 32)) << 32) + (\(low) & 4294967295)"
  }

  /// Whether a kept number is another than the sum in `high` and `low`.
  static func differs(_ kept: SQL) -> SQL {
    """
    ((\(kept) >> 32) <> COALESCE(high, 0) + (COALESCE(low, 0) >> 32) OR (\(kept) & 4294967295) <> (COALESCE(low, 0) & 4294967295))
    """
  }

  /// The sum of a row's next two columns; beyond 63 bits it stops at the end of them.
  static func next(_ row: inout Row) throws -> Int64 { Int64(clamping: try nextWhole(&row)) }

  /// The sum of a row's next two columns.
  static func nextWhole(_ row: inout Row) throws -> Int128 {
    let high = try row.next(Int64?.self) ?? 0, low = try row.next(Int64?.self) ?? 0
    return Int128(high) * (Int128(1) << 32) + Int128(low)
  }

  /// What the transfers of one sort come to, less those of another; beyond 63 bits it stops at the end of them.
  static func difference(_ these: SQL, _ those: SQL, in tx: Transaction) throws -> Int64 {
    let sums = try tx.rows(
      """
      SELECT high, low FROM (
        SELECT 1 AS side, \(columns(of: "amount")) FROM ledger_transfer WHERE \(these)
        UNION ALL
        SELECT 2, \(columns(of: "amount")) FROM ledger_transfer WHERE \(those)
      ) AS sides
      ORDER BY side LIMIT 2
      """) { try nextWhole(&$0) }
    guard sums.count == 2 else { return 0 }
    return Int64(clamping: sums[0] - sums[1])
  }
}
