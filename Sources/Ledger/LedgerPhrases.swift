import Kernel

/// What the ledger says to people. Features say it in their own words where they know more (sold out, not enough points).
extension Phrase {
  static let ledgerAmountNotPositive = Phrase("금액이나 수량은 1 이상이어야 해요.", "The amount must be at least 1.")
  static let ledgerInsufficient = Phrase("남은 양이 모자라요. 지금 {available}까지 쓸 수 있어요.", "There is not enough left. {available} can be used now.")
  static let ledgerEnded = Phrase("이 예약은 이미 끝났어요.", "This hold has already ended.")
  static let ledgerExceedsHold = Phrase("잡아 둔 양({held})보다 많아요.", "That is more than the {held} on hold.")
  static let ledgerExists = Phrase("같은 번호로 다른 내용이 이미 기록되어 있어요.", "Something else is already recorded under this number.")
  static let ledgerReversed = Phrase("이미 되돌린 거래예요.", "This transfer has already been taken back.")
  static let ledgerUnknown = Phrase("그런 기록이 없어요.", "There is no such record.")
  static let ledgerClosed = Phrase("닫힌 계정이에요.", "This account is closed.")
  static let ledgerMismatch = Phrase("서로 다른 것을 세는 계정이에요.", "These accounts count different things.")
  static let ledgerSameAccount = Phrase("같은 계정끼리는 옮길 수 없어요.", "An account cannot pay itself.")
  static let ledgerOverflow = Phrase("너무 큰 수예요.", "The number is too large.")
  static let ledgerLinkedFailed = Phrase("함께 처리할 다른 항목이 거절되어 진행하지 않았어요.", "Another part was refused, so nothing was done.")
  static let ledgerNotEmpty = Phrase("남은 것이 있어 닫을 수 없어요.", "The account still holds something, so it stays open.")
  static let ledgerStandsLower = Phrase("현재 잔액({at})이 그 한도보다 낮아요.", "The balance ({at}) is already under that limit.")
}

extension PostingRefusal: Refusal {
  package var code: String {
    switch self {
    case .amountNotPositive: "ledger/amount-not-positive"
    case .accountMissing: "ledger/account-missing"
    case .sameAccount: "ledger/same-account"
    case .assetMismatch: "ledger/asset-mismatch"
    case .existsDifferent: "ledger/exists-different"
    case .ended(let outcome): "ledger/hold-\(outcome.rawValue)"
    case .unknown: "ledger/unknown"
    case .alreadyReversed: "ledger/already-reversed"
    case .accountClosed: "ledger/account-closed"
    case .expiryPassed: "ledger/expiry-passed"
    case .exceedsHold: "ledger/exceeds-hold"
    case .insufficient: "ledger/insufficient"
    case .overflow: "ledger/overflow"
    case .linkedFailed: "ledger/linked-failed"
    }
  }

  package var sort: RefusalSort {
    switch self {
    case .amountNotPositive, .sameAccount, .assetMismatch, .overflow, .expiryPassed: .invalid
    case .accountMissing, .unknown: .absent
    case .ended(.expired): .gone
    default: .conflict
    }
  }

  package var sentence: Sentence {
    switch self {
    case .amountNotPositive: Sentence(.ledgerAmountNotPositive)
    case .accountMissing, .unknown: Sentence(.ledgerUnknown)
    case .sameAccount: Sentence(.ledgerSameAccount)
    case .assetMismatch: Sentence(.ledgerMismatch)
    case .existsDifferent: Sentence(.ledgerExists)
    case .ended, .expiryPassed: Sentence(.ledgerEnded)
    case .alreadyReversed: Sentence(.ledgerReversed)
    case .accountClosed: Sentence(.ledgerClosed)
    case .exceedsHold(let held): Sentence(.ledgerExceedsHold, ["held": String(held)])
    case .insufficient(let available): Sentence(.ledgerInsufficient, ["available": String(available)])
    case .overflow: Sentence(.ledgerOverflow)
    case .linkedFailed: Sentence(.ledgerLinkedFailed)
    }
  }

  package var facts: [String: String] {
    switch self {
    case .insufficient(let available): ["available": String(available)]
    case .exceedsHold(let held): ["held": String(held)]
    default: [:]
    }
  }
}

extension CloseAccount.No {
  package var code: String {
    switch self {
    case .notOpen: "ledger/not-open"
    case .notEmpty: "ledger/not-empty"
    }
  }
  package var sort: RefusalSort { .conflict }
  package var sentence: Sentence {
    switch self {
    case .notOpen: Sentence(.ledgerUnknown)
    case .notEmpty: Sentence(.ledgerNotEmpty)
    }
  }
}

extension SetFloor.No {
  package var code: String {
    switch self {
    case .notLimited: "ledger/not-limited"
    case .outOfRange: "ledger/out-of-range"
    case .standsLower: "ledger/stands-lower"
    }
  }
  package var sort: RefusalSort { self == .outOfRange ? .invalid : .conflict }
  package var sentence: Sentence {
    switch self {
    case .notLimited: Sentence(.ledgerUnknown)
    case .outOfRange: Sentence(.ledgerOverflow)
    case .standsLower(let at): Sentence(.ledgerStandsLower, ["at": String(at)])
    }
  }
}

/// The refusals above, for the generated list of problems.
package enum LedgerProblems {
  package static let kinds: [ProblemKind] = [
    ProblemKind(PostingRefusal.amountNotPositive), ProblemKind(PostingRefusal.accountMissing), ProblemKind(PostingRefusal.sameAccount),
    ProblemKind(PostingRefusal.assetMismatch), ProblemKind(PostingRefusal.existsDifferent), ProblemKind(PostingRefusal.ended(.posted)),
    ProblemKind(PostingRefusal.ended(.voided)), ProblemKind(PostingRefusal.ended(.expired)), ProblemKind(PostingRefusal.unknown),
    ProblemKind(PostingRefusal.alreadyReversed(by: ID(1))), ProblemKind(PostingRefusal.accountClosed),
    ProblemKind(PostingRefusal.expiryPassed), ProblemKind(PostingRefusal.exceedsHold(held: 1)),
    ProblemKind(PostingRefusal.insufficient(available: 1)), ProblemKind(PostingRefusal.overflow), ProblemKind(PostingRefusal.linkedFailed),
    ProblemKind(CloseAccount.No.notOpen), ProblemKind(CloseAccount.No.notEmpty(posted: 1, held: 0)),
    ProblemKind(SetFloor.No.notLimited), ProblemKind(SetFloor.No.outOfRange), ProblemKind(SetFloor.No.standsLower(at: 1)),
  ]
}
