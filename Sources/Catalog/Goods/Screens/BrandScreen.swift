import Kernel
import Storage

/// A brand's page. Two statements.
package struct BrandScreen: Sendable {
  package var brand: Brand
  package var cards: Page<Card>

  package static func open(
    code: String, site: ID<Site>, order: CardList.Order = .popular, onlyInStock: Bool = false, cursor: Cursor? = nil, in tx: Transaction
  ) throws -> BrandScreen? {
    guard let brand = try tx.first("SELECT \(raw: BrandRecords.columns) FROM catalog_brand WHERE code = \(code)", BrandRecords.read) else { return nil }
    return BrandScreen(brand: brand, cards: try CardList(site: site, scope: .brand(brand.id), order: order, onlyInStock: onlyInStock, cursor: cursor).page(in: tx))
  }
}
