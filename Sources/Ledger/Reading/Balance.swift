import Kernel
import Storage

/// What an account holds at one moment.
package struct Balance: Sendable, Equatable {
  /// Credits less debits.
  package var posted: Int64
  /// What pending transfers reserve (limited accounts; 0 for others).
  package var held: Int64
  /// What may still be taken; nil without a limit.
  package var available: Int64?

  package init(posted: Int64, held: Int64, available: Int64?) {
    self.posted = posted
    self.held = held
    self.available = available
  }

  /// The balance of an account; one that was never posted to holds nothing.
  package static func of(_ key: AccountKey, in tx: Transaction) throws -> Balance {
    guard let account = try AccountRows.find(key, in: tx) else {
      return Balance(posted: 0, held: 0, available: key.limit.floor.map { -$0 })
    }
    return try of(account, in: tx)
  }

  /// The balances of many accounts; those never posted to are left out.
  package static func of(_ keys: [AccountKey], in tx: Transaction) throws -> [AccountKey: Balance] {
    var found: [AccountKey: Balance] = [:]
    for key in Set(keys) {
      if let account = try AccountRows.find(key, in: tx) { found[key] = try of(account, in: tx) }
    }
    return found
  }

  static func of(_ account: Account, in tx: Transaction) throws -> Balance {
    guard let floor = account.floor else {
      return Balance(posted: try Checkpoint.sum(account.id, in: tx), held: 0, available: nil)
    }
    return Balance(posted: account.posted, held: account.held, available: account.posted.minus(account.held).minus(floor))
  }
}
