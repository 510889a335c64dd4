import Kernel
import Storage

/// Says on which sites a product stands: everywhere, or only on those chosen (a channel exclusive).
package struct ChooseSites: Sendable {
  package var by: PartyID
  package var merchant: PartyID
  package var product: ID<Product>
  package var reach: Product.Reach
  package var sites: [ID<Site>]
  package init(by: PartyID, merchant: PartyID, product: ID<Product>, reach: Product.Reach, sites: [ID<Site>] = []) {
    self.by = by
    self.merchant = merchant
    self.product = product
    self.reach = reach
    self.sites = sites
  }

  package func run(in tx: Transaction) throws {
    let changed = try tx.run("UPDATE catalog_product SET reach = \(reach), revised = \(tx.now) WHERE id = \(product) AND merchant = \(merchant)")
    guard changed == 1 else { throw CatalogAbsence.product }
    let known = Set(try SiteQueries.all(in: tx).map(\.id))
    guard sites.allSatisfy(known.contains) else { throw CatalogAbsence.site }
    try tx.run("DELETE FROM catalog_reach WHERE product = \(product)")
    for site in Set(sites).sorted() { try tx.run("INSERT INTO catalog_reach (product, site) VALUES (\(product), \(site))") }
    try RefreshCards(products: [product]).run(in: tx)
    try tx.emit(CatalogEvents.revised(product, merchant: merchant, by: by))
  }
}
