import Kernel
import Storage

/// The accounts that one batch touches, as they stand in the transaction.
struct Books {
  private(set) var accounts: [OpenAccount] = []
  private var byID: [ID<Account>: Int] = [:]
  private var byKey: [AccountKey: Int] = [:]

  init(reserving count: Int = 0) {
    accounts.reserveCapacity(count)
    byID.reserveCapacity(count)
  }

  subscript(index: Int) -> OpenAccount {
    _read { yield accounts[index] }
    _modify { yield &accounts[index] }
  }

  func index(of ref: AccountRef) -> Int? {
    switch ref {
    case .id(let id): byID[id]
    case .key(let key): byKey[key]
    }
  }

  func index(of id: ID<Account>) -> Int? { byID[id] }

  /// Those whose balance the batch changes, in the order in which they are locked.
  var changed: [OpenAccount] { accounts.filter { $0.postedChange != 0 || $0.heldChange != 0 }.sorted { $0.id < $1.id } }

  mutating func add(_ account: OpenAccount, key: AccountKey? = nil) {
    let index = byID[account.id] ?? accounts.count
    if index == accounts.count {
      accounts.append(account)
      byID[account.id] = index
    }
    if let key { byKey[key] = index }
  }
}
