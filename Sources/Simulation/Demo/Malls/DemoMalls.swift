import Kernel
import Places
import Storage

/// Loads the demo's five malls and one market alley: regions, floors, some four hundred units, hours and promotions.
package enum DemoMalls {
  /// Opens what is not there yet, a mall a transaction; a load that was interrupted goes on where it stopped.
  ///
  /// - Parameters: `merchants` by code and `brands` (the catalogue's ids) by code, as in `DemoBrand`; `operators` one or two.
  /// - Returns: the units that carry each brand, in order of opening.
  @discardableResult
  package static func load(
    into database: Database, operators: [PartyID], merchants: [String: PartyID], brands: [String: Int64], now: Instant,
    progress: @escaping DemoYard.Progress = { _, _, _ in }
  ) async throws -> [String: [PartyID]] {
    let steps = DemoMall.all.count + 2
    progress("malls", 0, steps)
    try await database.write { tx in
      for region in DemoMall.regions { try region.save(in: tx) }
      try KoreanHolidays.plant(in: tx)
    }
    for (index, mall) in DemoMall.all.enumerated() {
      let host = operators[mall.host % operators.count]
      try await database.write { tx in
        guard try !Mall.all(of: host, in: tx).contains(where: { $0.name == mall.name }) else { return }
        var opening = DemoMallOpening(mall: mall, number: index, host: host, merchants: merchants, brands: brands, now: now)
        try opening.run(in: tx)
      }
      progress("malls", index + 1, steps)
    }
    try await database.write { tx in
      guard try Units(region: DemoAlley.region, isUnaffiliated: true, size: 1).run(in: tx).items.isEmpty else { return }
      try DemoAlley.open(by: operators[0], today: Zone.seoul.local(now).day, in: tx)
    }
    progress("malls", steps - 1, steps)
    let found = try await database.read { tx in
      try brands.mapValues { brand in try Units(brand: brand, size: 100).run(in: tx).items.map(\.unit.id) }
    }
    progress("malls", steps, steps)
    return found
  }
}
