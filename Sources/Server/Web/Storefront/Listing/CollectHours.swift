import Commerce
import Kernel
import Places
import Storage

/// Whether the shops where goods wait are open: four statements for all of them.
enum CollectHours {
  /// Shops looked at once, at most; the others' hours are as if nobody had said them.
  static let most = 500

  static func of(_ locations: [StockLocation], in tx: Transaction) throws -> [ID<StockLocation>: OpenState] {
    let standing = locations.filter { $0.unit != nil }
    let units = Set(standing.compactMap(\.unit)).sorted().prefix(most)
    let states = try Openings.of(units: Array(units), in: tx).compactMapValues { $0.state(at: tx.now) }
    return Dictionary(standing.compactMap { place in states[place.unit!].map { (place.id, $0) } }) { first, _ in first }
  }
}
