import Kernel
import Storage

/// Destroys names, numbers and addresses in a person's offers: a part of the erasure of a member. Sums, lines and places
/// stay, as the law asks of orders.
package struct EraseRecipients: Sendable {
  package var party: PartyID
  /// Offers whose goods are still on their way: those who send them need the address until they arrive.
  package var sparing: [ID<Offer>]

  package init(_ party: PartyID, sparing: [ID<Offer>]) {
    self.party = party
    self.sparing = sparing
  }

  package func run(in tx: Transaction) throws {
    let spared: SQL = sparing.isEmpty ? "" : " AND id NOT IN \(list: sparing)"
    try tx.run(
      """
      DELETE FROM offer_recipient
      WHERE offer IN (SELECT id FROM offer_offer WHERE buyer = \(party)\(spared))
      """)
  }
}
