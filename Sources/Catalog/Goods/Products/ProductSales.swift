import Kernel
import Storage

/// Sales that a file stated, as whoever keeps the prices sees them.
package struct StandingSale: Hashable, Sendable {
  package var product: ID<Product>
  package var variant: ID<Variant>
  package var sale: TimedPrice

  package func runs(at now: Instant) -> Bool { sale.starts <= now && now < sale.ends }

  /// Those that run or are to come of some products (500 at most), of what is sold. One that is not below the price is charged to nobody and does not count.
  package static func of(_ products: [ID<Product>], in tx: Transaction) throws -> [StandingSale] {
    guard !products.isEmpty else { return [] }
    return try tx.rows(
      """
      SELECT v.product, v.id, r.price, l.currency, l.starts, l.ends
      FROM catalog_variant v JOIN catalog_price r ON r.variant = v.id JOIN catalog_price_list l ON l.id = r.list
      WHERE v.product IN \(list: products) AND v.is_retired = 0 AND l.code LIKE \(SaveSales.codePattern) AND l.ends > \(tx.now) AND r.price < v.price AND l.currency = v.currency
      ORDER BY v.product, v.position, v.id, l.starts, l.id
      LIMIT 20000
      """
    ) { row in
      let product: ID<Product> = try row.next(), variant: ID<Variant> = try row.next(), price: Int64 = try row.next(), currency: Currency = try row.next()
      return StandingSale(product: product, variant: variant, sale: TimedPrice(amount: Money(price, currency), starts: try row.next(), ends: try row.next()))
    }
  }

  /// The lowest price of a sale that runs, by product.
  package static func lowest(_ sales: [StandingSale], at now: Instant) -> [ID<Product>: Money] {
    Dictionary(sales.filter { $0.runs(at: now) }.map { ($0.product, $0.sale.amount) }) { $0.minor <= $1.minor ? $0 : $1 }
  }
}
