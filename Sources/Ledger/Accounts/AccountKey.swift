import Kernel

/// How far an account may fall.
package enum Limit: Hashable, Sendable {
  /// Nothing that is asked for takes posted less held under this, usually 0; below zero for credit. Only a fact of the world may.
  case floor(Int64)
  /// Any balance: the outside world, income. Costs nothing when posted to; summed in the background.
  case none

  /// An account that may not fall under zero.
  package static let zero = Limit.floor(0)

  var floor: Int64? {
    if case .floor(let floor) = self { return floor }
    return nil
  }
}

/// The name of an account: what is counted, for whom, to what purpose. The account opens when it is first posted to.
///
/// `limit` is used at that opening only; two keys are the same account whatever they say about it.
package struct AccountKey: Sendable, Hashable, CustomStringConvertible {
  package let asset: Asset
  /// The party, place or thing it belongs to; 0 for the house itself.
  package let holder: Int64
  /// What it is for: `wallet`, `free`, `gone`, `uses`.
  package let purpose: String
  package let limit: Limit

  package init(_ asset: Asset, holder: Int64, _ purpose: String, limit: Limit) {
    precondition(LedgerWord.isPlain(purpose), "\(purpose) cannot name a purpose")
    if let floor = limit.floor { precondition(floor.magnitude <= Amount.balanceMax, "a floor of \(floor) is out of range") }
    self.init(kept: asset, holder: holder, purpose, limit: limit)
  }

  /// As it stands in a row, whatever it says.
  init(kept asset: Asset, holder: Int64, _ purpose: String, limit: Limit) {
    self.asset = asset
    self.holder = holder
    self.purpose = purpose
    self.limit = limit
  }

  /// An account whose balance may not fall under zero.
  package static func limited<Of>(_ asset: Asset, _ holder: ID<Of>, _ purpose: String) -> AccountKey {
    AccountKey(asset, holder: holder.raw, purpose, limit: .zero)
  }

  /// An account that may hold any balance.
  package static func unlimited<Of>(_ asset: Asset, _ holder: ID<Of>, _ purpose: String) -> AccountKey {
    AccountKey(asset, holder: holder.raw, purpose, limit: .none)
  }

  /// An account of the house itself, without a limit: `outside`, `income`.
  package static func house(_ asset: Asset, _ purpose: String) -> AccountKey {
    AccountKey(asset, holder: 0, purpose, limit: .none)
  }

  package static func == (a: Self, b: Self) -> Bool {
    a.holder == b.holder && a.asset == b.asset && a.purpose == b.purpose
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(holder)
    hasher.combine(asset)
    hasher.combine(purpose)
  }

  package var description: String { "\(asset)/\(holder)/\(purpose)" }
}

/// An account by its name or, where it is known to be open, by its id (one look-up less).
package enum AccountRef: Hashable, Sendable {
  case key(AccountKey)
  case id(ID<Account>)
}

/// The bounds of every number in the ledger, so that sums of a few never overflow.
package enum Amount {
  /// No balance, limit or amount goes past this, in either direction (about 2.3e18).
  package static let balanceMax = Int64.max / 4
}
