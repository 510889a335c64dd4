import Kernel
import Storage

/// The merchant takes nothing back, and says why; the pieces may be asked for again.
package struct RefuseReturn: Sendable {
  package var id: ID<Return>
  package var by: PartyID
  /// On which ground a change of mind is refused.
  package var ground: Return.Ground?
  package var why: String

  package init(_ id: ID<Return>, by: PartyID, ground: Return.Ground? = nil, why: String) {
    self.ground = ground
    self.id = id
    self.by = by
    self.why = why
  }

  package func run(in tx: Transaction) throws {
    guard let asked = try Return.find(id, in: tx) else { throw NoReturn.unknown }
    let lines = try asked.lines(in: tx).map { DecideReturn.Line($0.number, accepted: 0, restocks: false, why: why, ground: ground) }
    try DecideReturn(id, by: by, lines: lines).run(in: tx)
  }
}
