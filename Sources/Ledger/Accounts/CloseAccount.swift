import Kernel
import Storage

/// Takes an account out of use. Only an account that holds and reserves nothing closes.
package struct CloseAccount: Sendable {
  package var account: AccountKey

  package enum No: Refusal, Equatable {
    case notOpen
    case notEmpty(posted: Int64, held: Int64)
  }

  package init(_ account: AccountKey) { self.account = account }

  package func run(in tx: Transaction) throws {
    let closed = try tx.run(
      """
      UPDATE ledger_account
      SET closed_at = \(tx.now)
      WHERE asset = \(account.asset) AND holder = \(account.holder) AND purpose = \(account.purpose)
        AND closed_at IS NULL AND posted = 0 AND held = 0
      """)
    guard closed == 0 else { return }
    guard let there = try AccountRows.find(account, in: tx), there.closedAt == nil else { throw No.notOpen }
    throw No.notEmpty(posted: there.posted, held: there.held)
  }
}

/// Changes how far an account may fall: a buyer's credit, a longer table list. Refused where it stands lower already.
package struct SetFloor: Sendable {
  package var account: AccountKey
  package var floor: Int64

  package enum No: Refusal, Equatable {
    case notLimited
    case outOfRange
    case standsLower(at: Int64)
  }

  package init(_ account: AccountKey, floor: Int64) {
    self.account = account
    self.floor = floor
  }

  package func run(in tx: Transaction) throws {
    guard floor.magnitude <= UInt64(Amount.balanceMax) else { throw No.outOfRange }
    let id = try AccountRows.open(account, in: tx)
    let changed = try tx.run(
      """
      UPDATE ledger_account
      SET floor = \(floor)
      WHERE id = \(id) AND floor IS NOT NULL AND posted - held >= \(floor)
      """)
    guard changed == 0 else { return }
    guard let there = try AccountRows.find(id, in: tx), there.floor != nil else { throw No.notLimited }
    throw No.standsLower(at: there.posted.minus(there.held))
  }
}
