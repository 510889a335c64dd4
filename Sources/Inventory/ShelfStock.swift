import Kernel
import Ledger
import Storage

/// How one variant stands in one place: to be sold, kept for carts, sold and waiting, on its way.
package struct ShelfStock: Sendable, Equatable {
  package var free: Int64 = 0
  package var held: Int64 = 0
  package var committed: Int64 = 0
  package var coming: Int64 = 0
  /// Promised pieces that a count did not find.
  package var missing: Int64 = 0

  package init() {}

  /// Pieces that stand there, whoever they belong to.
  package var standing: Int64 { free.plus(held).plus(committed).minus(missing) }

  /// Two shelves together.
  package static func + (one: ShelfStock, other: ShelfStock) -> ShelfStock {
    var sum = one
    sum.free = one.free.plus(other.free)
    sum.held = one.held.plus(other.held)
    sum.committed = one.committed.plus(other.committed)
    sum.coming = one.coming.plus(other.coming)
    sum.missing = one.missing.plus(other.missing)
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
      shelf.free = max(0, holding.available)
      shelf.missing = max(0, Int64(0).minus(holding.available))
      shelf.held = holding.held
    }
    try each("committed") { $1.committed = $0.posted }
    try each("transit") { $1.coming = $0.posted }
    return found
  }

  /// What of these pieces the books do not have at a place, line by line: a count found fewer than were promised.
  package static func shortfall(of pieces: [Int64: Int64], at location: ID<StockLocation>, in tx: Transaction) throws -> [StockMovement.Line] {
    let free = try Holding.of(pieces.keys.sorted().map(StockAccounts.asset), purpose: "free", in: tx)
    let short = free.filter { $0.holder == location.raw && $0.available < 0 }.compactMap { Int64($0.asset.code.dropFirst("sku:".count)) }
    guard !short.isEmpty else { return [] }
    let shelves = try of(short, in: tx)
    return short.compactMap { variant in
      let lacks = (pieces[variant] ?? 0).minus(shelves[variant]?[location]?.standing ?? 0)
      return lacks > 0 ? StockMovement.Line(variant: variant, quantity: lacks) : nil
    }
  }
}
