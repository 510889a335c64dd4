import Kernel
import Parties
import Storage

/// Who bears the ways of goods that come back, by the rules in force on the day on which it was asked.
struct ReturnCost {
  /// True where the shopper pays for the way back, as agreed at the sale.
  let isFeeTheBuyers: Bool
  /// True where the fee for the way there goes back with the last piece.
  let isDeliveryBack: Bool
  /// The rules that said so.
  let policy: String

  static func of(_ reason: Return.Reason, on day: Day, in tx: Transaction) throws -> ReturnCost {
    let fee = try PolicyValue.standing(PolicyKey.returnFeeIsBuyers(reason.rule.rawValue), on: day, in: tx)
    let delivery = try PolicyValue.standing(PolicyKey.returnDeliveryGoesBack(reason.rule.rawValue), on: day, in: tx)
    return ReturnCost(isFeeTheBuyers: fee.value != 0, isDeliveryBack: delivery.value != 0, policy: "\(fee.version) \(delivery.version)")
  }

  /// What is taken off goods of this worth: never more than they are worth.
  func fee(_ agreed: Money, off goods: Int64) -> Int64 { isFeeTheBuyers ? min(agreed.minor, goods) : 0 }
}
