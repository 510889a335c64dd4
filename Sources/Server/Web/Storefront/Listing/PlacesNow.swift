import Kernel
import Parties
import Places
import Storage

/// Whether places are open, and how far away they are, for a reader who has said where they are.
enum PlacesNow {
  /// Places that are looked at where only open ones are wanted, at most.
  static let most = 100

  /// Of some places those that are open at this moment, the nearest first.
  static func open(_ units: [Unit], _ reach: Reach, in tx: Transaction) throws -> [Unit] {
    let plans = try Openings.of(units, in: tx)
    let open = units.filter { if case .open? = plans[$0.id]?.state(at: tx.now) { true } else { false } }
    return reach.sorted(open) { $0.point }
  }

  static func states(_ units: [Unit], in tx: Transaction) throws -> [PartyID: OpenState] {
    try Openings.of(units, in: tx).compactMapValues { $0.state(at: tx.now) }
  }
}
