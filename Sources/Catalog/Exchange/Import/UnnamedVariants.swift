import Kernel
import Parties
import Storage

/// Variants on sale of a file's products that the file did not name: kept while it is read, because a product may go on further down, or after a stop.
struct UnnamedVariants {
  /// What one reading of a product said.
  struct Said {
    var handle: String
    /// Nil where nothing of it came in.
    var product: ID<Product>?
    /// Rows of the product stood further up.
    var isAgain: Bool
    /// Every row of it came in; one that was left out may have named any variant.
    var isWhole: Bool
    var unnamed: [ID<Variant>] = []
  }

  /// Variants of one statement, at most.
  private static let most = 500

  /// The import's number.
  var run: Int64

  func note(_ said: [Said], in tx: Transaction) throws {
    let fresh = said.filter { $0.isWhole && !$0.isAgain }.flatMap { one in one.unnamed.map { (one.handle, $0) } }
    for start in stride(from: 0, to: fresh.count, by: Self.most) {
      let rows: [[SQLValue]] = fresh[start..<min(fresh.count, start + Self.most)].map { [.int(run), .text($0.0), $0.1.sqlValue] }
      try tx.run("INSERT INTO exchange_unnamed (run, handle, variant) VALUES \(rows: rows) ON CONFLICT (run, variant) DO NOTHING")
    }
    for one in said where one.isAgain {
      let kept = one.isWhole ? one.unnamed : []
      let others: SQL = kept.isEmpty ? "" : " AND variant NOT IN \(list: kept)"
      try tx.run("DELETE FROM exchange_unnamed WHERE run = \(run) AND handle = \(one.handle)\(others)")
    }
  }

  /// How many there are at the end of the file; where it is to say what is left, they go off sale.
  func end(retiring: Bool, merchant: PartyID, by: PartyID, in tx: Transaction) throws -> Int64 {
    guard retiring else {
      let count = try tx.one("SELECT COUNT(*) FROM exchange_unnamed WHERE run = \(run)") { try $0.next(Int64.self) }
      try forget(in: tx)
      return count
    }
    var count: Int64 = 0, last = ID<Variant>(0)
    while true {
      let some = try tx.rows(
        """
        SELECT variant
        FROM exchange_unnamed
        WHERE run = \(run) AND variant > \(last)
        ORDER BY variant
        LIMIT \(Self.most)
        """
      ) { try $0.next(ID<Variant>.self) }
      guard let end = some.last else { break }
      count += Int64(try RetireVariants(by: by, merchant: merchant, variants: some).run(in: tx))
      last = end
    }
    try forget(in: tx)
    return count
  }

  private func forget(in tx: Transaction) throws { try tx.run("DELETE FROM exchange_unnamed WHERE run = \(run)") }
}
