import Inventory
import Kernel

/// Where there is enough of something that was not at the place that was asked for. "Sold out" is said of nothing else.
package struct Elsewhere: Sendable, Equatable {
  /// Other shops where it can be collected.
  package let stores: Int
  /// Whether it can be sent instead of collected.
  package let isSent: Bool
  /// Whether delivery was asked for.
  package let isDelivery: Bool

  package static let nowhere = Elsewhere(stores: 0, isSent: false, isDelivery: false)

  package init(stores: Int, isSent: Bool, isDelivery: Bool) {
    self.stores = stores
    self.isSent = isSent
    self.isDelivery = isDelivery
  }

  /// Of so many pieces, over a merchant's places but those that were short.
  init(of quantity: Int64, _ free: [ID<StockLocation>: Int64], among places: [StockLocation], besides short: [StockLocation], isDelivery: Bool) {
    let tried = Set(short.map(\.id))
    func has(_ place: StockLocation) -> Bool { (free[place.id] ?? 0) >= quantity }
    stores = places.count { $0.collects && !tried.contains($0.id) && has($0) }
    isSent = !isDelivery && places.contains { $0.ships && has($0) }
    // What is nowhere is nowhere, whatever was asked for.
    self.isDelivery = isDelivery && stores > 0
  }

  package var isAnything: Bool { stores > 0 || isSent }

  /// Nil where there is nothing to say.
  var phrase: Phrase? {
    if isDelivery { return stores > 0 ? .notSentButInStores : nil }
    return stores > 0 ? .notInThisStore : isSent ? .notInThisStoreButSent : nil
  }
}
