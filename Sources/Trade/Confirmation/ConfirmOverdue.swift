import Kernel
import Parties
import Storage

/// Purchases that nobody confirmed do so by themselves once the days of the house's rule are over. A return that waits for its decision is
/// waited for; what came back whole is never confirmed.
package enum ConfirmOverdue {
  /// Consignments looked at by one run, at most.
  package static let batchMax = 50
  /// How long one rests that cannot be confirmed yet, as a return of it waits.
  static let rest = Span.hours(6)

  /// Looks at those whose turn it is; how many they were, so run again while it is `batchMax`. Each is confirmed, put off, or never looked at again.
  package static func run(in tx: Transaction) throws -> Int {
    let due = try Consignment.toConfirm(most: batchMax, in: tx)
    guard !due.isEmpty else { return 0 }
    let today = Zone.seoul.local(tx.now).day
    let rule = try PolicyValue.standing(PolicyKey.purchaseConfirmDays, on: today, in: tx)
    for one in due { try look(one, rule, today, in: tx) }
    return due.count
  }

  /// The last day on which it does not confirm itself: the day of receipt does not count (민법 157조), the last one to its end.
  static func lastDay(of consignment: Consignment, days: Int64) -> Day { Zone.seoul.local(consignment.changedAt).day.adding(days: days) }

  private static func look(_ one: Consignment, _ rule: PolicyValue, _ today: Day, in tx: Transaction) throws {
    guard one.state.isReceived, one.confirmation == nil else { return try Consignment.lookAgain(one.id, at: nil, in: tx) }
    let last = lastDay(of: one, days: rule.value)
    guard today > last else {
      return try Consignment.lookAgain(one.id, at: Zone.seoul.instant(last.adding(days: 1), minute: 0), in: tx)
    }
    guard let kept = try KeptGoods.of(one, in: tx), !kept.isAsked else { return try Consignment.lookAgain(one.id, at: tx.now + rest, in: tx) }
    guard !kept.lines.isEmpty else { return try Consignment.lookAgain(one.id, at: nil, in: tx) }
    _ = try ConfirmPurchase.confirm(one, kept, by: .itself, policy: rule.version, in: tx)
  }
}
