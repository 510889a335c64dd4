import Kernel
import Storage

/// Where a query looks: each kind of thing on the storefront, and on the shelf of what stands everywhere.
struct Shelves {
  let places: [(ordinal: Int64, kind: SearchKind)]

  init(site: ID<SearchSite>, kinds: Set<SearchKind>, in tx: Transaction) throws {
    let own = try SearchIndex.knownOrdinal(of: site, in: tx)
    let everywhere = kinds == [.product] || site == SearchSite.everywhere ? nil : try SearchIndex.knownOrdinal(of: SearchSite.everywhere, in: tx)
    places = kinds.sorted { $0.rawValue < $1.rawValue }.flatMap { kind in
      [own, kind == .product ? nil : everywhere].compactMap { $0.map { (ordinal: $0, kind: kind) } }
    }
  }

  func isCarried(
    _ expression: Expression, needing reading: Reading = Reading([]), filters: SearchFilters = SearchFilters(), in tx: Transaction
  ) throws -> Bool {
    try places.contains { try Candidates(ordinal: $0.ordinal, kind: $0.kind, expression: expression, filters: filters, reading: reading).exists(in: tx) }
  }

  func firstSlot(_ expression: Expression, in tx: Transaction) throws -> Int64? {
    for place in places {
      if let slot = try Candidates(ordinal: place.ordinal, kind: place.kind, expression: expression, reading: Reading([])).firstSlot(in: tx) { return slot }
    }
    return nil
  }

  /// How many carry some tokens, counted so far.
  func count(_ expression: Expression, atMost most: Int, in tx: Transaction) throws -> Int {
    try places.reduce(0) { $0 + (try Candidates(ordinal: $1.ordinal, kind: $1.kind, expression: expression, reading: Reading([])).slots(most, in: tx).count) }
  }
}
