import Kernel
import Ledger
import Storage

/// The one answer to "can I have it, and where": the same for every page, till, app and partner.
package struct Availability: Sendable, Equatable {
  package let variant: Int64
  package let places: [Place]

  /// What is woken when goods move, anywhere.
  package static let topic = "stock"

  /// How much one place could sell now.
  package struct Place: Sendable, Equatable {
    package let location: StockLocation
    package let free: Int64
  }

  /// Pieces that can be sent.
  package var deliverable: Int64 { places.reduce(0) { $0.plus($1.location.ships ? $1.free : 0) } }
  /// Places where a shopper may collect now.
  package var collectable: [Place] { places.filter { $0.location.collects && $0.free > 0 } }
  package var isAnywhere: Bool { places.contains { $0.free > 0 } }

  /// What of it lies in some places.
  package func within(_ some: [ID<StockLocation>]) -> Availability {
    Availability(variant: variant, places: places.filter { some.contains($0.location.id) })
  }

  /// The availability of a merchant's variants over all its places. Two statements, whatever their number.
  package static func of(_ variants: [Int64], merchant: PartyID, in tx: Transaction) throws -> [Availability] {
    let free = try free(variants, in: tx)
    let locations = try StockLocation.all(of: merchant, in: tx)
    return variants.map { variant in
      Availability(
        variant: variant,
        places: locations.map { Place(location: $0, free: free[variant]?[$0.id] ?? 0) })
    }
  }

  /// Free pieces by variant and place; none where more is promised than stands there.
  package static func free(_ variants: [Int64], in tx: Transaction) throws -> [Int64: [ID<StockLocation>: Int64]] {
    try variants.isEmpty ? [:] : ask(variants, in: tx).places()
  }

  /// Free pieces that were asked for and are read later.
  package struct Asked {
    fileprivate let holdings: Ahead<Holding>

    /// None where more is promised than stands there.
    package func places() throws -> [Int64: [ID<StockLocation>: Int64]] { try balances().mapValues { $0.mapValues { max(0, $0) } } }

    /// Below none where more is promised than stands there.
    package func balances() throws -> [Int64: [ID<StockLocation>: Int64]] {
      var free: [Int64: [ID<StockLocation>: Int64]] = [:]
      for holding in try holdings.rows() {
        guard let variant = Int64(holding.asset.code.dropFirst("sku:".count)) else { continue }
        free[variant, default: [:]][ID(holding.holder)] = holding.available
      }
      return free
    }
  }

  /// Asks for the free pieces of variants, to be read later.
  package static func ask(_ variants: [Int64], in tx: Transaction) throws -> Asked {
    Asked(holdings: try Holding.ask(Set(variants).sorted().map(StockAccounts.asset), purpose: "free", in: tx))
  }

  /// Those variants of which any place could sell a piece now.
  package static func anyFree(_ variants: [Int64], in tx: Transaction) throws -> [Int64] {
    try Holding.available(Set(variants).sorted().map(StockAccounts.asset), purpose: "free", in: tx)
      .compactMap { Int64($0.code.dropFirst("sku:".count)) }
  }

  /// Those variants of which any of these places could sell a piece now.
  package static func anyFree(_ variants: [Int64], at places: [ID<StockLocation>], in tx: Transaction) throws -> [Int64] {
    try Holding.available(Set(variants).sorted().map(StockAccounts.asset), purpose: "free", among: places.map(\.raw), in: tx)
      .compactMap { Int64($0.code.dropFirst("sku:".count)) }
  }

  /// Which of these places could sell a piece of which of these variants now.
  package static func places(of variants: [Int64], among places: [ID<StockLocation>], in tx: Transaction) throws -> [Int64: Set<ID<StockLocation>>] {
    var found: [Int64: Set<ID<StockLocation>>] = [:]
    for pair in try Holding.holders(of: Set(variants).sorted().map(StockAccounts.asset), purpose: "free", among: places.map(\.raw), in: tx) {
      guard let variant = Int64(pair.asset.code.dropFirst("sku:".count)) else { continue }
      found[variant, default: []].insert(ID(pair.holder))
    }
    return found
  }

  /// The variants of which these places could sell a piece now, each with a place that could; at most `Holding.most`.
  package static func variants(at places: [ID<StockLocation>], in tx: Transaction) throws -> [(variant: Int64, place: ID<StockLocation>)] {
    try Holding.assets(of: places.map(\.raw), purpose: "free", in: tx).compactMap { pair in
      Int64(pair.asset.code.dropFirst("sku:".count)).map { (variant: $0, place: ID(pair.holder)) }
    }
  }

  /// Pieces in any place, for flags on cards.
  package static func total(_ variants: [Int64], in tx: Transaction) throws -> [Int64: Int64] {
    try free(variants, in: tx).mapValues { $0.values.reduce(0) { $0.plus($1) } }
  }
}
