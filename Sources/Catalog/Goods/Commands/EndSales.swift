import Kernel
import Storage

/// Ends the sales of a product that a file stated, those that run and those that are to come: what it costs is its price again.
package struct EndSales: Sendable {
  package var product: ID<Product>
  package var merchant: PartyID
  package var by: PartyID

  package init(_ product: ID<Product>, merchant: PartyID, by: PartyID) {
    self.product = product
    self.merchant = merchant
    self.by = by
  }

  /// Nothing happens where no sale stands.
  package func run(in tx: Transaction) throws {
    let variants = try tx.rows("SELECT \(raw: ProductRecords.variantColumns) FROM catalog_variant WHERE product = \(product) AND merchant = \(merchant) ORDER BY id LIMIT 5000", ProductRecords.readVariant)
    guard !variants.isEmpty else { throw CatalogAbsence.product }
    let changed = try SaveSales(variants.map { ($0.id, nil) }).run(in: tx)
    for variant in variants where changed.contains(variant.id) {
      try tx.emit(CatalogEvents.priced(variant.id, product: product, price: variant.price, list: nil, by: by))
    }
  }
}
