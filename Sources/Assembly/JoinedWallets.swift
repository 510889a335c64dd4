import Kernel
import Parties
import Purse
import Storage
import Trade

/// Whoever becomes another brings the wallet along, and what an order of the old self gives back later follows.
package enum JoinedWallets {
  /// From the beginning: money that was left behind is its owner's however long ago; what is carried twice is carried once.
  package static let subscription = Subscription(
    "wallets.joined", topics: [PartyEvents.succeededTopic, OrderEvents.movedTopic, "returns.decided"], from: .beginning
  ) { heard, tx in
    guard let party = try whose(heard.event, in: tx) else { return }
    try CarryWallet(of: party).run(in: tx)
  }

  /// Who may have got money: the party that became another, or the buyer of an order that gave some back.
  private static func whose(_ event: Event, in tx: Transaction) throws -> PartyID? {
    if event.topic == PartyEvents.succeededTopic { return PartyID(event.key) }
    if event.topic == OrderEvents.movedTopic, event.facts["state"]?.text != Consignment.State.cancelled.rawValue { return nil }
    return try Order.find(ID(event.key), in: tx)?.buyer
  }
}
