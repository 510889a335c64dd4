import Kernel
import Storage

/// The merchant has all the goods again, or they are lost: stock and money go back, to the same purse.
package struct AcceptReturn: Sendable {
  package var id: ID<Return>
  package var by: PartyID
  /// True where the goods can be sold again.
  package var restocks: Bool

  /// True where nothing came back, as it was lost on the way.
  package var isLost: Bool
  /// What takes part in sales besides goods and delivery.
  package var parts: SaleParts

  package init(_ id: ID<Return>, by: PartyID, restocks: Bool, isLost: Bool = false, parts: SaleParts = .none) {
    self.parts = parts
    self.isLost = isLost
    self.id = id
    self.by = by
    self.restocks = restocks
  }

  package func run(in tx: Transaction) throws {
    guard let asked = try Return.find(id, in: tx) else { throw NoReturn.unknown }
    let lines = try asked.lines(in: tx).map { DecideReturn.Line($0.number, accepted: $0.quantity, restocks: restocks) }
    try DecideReturn(id, by: by, lines: lines, isLost: isLost, parts: parts).run(in: tx)
  }
}
