import Catalog
import Inventory
import Kernel
import Parties
import Places
import Signals
import Storage
import Trade

/// What the first page of a mall or of the whole house shows.
enum OperatorFigures {
  /// Stores that are named.
  static let storesMost = 5

  static func home(_ seat: Seat, in tx: Transaction) throws -> OperatorHome {
    let isMall = seat.workplace.kind == .mall
    let extent: SalesFigures.Extent = isMall ? .places(try StockLocation.inside(units: Unit.ids(inside: seat.workplace.id, in: tx), in: tx).map(\.id)) : .house
    let now = tx.now, today = Zone.seoul.local(now).day
    let begin = Zone.seoul.instant(today, minute: 0), week = Span.days(7)
    // Up to and with this moment.
    let until = Instant(milliseconds: now.milliseconds + 1)
    let visitors: (Int64?, Int64?) = isMall
      ? (nil, nil) : (try Visitors.on(today, before: now, in: tx), try Visitors.on(today.adding(days: -7), before: now - week, in: tx))
    let others = seat.workplaces.filter { $0.kind == .merchant }.map { (id: $0.id, name: $0.name.text(in: seat.language)) }
    return OperatorHome(
      merchants: others, isMall: isMall, today: try SalesFigures.between(begin, until, in: extent, in: tx),
      before: try SalesFigures.between(begin - week, until - week, in: extent, in: tx), visitors: visitors,
      waiting: try SalesFigures.waiting(in: extent, in: tx), returns: try Return.waitingCount(in: extent, in: tx),
      stores: try stores(SalesFigures.between(now - week, until, in: extent, in: tx), seat, in: tx),
      unsaid: isMall ? [] : try unsaid(seat, in: tx))
  }

  /// Merchants with goods on sale of whom nobody said yet who they are.
  private static func unsaid(_ seat: Seat, in tx: Transaction) throws -> [String] {
    try MerchantQueries.withoutSeller(in: tx).filter { try !ConsoleProducts.page(merchant: $0.id, status: .active, size: 1, in: tx).items.isEmpty }
      .map { $0.name.text(in: seat.language) }
  }

  /// Those that sold most, won first.
  private static func stores(_ week: SalesFigures, _ seat: Seat, in tx: Transaction) throws -> [OperatorHome.Store] {
    let best = week.places.sorted { a, b in
      let (x, y) = (weight(a.value), weight(b.value))
      return x == y ? a.key < b.key : x > y
    }.prefix(storesMost)
    let places = Dictionary(uniqueKeysWithValues: try StockLocation.all(best.map(\.key), in: tx).map { ($0.id, $0) })
    let names = try Party.all(Array(Set(places.values.map(\.merchant))), in: tx)
    return best.compactMap { id, goods in
      guard let place = places[id] else { return nil }
      let money = SalesFigures.inOrder(goods.keys).map { Money(goods[$0] ?? 0, $0) }
      return OperatorHome.Store(name: seat.desk.say(place.name), merchant: names[place.merchant].map { $0.name.text(in: seat.language) } ?? "", goods: money)
    }
  }

  private static func weight(_ goods: [Currency: Int64]) -> Int64 { goods[.krw] ?? goods.values.max() ?? 0 }
}
