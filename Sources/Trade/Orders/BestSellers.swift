import Kernel
import Storage

/// What a merchant sold most of since some moment, cancelled consignments left out: products by pieces.
package enum BestSellers {
  package struct Line: Sendable, Equatable {
    package var product: Int64
    /// As it was called when it was sold last.
    package var title: Phrase
    package var pieces: Int64
    /// Minor units.
    package var goods: Int64
  }

  package static func since(
    _ from: Instant, merchant: PartyID, currency: Currency = .krw, most: Int = 5, in tx: Transaction
  ) throws -> [Line] {
    let sold = try tx.rows(
      """
      SELECT o.offer, c.number
      FROM orders_consignment c JOIN orders_order o ON o.id = c.order_id
      WHERE c.merchant = \(merchant) AND c.state <> 'cancelled' AND c.changed_at >= \(from) AND o.placed_at >= \(from)
        AND o.currency = \(currency)
      ORDER BY c.id
      LIMIT \(SalesByDay.consignmentsMax)
      """
    ) { (offer: try $0.next(ID<Offer>.self), part: try $0.next(Int64.self)) }
    var sums: [Int64: Line] = [:]
    for start in stride(from: 0, to: sold.count, by: 500) {
      let some = sold[start..<min(sold.count, start + 500)]
      let parts = Set(some.map { Part(offer: $0.offer, number: $0.part) })
      for line in try Offer.sold(ofEach: Set(some.map(\.offer)).sorted { $0.raw < $1.raw }, in: tx) where parts.contains(Part(offer: line.offer, number: line.part)) {
        let before = sums[line.product]
        sums[line.product] = Line(
          product: line.product, title: line.title, pieces: (before?.pieces ?? 0).plus(line.pieces), goods: (before?.goods ?? 0).plus(line.total))
      }
    }
    return Array(sums.values.sorted { ($0.pieces, $0.goods, $1.product) > ($1.pieces, $1.goods, $0.product) }.prefix(most))
  }

  private struct Part: Hashable {
    var offer: ID<Offer>
    var number: Int64
  }
}
