import Kernel
import Parties
import Purse
import Storage
import Trade

/// A member deletes the account: not while an order or a return of theirs is unfinished, since a refund would go where nobody can
/// reach it, and not with money in the wallet unless they say that they leave it behind. What is left stays in the books as owed.
package struct LeaveForGood: Sendable {
  package enum No: Refusal, Equatable {
    case unfinished
    case moneyLeft(Money)

    package var code: String {
      switch self {
      case .unfinished: "leave/unfinished"
      case .moneyLeft: "leave/money-left"
      }
    }
    package var sort: RefusalSort { .conflict }
    package var sentence: Sentence {
      switch self {
      case .unfinished: Sentence(LeaveForGood.unfinished)
      case .moneyLeft: Sentence(LeaveForGood.moneyLeft)
      }
    }
  }

  private static let unfinished = Phrase(
    "아직 끝나지 않은 주문이나 반품이 있어요. 모두 끝난 뒤에 탈퇴할 수 있어요.", "An order or a return is not finished yet. You can delete your account when all of them are.")
  private static let moneyLeft = Phrase(
    "지갑에 돈이 남아 있어요. 먼저 쓰거나 환불을 요청하거나, 남은 돈을 받지 않겠다고 표시해 주세요.",
    "There is money in your wallet. Spend it, ask for a refund, or say that you leave it behind.")

  package var member: PartyID
  /// The person said that what is in the wallet may stay behind.
  package var leavesMoney: Bool

  package init(_ member: PartyID, leavesMoney: Bool) {
    self.member = member
    self.leavesMoney = leavesMoney
  }

  /// Why not now; nil where nothing stands in the way.
  package func hindrance(in tx: Transaction) throws -> No? {
    for id in try Party.selves(member, in: tx) where try UnfinishedOrders.isAny(of: id, in: tx) || AwaitedReturns.isAny(of: id, in: tx) { return .unfinished }
    guard !leavesMoney, case let left = try Wallet.balance(of: member, in: tx).total, left.minor > 0 else { return nil }
    return .moneyLeft(left)
  }

  package func run(in tx: Transaction) throws {
    if let no = try hindrance(in: tx) { throw no }
    try EraseMember(member, by: member, parts: AllErasures.list).run(in: tx)
  }
}
