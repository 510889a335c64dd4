import Kernel
import Parties
import Places
import Storage

/// Whether places are open at this moment.
enum PlacesNow {
  /// Places that are looked at where only open ones are wanted, at most.
  static let most = 100

  /// Of some places those that are open at this moment.
  static func open(_ units: [Unit], in tx: Transaction) throws -> [Unit] {
    let plans = try Openings.of(units, in: tx)
    return units.filter { if case .open? = plans[$0.id]?.state(at: tx.now) { true } else { false } }
  }

  static func states(_ units: [Unit], in tx: Transaction) throws -> [PartyID: OpenState] {
    try Openings.of(units, in: tx).compactMapValues { $0.state(at: tx.now) }
  }
}
