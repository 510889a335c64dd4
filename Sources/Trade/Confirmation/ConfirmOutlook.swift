import Kernel
import Parties
import Storage

/// What is to come of a purchase that was received and is not confirmed yet.
package enum ConfirmOutlook: Sendable, Equatable {
  /// The buyer may confirm it; after this day, as the rule stands today, it does so by itself.
  case open(through: Day)
  /// A return of it waits for its decision.
  case waits

  /// Nil where nothing was received, all came back, or it is confirmed.
  /// - Parameter back: what came back of it.
  static func of(_ consignment: Consignment, _ lines: [OrderLine], back: GoodsBack, in tx: Transaction) throws -> ConfirmOutlook? {
    guard consignment.state.isReceived, consignment.confirmation == nil else { return nil }
    if back.isAsked { return .waits }
    guard lines.contains(where: { back.accepted(of: $0.offered.number).pieces < $0.offered.quantity.count }) else { return nil }
    let days = try PolicyValue.standing(PolicyKey.purchaseConfirmDays, on: Zone.seoul.local(tx.now).day, in: tx).value
    return .open(through: ConfirmOverdue.lastDay(of: consignment, days: days))
  }
}
