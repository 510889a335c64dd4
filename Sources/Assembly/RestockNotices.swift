import Community
import Kernel
import Storage
import Trade

/// Hears that goods came to a place, or back to it, and tells who waits for them.
package enum RestockNotices {
  package static let subscription = Subscription(
    "restock.notices", topics: ["inventory.moved", OrderEvents.movedTopic, "returns.decided"]
  ) { events, tx in
    try TellRestock(Set(try events.flatMap { try StockFlags.named(by: $0.event, in: tx) }).sorted()).run(in: tx)
  }
}
