import Kernel
import Ledger
import Storage

/// How one variant stands in one place: to be sold, kept for carts, sold and waiting, on its way.
package struct ShelfStock: Sendable, Equatable {
  package var free: Int64 = 0
  package var held: Int64 = 0
  package var committed: Int64 = 0
  package var coming: Int64 = 0

  package init() {}

  /// Pieces that stand there, whoever they belong to.
  package var standing: Int64 { free.plus(held).plus(committed) }

  /// Two shelves together.
  package static func + (one: ShelfStock, other: ShelfStock) -> ShelfStock {
    var sum = one
    sum.free = one.free.plus(other.free)
    sum.held = one.held.plus(other.held)
    sum.committed = one.committed.plus(other.committed)
    sum.coming = one.coming.plus(other.coming)
    return sum
  }

  /// Of many variants, by variant and place; three statements.
  package static func of(_ variants: [Int64], in tx: Transaction) throws -> [Int64: [ID<StockLocation>: ShelfStock]] {
    let assets = Set(variants).sorted().map(StockAccounts.asset)
    var found: [Int64: [ID<StockLocation>: ShelfStock]] = [:]
    func each(_ purpose: String, _ note: (Holding, inout ShelfStock) -> Void) throws {
      for holding in try Holding.of(assets, purpose: purpose, in: tx) {
        guard let variant = Int64(holding.asset.code.dropFirst("sku:".count)) else { continue }
        note(holding, &found[variant, default: [:]][ID(holding.holder), default: ShelfStock()])
      }
    }
    try each("free") { holding, shelf in
      shelf.free = holding.available
      shelf.held = holding.held
    }
    try each("committed") { $1.committed = $0.posted }
    try each("transit") { $1.coming = $0.posted }
    return found
  }
}
