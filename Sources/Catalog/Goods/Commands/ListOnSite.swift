import Kernel
import Storage

/// Lists products on a storefront that shows chosen products only; where they stand already, they stay.
package struct ListOnSite {
  package var site: ID<Site>
  package var products: [ID<Product>]
  package init(site: ID<Site>, products: [ID<Product>]) {
    self.site = site
    self.products = products
  }

  package func run(in tx: Transaction) throws {
    guard !products.isEmpty else { return }
    let known = Set(
      try tx.rows("SELECT product FROM catalog_reach WHERE site = \(site) AND product IN \(list: products) ORDER BY product LIMIT 500") {
        try $0.next(ID<Product>.self)
      })
    let fresh = products.filter { !known.contains($0) }
    for start in stride(from: 0, to: fresh.count, by: 100) {
      let rows: [[SQLValue]] = fresh[start..<min(fresh.count, start + 100)].map { [$0.sqlValue, site.sqlValue] }
      try tx.run("INSERT INTO catalog_reach (product, site) VALUES \(rows: rows) ON CONFLICT (product, site) DO NOTHING")
    }
    try RefreshCards(products: fresh).run(in: tx)
  }
}
