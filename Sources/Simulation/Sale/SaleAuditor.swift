import Inventory
import Kernel
import Ledger
import Purse
import Storage
import Trade

/// What the books say that the naive bookkeeper does not.
package struct SaleFinding: Error, Sendable, CustomStringConvertible {
  package let seed: UInt64
  package let step: Int
  package let what: String
  package var description: String { "seed \(seed), step \(step): \(what)" }
}

/// Compares the database with the naive bookkeeper, number by number.
struct SaleAuditor {
  let world: SaleWorld

  /// The first difference, in words; nil when there is none.
  func difference(_ model: NaiveSale, stores: NaivePlaces, now: Instant, in tx: Transaction) throws -> String? {
    let overdue = model.overdue(now: now)
    for variant in SaleWorld.variants {
      for place in world.places + stores.places(of: SaleWorld.merchant(of: variant)) {
        let shelf = Shelf(variant: variant, place: place)
        let want = model[shelf]
        let free = try Balance.of(StockAccounts.free(variant, place), in: tx)
        let committed = try Balance.of(StockAccounts.committed(variant, place), in: tx)
        let gone = try Balance.of(StockAccounts.gone(variant, place), in: tx).posted
        let damaged = try Balance.of(StockAccounts.damaged(variant, place), in: tx).posted
        let slack = overdue[shelf] ?? 0
        let left = free.posted - free.held
        if free.posted != want.free + want.held { return "free and held of \(variant) at \(place): \(free.posted), not \(want.free + want.held)" }
        if !(want.free...want.free + slack).contains(left) { return "free of \(variant) at \(place): \(left), not \(want.free)" }
        if committed.posted != want.committed { return "committed of \(variant) at \(place): \(committed.posted), not \(want.committed)" }
        if gone != want.gone { return "gone of \(variant) at \(place): \(gone), not \(want.gone)" }
        if damaged != want.damaged { return "damaged of \(variant) at \(place): \(damaged), not \(want.damaged)" }
        let sum = want.free + want.held + want.committed + want.gone + want.damaged + want.moved
        if sum != want.received { return "\(variant) at \(place): received \(want.received), accounted for \(sum)" }
      }
    }
    if let oversold = model.oversold { return oversold }
    if let found = try model.codes.difference(now: now, in: tx) { return found }
    for (shopper, want) in model.purse.sorted(by: { $0.key < $1.key }) {
      let purse = try Balance.of(Wallet.account(of: shopper), in: tx).posted
      if purse != want { return "purse of \(shopper): \(purse), not \(want)" }
    }
    // What a provider is to pay is what it owes less than nothing.
    let due = try Balance.of(SaleAccounts.receivable("test-card", .krw), in: tx).posted
    if due != -model.receivable { return "owed by the provider: \(-due), not \(model.receivable)" }
    for merchant in SaleWorld.merchants {
      let owed = try Balance.of(SaleAccounts.payable(merchant, .krw), in: tx).posted
      if owed != model.payable[merchant] ?? 0 { return "owed to \(merchant): \(owed), not \(model.payable[merchant] ?? 0)" }
    }
    return nil
  }
}
