import Kernel
import Ledger
import Storage

/// Pieces that stand at one place and are not free there: sold and not handed over yet, or kept for somebody.
package enum TakenStock {
  /// By variant; those of which nothing is taken are left out.
  package static func of(_ variants: [Int64], at location: ID<StockLocation>, in tx: Transaction) throws -> [Int64: Int64] {
    var taken: [Int64: Int64] = [:]
    for start in stride(from: 0, to: variants.count, by: 500) {
      let assets = variants[start..<min(variants.count, start + 500)].map(StockAccounts.asset)
      for purpose in ["free", "committed"] {
        for holding in try Holding.of(assets, purpose: purpose, in: tx) where holding.holder == location.raw {
          guard let variant = Int64(holding.asset.code.dropFirst("sku:".count)) else { continue }
          let pieces = purpose == "free" ? holding.held : holding.posted
          if pieces > 0 { taken[variant] = (taken[variant] ?? 0).plus(pieces) }
        }
      }
    }
    return taken
  }
}
