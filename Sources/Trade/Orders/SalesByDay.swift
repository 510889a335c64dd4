import Kernel
import Storage

/// What a merchant sold on each of some days, cancelled consignments left out.
package struct SalesByDay: Sendable {
  /// Consignments looked at, at most; beyond it the oldest days are short.
  static let consignmentsMax = 50_000

  package struct Line: Sendable, Equatable {
    package let day: Day
    package let orders: Int64
    package let goods: Int64
  }

  package let currency: Currency
  /// One a day, oldest first; days without sales included.
  package let days: [Line]

  /// The last `count` days in the zone of `zoneMinutes`, today included.
  package static func last(
    _ count: Int64, merchant: PartyID, currency: Currency = .krw, zoneMinutes: Int64 = 540, in tx: Transaction
  ) throws -> SalesByDay {
    let today = day(of: tx.now, zoneMinutes)
    let first = Day(number: min(today.number, today.number.minus(count).plus(1)))
    let since = Instant(milliseconds: first.number.times(86_400_000).minus(zoneMinutes * 60_000))
    let sold = try tx.rows(
      """
      SELECT o.offer, c.number, o.placed_at
      FROM orders_consignment c JOIN orders_order o ON o.id = c.order_id
      WHERE c.merchant = \(merchant) AND c.state <> 'cancelled' AND c.changed_at >= \(since) AND o.placed_at >= \(since)
        AND o.currency = \(currency)
      ORDER BY c.id DESC
      LIMIT \(consignmentsMax)
      """
    ) { (offer: try $0.next(ID<Offer>.self), part: try $0.next(Int64.self), at: try $0.next(Instant.self)) }
    var goods: [ID<Offer>: [Int64: Int64]] = [:]
    for start in stride(from: 0, to: sold.count, by: 500) {
      let offers = Set(sold[start..<min(sold.count, start + 500)].map(\.offer)).sorted { $0.raw < $1.raw }
      goods.merge(try Offer.goods(ofEach: offers, in: tx)) { old, _ in old }
    }
    var sums: [Int64: (orders: Int64, goods: Int64)] = [:]
    for line in sold {
      let number = day(of: line.at, zoneMinutes).number
      let before = sums[number] ?? (0, 0)
      sums[number] = (before.orders + 1, before.goods.plus(goods[line.offer]?[line.part] ?? 0))
    }
    return SalesByDay(
      currency: currency,
      days: (first.number...today.number).map { Line(day: Day(number: $0), orders: sums[$0]?.orders ?? 0, goods: sums[$0]?.goods ?? 0) })
  }

  private static func day(of instant: Instant, _ zoneMinutes: Int64) -> Day {
    Day(number: instant.milliseconds.plus(zoneMinutes * 60_000) / 86_400_000)
  }
}
