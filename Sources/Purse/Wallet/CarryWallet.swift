import Kernel
import Ledger
import Parties
import Storage

/// Brings the money of somebody who became another along: what is free in the old wallet moves to the one they are today.
///
/// Run again, it moves only what came in since: a refund of an old order, a top-up that was settled late.
package struct CarryWallet: Sendable {
  package var party: PartyID

  package init(of party: PartyID) { self.party = party }

  /// What was moved; nothing for whoever is nobody else, whose wallet is empty, or whose heir has left.
  @discardableResult
  package func run(in tx: Transaction) throws -> Money {
    let nothing = Money(0, Wallet.currency)
    let heir = try Party.resolve(party, in: tx)
    guard heir != party, try Party.find(heir, in: tx)?.erased == nil else { return nothing }
    let amount = try Wallet.balance(of: party, in: tx).available
    guard amount.minor > 0 else { return nothing }
    let transfer = Transfer(
      id: tx.id(), debit: Wallet.account(of: party), credit: Wallet.account(of: heir), amount: amount.minor, code: "wallet.joined", reference: party.raw)
    switch try PostTransfers(each: [transfer]).run(in: tx)[0] {
    case .done, .replayed, .short: return amount
    // Somebody else carried it at the same moment.
    case .refused(.insufficient): return nothing
    case .refused(let why): throw why
    }
  }
}
