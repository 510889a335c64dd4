import Kernel

/// One amount moved from one account to another. Written once, never changed.
package struct Transfer: Sendable, Equatable {
  /// Chosen by the caller: sending the same transfer again under the same id does nothing twice.
  package var id: ID<Transfer>
  /// Loses the amount.
  package var debit: AccountRef
  /// Gains the amount.
  package var credit: AccountRef
  /// Minor units or pieces, above zero.
  package var amount: Int64
  /// The business meaning: `wallet.topup`, `order.sale`.
  package var code: String
  /// What it is about: an order, a delivery note; 0 for nothing.
  package var reference: Int64
  /// True for facts of the world, which post whatever the books say: the debit account falls under its floor and gives nothing more
  /// until it has come up again.
  package var isFact: Bool

  package init(
    id: ID<Transfer>, debit: AccountRef, credit: AccountRef, amount: Int64, code: String, reference: Int64 = 0, isFact: Bool = false
  ) {
    precondition(LedgerWord.isPlain(code), "\(code) cannot name a transfer's meaning")
    self.id = id
    self.debit = debit
    self.credit = credit
    self.amount = amount
    self.code = code
    self.reference = reference
    self.isFact = isFact
  }

  package init(
    id: ID<Transfer>, debit: AccountKey, credit: AccountKey, amount: Int64, code: String, reference: Int64 = 0, isFact: Bool = false
  ) {
    self.init(id: id, debit: .key(debit), credit: .key(credit), amount: amount, code: code, reference: reference, isFact: isFact)
  }
}

/// A transfer as it stands in the books.
package struct PostedTransfer: Sendable, Equatable {
  package let id: ID<Transfer>
  package let debit: ID<Account>
  package let credit: ID<Account>
  package let amount: Int64
  package let code: String
  package let reference: Int64
  package let at: Instant
  /// The transfer that this one takes back.
  package let reverses: ID<Transfer>?

  /// The same act, whenever it was posted.
  func isSame(as other: PostedTransfer) -> Bool {
    debit == other.debit && credit == other.credit && amount == other.amount && code == other.code
      && reference == other.reference && reverses == other.reverses
  }
}
