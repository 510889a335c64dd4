import Kernel

extension Phrase {
  static let walletTopUp = Phrase("충전", "Top-up")
  static let walletPayment = Phrase("결제", "Payment")
  static let walletRefund = Phrase("환불", "Refund")
  static let walletOrder = Phrase("주문 결제", "Payment for an order")
  static let walletGoods = Phrase("상품 결제", "Payment for goods")
  static let walletDelivery = Phrase("배송비 결제", "Payment for delivery")
  static let walletCancelled = Phrase("주문 취소 환불", "Refund of a cancelled order")
  static let walletReturned = Phrase("반품 환불", "Refund of a return")
  static let walletDeliveryBack = Phrase("배송비 환불", "Refund of delivery")
  static let walletJoinedIn = Phrase("합친 계정에서 옮김", "From a joined account")
  static let walletJoinedOut = Phrase("합친 계정으로 옮김", "To the joined account")
  static let walletBack = Phrase("카드로 환불", "Refund to the card")
  static let walletNothingBack = Phrase("카드로 돌려받을 금액이 없어요.", "There is nothing that could go back to a card.")
  static let walletSettling = Phrase("방금 충전한 금액을 카드사에서 확인하고 있어요. 잠시 뒤에 다시 눌러 주세요.", "The card company is still confirming what you just paid in. Please try again in a moment.")
  static let walletChanged = Phrase("그사이 지갑 금액이 바뀌었어요. 금액을 확인하고 다시 눌러 주세요.", "The wallet has changed meanwhile. Please check the amount and try again.")
  static let walletAmountOutOfRange = Phrase("한 번에 1원부터 {max}원까지 충전할 수 있어요.", "A top-up is between 1 and {max} won.")
  static let walletOverCeiling = Phrase(
    "지갑에는 {max}원까지 담을 수 있어요. 지금은 {room}원까지 더 충전할 수 있어요.", "A wallet holds up to {max} won. {room} won more can be topped up now.")
  static let walletOverCeilingUnnamed = Phrase(
    "휴대전화 번호를 인증하기 전에는 지갑에 {max}원까지 담을 수 있어요. 지금은 {room}원까지 더 충전할 수 있어요.",
    "Until a mobile number is verified a wallet holds up to {max} won. {room} won more can be topped up now.")
  static let walletOtherCurrency = Phrase("지갑은 원화만 담을 수 있어요.", "The wallet holds Korean won only.")
  static let walletUsedForAnother = Phrase("같은 번호로 다른 충전이 이미 있어요.", "Another top-up already has this number.")
}

extension TopUp.No {
  package var code: String {
    switch self {
    case .amountOutOfRange: "wallet/amount-out-of-range"
    case .overCeiling: "wallet/over-ceiling"
    case .otherCurrency: "wallet/other-currency"
    case .usedForAnother: "wallet/used-for-another"
    }
  }

  package var sort: RefusalSort {
    switch self {
    case .amountOutOfRange, .otherCurrency: .invalid
    case .usedForAnother, .overCeiling: .conflict
    }
  }

  package var facts: [String: String] {
    guard case .overCeiling(let most, let room, _) = self else { return [:] }
    return ["most": String(most.minor), "room": String(room.minor)]
  }

  package var pointer: String? { self == .usedForAnother ? nil : "/amount" }

  package var sentence: Sentence {
    switch self {
    case .amountOutOfRange(let max): Sentence(.walletAmountOutOfRange, ["max": max.figure])
    case .overCeiling(let most, let room, let isUnnamed):
      Sentence(isUnnamed ? .walletOverCeilingUnnamed : .walletOverCeiling, ["max": most.figure, "room": room.figure])
    case .otherCurrency: Sentence(.walletOtherCurrency)
    case .usedForAnother: Sentence(.walletUsedForAnother)
    }
  }
}

/// The wallet's refusals, for the generated list of problems.
package enum WalletProblems {
  package static let kinds: [ProblemKind] = [
    ProblemKind(TopUp.No.amountOutOfRange(max: TopUp.amountMax)), ProblemKind(TopUp.No.otherCurrency),
    ProblemKind(TopUp.No.overCeiling(max: TopUp.amountMax, room: .won(0), isUnnamed: false)),
    ProblemKind(TopUp.No.usedForAnother),
  ]
  /// Those of giving money back.
  package static let refunds: [ProblemKind] = [ProblemKind(RefundWallet.No.nothing), ProblemKind(RefundWallet.No.settling), ProblemKind(RefundWallet.No.changed)]
}
