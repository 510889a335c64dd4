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
  /// What the codes of such lists are like.
  static let codePattern = codePrefix + "%"
  /// What the job is called that makes cards anew when a period begins or ends.
  package static let job = "catalog.turn-prices"

  package var sales: [(variant: ID<Variant>, sale: TimedPrice?)]
  package init(_ sales: [(variant: ID<Variant>, sale: TimedPrice?)]) { self.sales = sales }

  /// The variants of which it says something else than before.
  @discardableResult
  package func run(in tx: Transaction) throws -> Set<ID<Variant>> {
    guard !sales.isEmpty else { return [] }
    var before: [ID<Variant>: Set<Standing>] = [:], after: [ID<Variant>: Set<Standing>] = [:]
    for start in stride(from: 0, to: sales.count, by: 500) {
      let some = sales[start..<min(sales.count, start + 500)].map(\.variant)
      try tx.each(
        """
        SELECT r.variant, r.list, r.price, l.ends FROM catalog_price r JOIN catalog_price_list l ON l.id = r.list
        WHERE r.variant IN \(list: some) AND l.code LIKE \(Self.codePattern) LIMIT 100000
        """
      ) { row in
        let variant: ID<Variant> = try row.next(), standing = Standing(list: try row.next(), price: try row.next()), ends: Instant = try row.next()
        if ends > tx.now { before[variant, default: []].insert(standing) }
        return true
      }
      try tx.run("DELETE FROM catalog_price WHERE variant IN \(list: some) AND list IN (SELECT id FROM catalog_price_list WHERE code LIKE \(Self.codePattern))")
    }
    for (variant, sale) in sales {
      guard let sale, sale.ends > tx.now, sale.starts < sale.ends else { continue }
      let list = try list(of: sale, in: tx)
      let isNew = try tx.run("INSERT INTO catalog_price (variant, list, price, was) VALUES (\(variant), \(list), \(sale.amount.minor), NULL) ON CONFLICT (variant, list) DO NOTHING") == 1
      if isNew { after[variant, default: []].insert(Standing(list: list, price: sale.amount.minor)) }
    }
    let changed = Set(sales.map(\.variant).filter { before[$0] != after[$0] })
    let products = try Self.products(of: changed.sorted(), in: tx)
    for start in stride(from: 0, to: products.count, by: 500) { try RefreshCards(products: Array(products[start..<min(products.count, start + 500)])).run(in: tx) }
    return changed
  }

  /// A line of such a list.
  private struct Standing: Hashable {
    var list: ID<PriceList>
    var price: Int64
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
