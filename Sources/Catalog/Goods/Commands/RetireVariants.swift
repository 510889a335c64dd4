import Kernel
import Parties
import Storage

/// Takes many variants of a merchant off sale at once; of a product that would have none left, all stay. Orders that have them stay as they are.
package struct RetireVariants: Sendable {
  /// Variants of one call, at most.
  package static let most = 500

  package var by: PartyID
  package var merchant: PartyID
  package var variants: [ID<Variant>]

  package init(by: PartyID, merchant: PartyID, variants: [ID<Variant>]) {
    self.by = by
    self.merchant = merchant
    self.variants = variants
  }

  /// How many went off sale.
  package func run(in tx: Transaction) throws -> Int {
    precondition(variants.count <= Self.most, "at most \(Self.most) variants a call")
    guard !variants.isEmpty else { return 0 }
    let gone = try tx.rows(
      """
      UPDATE catalog_variant SET is_retired = 1
      WHERE id IN \(list: variants) AND merchant = \(merchant) AND is_retired = 0 AND EXISTS (
        SELECT 1 FROM catalog_variant AS other
        WHERE other.product = catalog_variant.product AND other.is_retired = 0 AND other.id NOT IN \(list: variants))
      RETURNING product
      """
    ) { try $0.next(ID<Product>.self) }
    let products = Set(gone).sorted()
    guard !products.isEmpty else { return 0 }
    try tx.run("UPDATE catalog_product SET revised = \(tx.now) WHERE id IN \(list: products)")
    try RefreshCards(products: products).run(in: tx)
    for product in products { try tx.emit(CatalogEvents.revised(product, merchant: merchant, by: by)) }
    return gone.count
  }
}
