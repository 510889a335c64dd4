import Kernel
import Storage

/// A price that holds in a period only.
package struct TimedPrice: Hashable, Sendable {
  package var amount: Money
  package var starts: Instant
  package var ends: Instant

  package init(amount: Money, starts: Instant, ends: Instant) {
    self.amount = amount
    self.starts = starts
    self.ends = ends
  }
}

/// Brings the sales that a feed states to what it says now: each period is a price list of its own for everybody; sales that it no longer states end.
package struct SaveSales {
  /// Beginning of the codes of such lists.
  static let codePrefix = "feed-sale-"
  /// What the job is called that makes cards anew when a period begins or ends.
  package static let job = "catalog.turn-prices"

  package var sales: [(variant: ID<Variant>, sale: TimedPrice?)]
  package init(_ sales: [(variant: ID<Variant>, sale: TimedPrice?)]) { self.sales = sales }

  package func run(in tx: Transaction) throws {
    guard !sales.isEmpty else { return }
    var changed: Set<ID<Variant>> = []
    for start in stride(from: 0, to: sales.count, by: 500) {
      let some = sales[start..<min(sales.count, start + 500)]
      changed.formUnion(
        try tx.rows(
          """
          DELETE FROM catalog_price
          WHERE variant IN \(list: some.map(\.variant)) AND list IN (SELECT id FROM catalog_price_list WHERE code LIKE 'feed-sale-%')
          RETURNING variant
          """) { try $0.next(ID<Variant>.self) })
    }
    for (variant, sale) in sales {
      guard let sale, sale.ends > tx.now, sale.starts < sale.ends else { continue }
      let list = try list(of: sale, in: tx)
      try tx.run("INSERT INTO catalog_price (variant, list, price, was) VALUES (\(variant), \(list), \(sale.amount.minor), NULL) ON CONFLICT (variant, list) DO NOTHING")
      changed.insert(variant)
    }
    let products = try Self.products(of: changed.sorted(), in: tx)
    for start in stride(from: 0, to: products.count, by: 500) { try RefreshCards(products: Array(products[start..<min(products.count, start + 500)])).run(in: tx) }
  }

  private func list(of sale: TimedPrice, in tx: Transaction) throws -> ID<PriceList> {
    let code = "\(Self.codePrefix)\(sale.starts.milliseconds)-\(sale.ends.milliseconds)-\(sale.amount.currency.code.lowercased())"
    let id: ID<PriceList> = tx.id()
    let isNew = try tx.run(
      """
      INSERT INTO catalog_price_list (id, code, currency, starts, ends)
      VALUES (\(id), \(code), \(sale.amount.currency), \(sale.starts), \(sale.ends)) ON CONFLICT (code) DO NOTHING
      """) == 1
    guard isNew else { return try tx.one("SELECT id FROM catalog_price_list WHERE code = \(code)") { try $0.next() } }
    for moment in [sale.starts, sale.ends] where moment > tx.now {
      try EnqueueJob(Self.job, key: "\(id)-\(moment.milliseconds)", body: ["list": .string(id.description)], runAt: moment).run(in: tx)
    }
    return id
  }

  /// The sales that run or are to come, by variant: 1,000 variants at most. One that is not below the price is charged to nobody and does not count.
  static func standing(of variants: [ID<Variant>], in tx: Transaction) throws -> [ID<Variant>: TimedPrice] {
    guard !variants.isEmpty else { return [:] }
    let rows = try tx.rows(
      """
      SELECT p.variant, p.price, l.currency, l.starts, l.ends
      FROM catalog_price p JOIN catalog_price_list l ON l.id = p.list JOIN catalog_variant v ON v.id = p.variant
      WHERE p.variant IN \(list: variants) AND l.code LIKE 'feed-sale-%' AND l.ends > \(tx.now) AND p.price < v.price AND l.currency = v.currency
      ORDER BY p.variant, l.starts, l.id
      LIMIT 4000
      """
    ) { row in
      let variant: ID<Variant> = try row.next(), price: Int64 = try row.next(), currency: Currency = try row.next()
      return (variant, TimedPrice(amount: Money(price, currency), starts: try row.next(), ends: try row.next()))
    }
    return Dictionary(rows) { first, _ in first }
  }

  private static func products(of variants: [ID<Variant>], in tx: Transaction) throws -> [ID<Product>] {
    var products: Set<ID<Product>> = []
    for start in stride(from: 0, to: variants.count, by: 500) {
      let some = Array(variants[start..<min(variants.count, start + 500)])
      products.formUnion(
        try tx.rows("SELECT product FROM catalog_variant WHERE id IN \(list: some) ORDER BY id LIMIT 500") { try $0.next(ID<Product>.self) })
    }
    return products.sorted()
  }
}

/// Makes the cards of a price list's products anew when its period begins or ends, some products at a time.
package struct TurnPrices {
  /// Products of one step.
  static let productsMax: Int64 = 200

  package static let handler = JobHandler(SaveSales.job) { job, tx in
    guard let list = job.body["list"]?.text.flatMap({ ID<PriceList>(text: $0) }) else { return }
    try TurnPrices(list: list, after: job.body["after"]?.text.flatMap { ID<Product>(text: $0) } ?? ID(0)).run(in: tx)
  }

  package var list: ID<PriceList>
  package var after: ID<Product>

  package func run(in tx: Transaction) throws {
    let some = try tx.rows(
      """
      SELECT DISTINCT v.product
      FROM catalog_price r JOIN catalog_variant v ON v.id = r.variant
      WHERE r.list = \(list) AND v.product > \(after)
      ORDER BY v.product
      LIMIT \(Self.productsMax)
      """) { try $0.next(ID<Product>.self) }
    try RefreshCards(products: some).run(in: tx)
    guard some.count == Self.productsMax, let last = some.last else { return }
    try EnqueueJob(SaveSales.job, key: "\(list)-after-\(last)", body: ["list": .string(list.description), "after": .string(last.description)]).run(in: tx)
  }
}
