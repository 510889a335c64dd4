import Community
import Kernel
import Storage
import Trade

/// Hears that goods came to a place, or back to it, and tells who waits for them.
package enum RestockNotices {
  /// From now on: whoever waits for goods that came before is told by the round that looks at what is there.
  package static let subscription = Subscription(
    "restock.notices", topics: ["inventory.moved", OrderEvents.movedTopic, "returns.decided"], from: .now
  ) { events, tx in
    try TellRestock(Set(try events.flatMap { try StockFlags.named(by: $0.event, in: tx) }).sorted()).run(in: tx)
  }
}
