import Kernel
import Storage

/// A pending transfer: its amount is reserved on the debit side until it is posted, voided or expires.
package struct Hold: Sendable, Equatable {
  package let id: ID<Hold>
  package let debit: ID<Account>
  package let credit: ID<Account>
  package let amount: Int64
  package let code: String
  package let reference: Int64
  package let at: Instant
  /// From this moment on it cannot be posted.
  package let expiresAt: Instant

  /// How a hold ended.
  package enum Outcome: String, Sendable, Hashable, Column {
    case posted, voided, expired
  }

  /// Whether a transfer under this hold's id is the hold posted, whole or in part.
  func says(_ transfer: PostedTransfer) -> Bool {
    debit == transfer.debit && credit == transfer.credit && code == transfer.code && reference == transfer.reference && transfer.reverses == nil
  }

  func isSame(as other: Hold) -> Bool {
    debit == other.debit && credit == other.credit && amount == other.amount && code == other.code
      && reference == other.reference && expiresAt == other.expiresAt
  }
}
