import Storage
import Trade

extension Feature {
  /// Purchases that are confirmed by their buyers or by themselves; they are rows of orders.
  static let confirmation = Feature(
    "confirmation",
    events: ConfirmationEvents.kinds,
    rounds: [
      Round("purchases.confirm", in: .upkeep, every: .minutes(10), found: { database in
        .of(try database.writeNow { try ConfirmOverdue.run(in: $0) }, most: ConfirmOverdue.batchMax)
      })
    ])
}
