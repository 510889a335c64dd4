import Kernel
import Parties
import Storage
import Trade

/// Who left while goods were on their way is forgotten by their order too, once nothing of it is left to hand over.
package enum LeftBuyers {
  /// From the beginning: whoever left earlier has the same right to be forgotten.
  package static let subscription = Subscription("orders.forget-left", topics: [OrderEvents.movedTopic], from: .beginning) { heard, tx in
    guard let state = heard.event.facts["state"]?.text.flatMap(Consignment.State.init(rawValue:)), state.next.isEmpty else { return }
    guard let id = heard.event.facts["order"]?.text.flatMap({ ID<Order>(text: $0) }), let order = try Order.find(id, in: tx) else { return }
    guard try Party.find(order.buyer, in: tx)?.erased != nil else { return }
    try EraseBuyer.afterwards(order, in: tx)
  }
}
