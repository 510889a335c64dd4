import Inventory
import Kernel
import Places
import Storage
import Web

/// Where the shops are in which goods wait, and whether they are open: six statements for all of them.
enum CollectPlaces {
  /// Shops looked at once, at most; of the others nothing is known.
  static let most = 500

  static func of(_ locations: [StockLocation], in tx: Transaction) throws -> [ID<StockLocation>: CollectPlace] {
    let standing = locations.filter { $0.unit != nil }
    let ids = Set(standing.compactMap(\.unit)).sorted().prefix(most)
    guard !ids.isEmpty else { return [:] }
    let units = try Unit.all(Array(ids), in: tx)
    let plans = try Openings.of(units.values.sorted { $0.id < $1.id }, in: tx)
    let names = try RegionNames.of(Set(units.values.map(\.region)), in: tx)
    return Dictionary(
      standing.compactMap { place in
        guard let unit = place.unit.flatMap({ units[$0] }) else { return nil }
        let plan = plans[unit.id]
        return (
          place.id,
          CollectPlace(
            point: unit.point, district: names[unit.region], state: plan?.state(at: tx.now), today: plan?.known(on: unit.zone.local(tx.now).day))
        )
      }) { first, _ in first }
  }
}
