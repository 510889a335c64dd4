import Inventory
import Storage

extension Feature {
  /// Where pieces of stock stand, and how they move.
  static let inventory = Feature(
    "inventory",
    migrations: InventorySchema.migrations,
    persons: InventorySchema.persons,
    events: InventoryEventKinds.all,
    subscriptions: [ClosedStores.subscription],
    pageTopics: ["inventory."])
}
