import Inventory
import Kernel
import Storage

/// What was sold in a stretch of time, in the whole house or in some places of it: goods, without cancelled consignments.
package struct SalesFigures: Sendable, Equatable {
  /// Whose sales are meant.
  package enum Extent: Sendable, Equatable {
    case house
    /// What leaves from these places, at most 500.
    case places([ID<StockLocation>])

    /// A condition narrowed to these places, by the column that names them; nil where there are none.
    func narrowing(_ condition: SQL, _ column: StaticString) -> SQL? {
      guard case .places(let places) = self else { return condition }
      return places.isEmpty ? nil : "\(condition) AND \(raw: column.description) IN \(list: places)"
    }
  }

  /// Consignments looked at, at most; beyond it the latest are left out.
  static let consignmentsMax = 50_000

  /// Orders with anything in it.
  package private(set) var orders: Int64 = 0
  /// Minor units by currency.
  package private(set) var goods: [Currency: Int64] = [:]
  /// The same by the place that goods leave from.
  package private(set) var places: [ID<StockLocation>: [Currency: Int64]] = [:]

  /// From an instant on, until just before another.
  package static func between(_ from: Instant, _ until: Instant, in extent: Extent, in tx: Transaction) throws -> SalesFigures {
    guard let condition = extent.narrowing("o.placed_at >= \(from) AND o.placed_at < \(until) AND c.state <> 'cancelled'", "c.location") else {
      return SalesFigures()
    }
    let sold = try tx.rows(
      """
      SELECT o.id, o.offer, o.currency, c.number, c.location
      FROM orders_order o JOIN orders_consignment c ON c.order_id = o.id
      WHERE \(condition)
      ORDER BY o.placed_at, o.id, c.number
      LIMIT \(consignmentsMax)
      """
    ) { row in
      Sold(order: try row.next(), offer: try row.next(), currency: try row.next(), part: try row.next(), place: try row.next())
    }
    var figures = SalesFigures()
    figures.orders = Int64(Set(sold.map(\.order)).count)
    for start in stride(from: 0, to: sold.count, by: 500) {
      let some = sold[start..<min(sold.count, start + 500)]
      let goods = try Offer.goods(ofEach: Set(some.map(\.offer)).sorted { $0.raw < $1.raw }, in: tx)
      for one in some { figures.add(goods[one.offer]?[one.part] ?? 0, one.currency, at: one.place) }
    }
    return figures
  }

  /// Consignments by state that wait for somebody: new, being prepared, ready for pickup.
  package static func waiting(in extent: Extent, in tx: Transaction) throws -> [Consignment.State: Int64] {
    guard let condition = extent.narrowing("state IN \(list: [Consignment.State.placed, .accepted, .ready])", "location") else { return [:] }
    let rows = try tx.rows(
      """
      SELECT state, CAST(COUNT(*) AS BIGINT)
      FROM orders_consignment
      WHERE \(condition)
      GROUP BY state
      ORDER BY state
      LIMIT 10
      """
    ) { (try $0.next(Consignment.State.self), try $0.next(Int64.self)) }
    return Dictionary(uniqueKeysWithValues: rows)
  }

  /// Currencies as figures list them: won first, the others by their codes.
  package static func inOrder(_ currencies: some Collection<Currency>) -> [Currency] {
    currencies.sorted { ($0 == .krw ? "" : $0.code) < ($1 == .krw ? "" : $1.code) }
  }

  private struct Sold {
    var order: Int64
    var offer: ID<Offer>
    var currency: Currency
    var part: Int64
    var place: ID<StockLocation>
  }

  private mutating func add(_ minor: Int64, _ currency: Currency, at place: ID<StockLocation>) {
    goods[currency] = (goods[currency] ?? 0).plus(minor)
    places[place, default: [:]][currency] = (places[place]?[currency] ?? 0).plus(minor)
  }
}

extension Consignment {
  /// A selection of those that leave from these places.
  static func ids(at places: [ID<StockLocation>]) -> SQL { "SELECT id FROM orders_consignment WHERE location IN \(list: places)" }

  /// How many of these leave from these places; one that stands there twice counts twice.
  static func count(among ids: [ID<Consignment>], at places: [ID<StockLocation>], in tx: Transaction) throws -> Int64 {
    let here = try standing(among: ids, at: places, in: tx)
    return Int64(ids.count { here.contains($0) })
  }

  /// Those of some consignments, at most 2000, that stand in these places.
  static func standing(among ids: [ID<Consignment>], at places: [ID<StockLocation>], in tx: Transaction) throws -> Set<ID<Consignment>> {
    guard !ids.isEmpty, !places.isEmpty else { return [] }
    return Set(
      try tx.rows("SELECT id FROM orders_consignment WHERE id IN \(list: ids) AND location IN \(list: places) ORDER BY id LIMIT 2000") {
        try $0.next(ID<Consignment>.self)
      })
  }
}
