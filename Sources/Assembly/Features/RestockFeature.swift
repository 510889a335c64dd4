import Community
import Kernel
import Storage

extension Feature {
  /// Telling who waits for goods that are gone.
  static let restock = Feature(
    "restock",
    migrations: RestockSchema.migrations,
    persons: RestockSchema.persons,
    erasures: [{ try EraseStockWishes($0).run(in: $1) }],
    subscriptions: [RestockNotices.subscription],
    notices: [TellRestock.notice],
    rounds: [
      Round("restock.look", in: .upkeep, every: .minutes(1)) { database in
        try TellRestock.look(database)
        return false
      }
    ])
}
