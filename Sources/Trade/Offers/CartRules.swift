import Kernel
import Storage

extension Cart {
  /// The rules by which the parts of a sale change what this cart costs; nothing is read where the shopper gave no code.
  /// - Parameter kept: whether checkouts of this cart stand and keep something that it may have again.
  func rules(_ parts: SaleParts, merchants: [PartyID], _ currency: Currency, buyer: PartyID, kept: Bool = false, in tx: Transaction) throws -> [Quote.Rule] {
    guard !code.isEmpty else { return [] }
    let own = kept ? try Offer.kept(by: id, in: tx) : []
    return try parts.rules(
      SalePart.Setting(site: site, buyer: buyer, merchants: merchants, currency: currency, code: code, at: tx.now, kept: own), in: tx)
  }

  /// The same for those who show what the cart costs.
  package func shownRules(_ parts: SaleParts, merchants: [PartyID], _ currency: Currency, buyer: PartyID?, in tx: Transaction) throws -> [Quote.Rule] {
    try rules(parts, merchants: merchants, currency, buyer: buyer ?? PartyID(0), kept: true, in: tx)
  }
}
