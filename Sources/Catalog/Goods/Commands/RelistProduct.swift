import Kernel
import Storage

/// Lists a product anew under another handle: a new product in the same family, so that every review goes with it.
package struct RelistProduct: Sendable {
  package var by: PartyID
  package var merchant: PartyID
  package var product: ID<Product>
  package var handle: String
  package init(by: PartyID, merchant: PartyID, product: ID<Product>, handle: String) {
    self.by = by
    self.merchant = merchant
    self.product = product
    self.handle = handle
  }

  package func run(in tx: Transaction) throws -> SaveProducts.Saved {
    guard let (old, written, variants) = try ConsoleProducts.sheet(of: product, in: tx), old.merchant == merchant else { throw CatalogAbsence.product }
    guard let handle = Handle.make(handle) else { throw ProductFault.noHandle }
    var sheet = written
    sheet.handle = handle
    sheet.status = .active
    // The new listing bears the same labels.
    for variant in variants { try tx.run("UPDATE catalog_variant SET is_retired = 1 WHERE id = \(variant.id)") }
    try tx.run("UPDATE catalog_product SET status = \(Product.Status.archived), revised = \(tx.now) WHERE id = \(product)")
    let saved = try CreateProduct(by: by, merchant: merchant, sheet: sheet).run(in: tx)
    try tx.run("UPDATE catalog_product SET family = \(old.family) WHERE id = \(saved.product)")
    let rating = try tx.first("SELECT rating, rating_count FROM catalog_standing WHERE product = \(product)") { (try $0.next(Int64.self), try $0.next(Int64.self)) }
    try RefreshCards(products: [product]).run(in: tx)
    if let rating { try ProductStanding.setRating(hundredths: rating.0, count: rating.1, family: old.family, in: tx) }
    return saved
  }
}
