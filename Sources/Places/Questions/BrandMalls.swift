import Kernel
import Storage

/// Which malls carry which brands today.
package enum BrandMalls {
  /// Pairs of a brand and a mall, at most.
  package static let most = 10_000

  /// Malls by the catalogue's brand ids, each oldest first; brands that stand in no mall are left out. Two statements.
  package static func all(in tx: Transaction) throws -> [Int64: [Mall]] {
    let pairs = try tx.rows(
      """
      SELECT DISTINCT carried.brand, unit.mall
      FROM places_unit_brand carried JOIN places_unit unit ON unit.id = carried.unit
      WHERE unit.closed_at IS NULL AND unit.mall IS NOT NULL
      ORDER BY carried.brand, unit.mall
      LIMIT \(most)
      """) { row in (brand: try row.next(Int64.self), mall: try row.next(PartyID.self)) }
    let malls = try Mall.all(Array(Set(pairs.map(\.mall)).sorted().prefix(500)), in: tx)
    return Dictionary(grouping: pairs, by: \.brand).mapValues { $0.compactMap { malls[$0.mall] } }
  }
}
