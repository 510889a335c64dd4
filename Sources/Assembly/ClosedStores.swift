import Inventory
import Kernel
import Places
import Storage

/// A store that shut is no place to collect at: pages and checkouts stop offering it.
package enum ClosedStores {
  package static let subscription = Subscription("stores.closed", topics: [PlacesEvents.unitClosedTopic]) { heard, tx in
    try EndCollecting(at: PartyID(heard.event.key)).run(in: tx)
  }
}
