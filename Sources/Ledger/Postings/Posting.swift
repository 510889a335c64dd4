import Kernel

/// One line of a batch.
package enum Posting: Sendable, Equatable {
  /// Moves the amount now.
  case transfer(Transfer)
  /// Reserves the amount on the debit side until it is posted, voided or expires. The hold's id is the transfer's.
  case hold(Transfer, expiresAt: Instant)
  /// Moves what the hold under the transfer's id reserved, or the part of it that the transfer's amount says; the rest is released.
  /// It says all that the hold said: an id alone would take whatever stands under it for the hold's own transfer.
  case post(Transfer)
  /// Releases a hold.
  case void(ID<Hold>)
  /// Posts the recorded inverse of a transfer, once.
  case reverse(ID<Transfer>, id: ID<Transfer>, code: String)
}

/// What became of one posting.
package enum PostingResult: Hashable, Sendable {
  case done
  /// A fact was posted, and this much of it the debit account did not have.
  case short(by: Int64)
  /// The same posting was done before under the same id; nothing was done now.
  case replayed
  case refused(PostingRefusal)

  /// True where the books say what the posting says, now or already before.
  package var isDone: Bool {
    if case .refused = self { return false }
    return true
  }
}

/// Why a posting was refused. Where several reasons hold, the first in this list is given.
package enum PostingRefusal: Error, Hashable, Sendable {
  /// Amounts are above zero.
  case amountNotPositive
  /// There is no account with that id.
  case accountMissing
  /// An account cannot pay itself.
  case sameAccount
  /// The two accounts count different things.
  case assetMismatch
  /// Another posting stands under this id.
  case existsDifferent
  /// A hold that was placed before and has ended.
  case ended(Hold.Outcome)
  /// No hold or transfer has this id.
  case unknown
  /// An earlier reversal of this transfer stands under another id.
  case alreadyReversed(by: ID<Transfer>)
  /// The account takes no more postings.
  case accountClosed
  /// The hold would end before it begins.
  case expiryPassed
  /// More was asked for than the hold reserves.
  case exceedsHold(held: Int64)
  /// The debit account has only so much left.
  case insufficient(available: Int64)
  /// A balance would pass `Amount.balanceMax`.
  case overflow
  /// It would have been done, but another posting of its group was refused.
  case linkedFailed
}
