import Kernel
import Storage

/// Rows that each lead from a thing to the one it was merged into.
struct MergeChain<Of> {
  let table: String
  let from: String
  let into: String

  /// Where the merges of a thing end; itself when it was not merged, or rows go round in a circle.
  func end(of start: ID<Of>, in tx: Transaction) throws -> ID<Of> {
    let end: ID<Of>? = try tx.value(
      "\(walk(from: start)) SELECT id FROM chain WHERE NOT EXISTS (SELECT 1 FROM \(raw: table) m WHERE m.\(raw: from) = chain.id) LIMIT 1")
    return end ?? start
  }

  /// Whether a thing's merges lead to another.
  func leads(from start: ID<Of>, to other: ID<Of>, in tx: Transaction) throws -> Bool {
    try tx.value("\(walk(from: start)) SELECT 1 FROM chain WHERE id = \(other) LIMIT 1", as: Int64.self) != nil
  }

  /// A thing and those that it was merged into, one after the other, each once.
  private func walk(from start: ID<Of>) -> SQL {
    """
    WITH RECURSIVE chain (id) AS (
      SELECT CAST(\(start) AS BIGINT) UNION SELECT m.\(raw: into) FROM \(raw: table) m JOIN chain c ON m.\(raw: from) = c.id)
    """
  }
}

extension MergeChain<Product> {
  static let products = MergeChain(table: "catalog_merge", from: "product", into: "into_product")
}

extension MergeChain<ProductFamily> {
  static let families = MergeChain(table: "catalog_family_merge", from: "family", into: "into_family")
}
