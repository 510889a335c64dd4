import Inventory
import Kernel
import Places
import Storage

/// A store that shut is no place to collect at: pages and checkouts stop offering it.
package enum ClosedStores {
  /// From the beginning: a store that shut before anybody listened is no place to collect at either.
  package static let subscription = Subscription("stores.closed", topics: [PlacesEvents.unitClosedTopic], from: .beginning) { heard, tx in
    try EndCollecting(at: PartyID(heard.event.key)).run(in: tx)
  }
}
