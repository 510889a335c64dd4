import Inventory
import Kernel
import Storage

/// What a file said last of a variant's pieces at a place.
enum SaidStock {
  /// Variants of one statement, at most.
  private static let rowsMax = 500

  static func last(_ variants: [Int64], at location: ID<StockLocation>, in tx: Transaction) throws -> [Int64: SetFreeStock.Wanted] {
    var said: [Int64: SetFreeStock.Wanted] = [:]
    for start in stride(from: 0, to: variants.count, by: rowsMax) {
      let some = Array(variants[start..<min(variants.count, start + rowsMax)])
      try tx.each(
        """
        SELECT variant, pieces, is_vague
        FROM exchange_said_stock
        WHERE location = \(location) AND variant IN \(list: some)
        ORDER BY variant
        LIMIT 500
        """
      ) { row in
        let variant: Int64 = try row.next(), pieces: Int64 = try row.next(), isVague: Bool = try row.next()
        said[variant] = isVague ? .some(pieces) : .exactly(pieces)
        return true
      }
    }
    return said
  }

  static func keep(_ said: [(variant: Int64, wanted: SetFreeStock.Wanted)], at location: ID<StockLocation>, in tx: Transaction) throws {
    for start in stride(from: 0, to: said.count, by: rowsMax) {
      let rows: [[SQLValue]] = said[start..<min(said.count, start + rowsMax)].map { variant, wanted in
        switch wanted {
        case .exactly(let pieces): [location.sqlValue, .int(variant), .int(pieces), false.sqlValue]
        case .some(let pieces): [location.sqlValue, .int(variant), .int(pieces), true.sqlValue]
        }
      }
      try tx.run(
        """
        INSERT INTO exchange_said_stock (location, variant, pieces, is_vague)
        VALUES \(rows: rows)
        ON CONFLICT (location, variant) DO UPDATE SET pieces = excluded.pieces, is_vague = excluded.is_vague
        """)
    }
  }
}
