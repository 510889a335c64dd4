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

  /// Pays the merchant twice.
  func afterOrder(_ offer: Offer, in tx: Transaction) throws {
    guard self == .doublePost, let part = offer.parts.first else { return }
    let again = Transfer(
      id: tx.id(), debit: .house(.money(.krw), "receivable.test-card"), credit: OrderMoney.payable(part.merchant, .krw),
      amount: max(1, part.goods.minor), code: "order.sale")
    _ = try PostTransfers(each: [again]).run(in: tx)
  }
}
