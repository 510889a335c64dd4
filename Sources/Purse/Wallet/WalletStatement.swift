import Kernel
import Ledger
import Storage

/// One line of a wallet's statement, as its owner reads it.
package struct WalletLine: Sendable, Equatable {
  package let id: ID<Transfer>
  package let at: Instant
  package let change: Money
  package let balance: Money
  /// What it was: top-up, payment, refund, money of a joined account.
  package let what: Phrase
  /// The order or person it is about.
  package let reference: Int64
  package let subject: Matter

  /// What a line can be looked up by.
  package enum Matter: Sendable, Equatable {
    case order(Int64)
    /// An order or, where the money was kept before there was one, the checkout that became it.
    case paid(Int64)
    /// A return of an order.
    case giveback(Int64)
    case nothing
  }
}

/// What came into a member's wallet and went out, newest first.
package struct WalletStatement: Sendable {
  package var member: PartyID
  package var size: Int
  package var after: Cursor?

  package init(of member: PartyID, size: Int = 20, after: Cursor? = nil) {
    self.member = member
    self.size = size
    self.after = after
  }

  package func run(in tx: Transaction) throws -> Page<WalletLine> {
    let page = try Statement(of: Wallet.account(of: member), size: size, after: after).run(in: tx)
    let reasons = try GrantReasons.of(page.items.filter { $0.code == Wallet.topUpCode }.map(\.transfer), in: tx)
    return page.map { line in
      WalletLine(
        id: line.transfer, at: line.at, change: Money(line.change, Wallet.currency), balance: Money(line.balance, Wallet.currency),
        what: Self.phrase(line, reasons[line.transfer]), reference: line.reference, subject: Self.subject(line))
    }
  }

  private static func phrase(_ line: StatementLine, _ reason: String?) -> Phrase {
    switch line.code {
    case Wallet.topUpCode:
      reason.map { Phrase("\(Phrase.walletTopUp.korean) · \($0)", "\(Phrase.walletTopUp.english) · \($0)") } ?? .walletTopUp
    case Wallet.refundCode: .walletBack
    case "wallet.joined": line.change < 0 ? .walletJoinedOut : .walletJoinedIn
    case "order.paid", "order.wallet": .walletOrder
    case "order.refund": .walletCancelled
    // Orders of before paid their goods and each delivery fee by themselves.
    case "order.sale": .walletGoods
    case "order.delivery": .walletDelivery
    case "order.sale-cancelled": .walletCancelled
    case "return.refund": .walletReturned
    case "return.delivery": .walletDeliveryBack
    default: line.change < 0 ? .walletPayment : .walletRefund
    }
  }

  /// A transfer that was taken back keeps the reference of the one before.
  private static func subject(_ line: StatementLine) -> WalletLine.Matter {
    switch line.code {
    case "order.paid", "order.wallet": .paid(line.reference)
    case "order.refund", "order.sale", "order.delivery", "order.sale-cancelled", "return.delivery": .order(line.reference)
    case "return.refund": .giveback(line.reference)
    default: .nothing
    }
  }
}
