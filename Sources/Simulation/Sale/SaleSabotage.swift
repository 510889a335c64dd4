import Assembly
import Kernel
import Ledger
import Storage
import Trade

/// Bugs put in on purpose, to show that the auditor finds them.
package enum SaleSabotage: String, Sendable, CaseIterable {
  /// A checkout's goods are let go at once, as if the hold had been lost.
  case lostHold = "lost-hold"
  /// The money of an order is posted a second time.
  case doublePost = "double-post"
  /// Overdue holds are never ended.
  case forgottenExpiry = "forgotten-expiry"
  /// The number that a top-up carries is its payment's id and its transfer's.
  case chosenIDs = "chosen-ids"
  /// Whoever knows an offer may spend its buyer's wallet.
  case openWallet = "open-wallet"
  /// Whoever knows a consignment may cancel it.
  case openOrders = "open-orders"
  /// A part of the sale gives back twice what it took.
  case givenBackTwice = "given-back-twice"
  /// A purchase is confirmed over a return that waits for its decision.
  case droppedReturn = "dropped-return"

  /// What the wallet was to pay beside a provider is not taken from it.
  case unpaidTender = "unpaid-tender"

  /// Whether it takes somebody who tries.
  package var needsAdversary: Bool { self == .chosenIDs || self == .openWallet || self == .openOrders }

  /// Codes whose uses come back twice.
  static let giversBackTwice = SaleParts(
    AllSaleParts.list.list.map { part in
      SalePart(name: part.name, rule: part.rule, claim: part.claim, refusal: part.refusal) { claim, cause, transfer, id in
        var again = part.claim(claim, ID(id.raw ^ 1 << 40), 0)
        swap(&again.debit, &again.credit)
        return part.giveBack(claim, cause, transfer, id) + [.transfer(again)]
      }
    })

  /// Loses the holds of a fresh offer.
  func afterCheckout(_ offer: Offer, in tx: Transaction) throws {
    guard self == .lostHold else { return }
    _ = try VoidHolds(offer.lines.map { ID($0.hold) }).run(in: tx)
  }

  /// Drops the returns that stand in the way.
  func beforeConfirming(_ waiting: Set<ID<Return>>, buyer: PartyID, in tx: Transaction) throws {
    guard self == .droppedReturn else { return }
    for asked in waiting.sorted() { try WithdrawReturn(asked, buyer: buyer).run(in: tx) }
  }

  /// Pays the merchant twice, or gives the wallet back what it paid.
  func afterOrder(_ offer: Offer, fromWallet: Int64? = nil, in tx: Transaction) throws {
    if self == .unpaidTender, let fromWallet {
      let back = Transfer(
        id: tx.id(), debit: SaleAccounts.receivable("test-card", .krw), credit: SaleAccounts.wallet(offer.buyer, .krw), amount: fromWallet, code: "order.paid")
      _ = try PostTransfers(each: [back]).run(in: tx)
    }
    guard self == .doublePost, let part = offer.parts.first else { return }
    let again = Transfer(
      id: tx.id(), debit: SaleAccounts.receivable("test-card", .krw), credit: SaleAccounts.payable(part.merchant, .krw),
      amount: max(1, part.goods.minor), code: "order.sale")
    _ = try PostTransfers(each: [again]).run(in: tx)
  }
}
