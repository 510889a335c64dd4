import Kernel

/// One account: balance = credits less debits; a debit takes away.
package struct Account: Sendable, Equatable {
  package let id: ID<Account>
  package let key: AccountKey
  /// The balance it may not fall under; nil without a limit.
  package let floor: Int64?
  /// What transfers have left here. Kept up to date for limited accounts only.
  package let posted: Int64
  /// What pending transfers reserve. Kept for limited accounts only.
  package let held: Int64
  package let closedAt: Instant?
}

/// What a posting needs to know of an account, and what it does to it.
struct OpenAccount {
  let id: ID<Account>
  let asset: Asset
  var floor: Int64?
  var posted: Int64
  var held: Int64
  var isClosed: Bool
  var postedChange: Int64 = 0
  var heldChange: Int64 = 0
  /// Whether a fact took it under its floor.
  var isForced = false

  /// What may still be taken; nil without a limit.
  var available: Int64? { floor.map { max(0, posted.minus(held).minus($0)) } }

  mutating func move(posted amount: Int64, held: Int64) {
    guard floor != nil else { return }
    posted = posted.plus(amount)
    postedChange = postedChange.plus(amount)
    self.held = self.held.plus(held)
    heldChange = heldChange.plus(held)
  }
}
