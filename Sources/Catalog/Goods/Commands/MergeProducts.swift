import Kernel
import Storage

/// Joins a product into another of the same merchant: addresses lead on, and reviews of both stand on what remains.
///
/// Adds rows and rewrites none; the joined product is archived, its variants stay for orders and stock that name them.
package struct MergeProducts: Sendable {
  package var by: PartyID
  package var merchant: PartyID
  package var product: ID<Product>
  package var into: ID<Product>
  package init(by: PartyID, merchant: PartyID, product: ID<Product>, into: ID<Product>) {
    self.by = by
    self.merchant = merchant
    self.product = product
    self.into = into
  }

  package enum No: Refusal, Hashable, CaseIterable {
    case withItself, already, circle

    package var code: String {
      switch self {
      case .withItself: "catalog/merge-with-itself"
      case .already: "catalog/already-merged"
      case .circle: "catalog/merge-in-a-circle"
      }
    }
    package var sort: RefusalSort { self == .withItself ? .invalid : .conflict }
    package var sentence: Sentence {
      switch self {
      case .withItself: Sentence(CatalogPhrases.mergeWithItself)
      case .already: Sentence(CatalogPhrases.alreadyMerged)
      case .circle: Sentence(CatalogPhrases.mergeGoesInACircle)
      }
    }
  }

  package func run(in tx: Transaction) throws {
    guard product != into else { throw No.withItself }
    // Touching both rows in ascending order makes two merges of the same products wait for one another.
    var families: [ID<Product>: ID<ProductFamily>] = [:]
    for id in [product, into].sorted() {
      families[id] = try tx.first(
        "UPDATE catalog_product SET revised = \(tx.now) WHERE id = \(id) AND merchant = \(merchant) RETURNING family"
      ) { try $0.next() }
    }
    guard let family = families[product], let other = families[into] else { throw CatalogAbsence.product }
    guard try !MergeChain.products.leads(from: into, to: product, in: tx) else { throw No.circle }
    let added = try tx.run(
      "INSERT INTO catalog_merge (product, into_product, actor, at) VALUES (\(product), \(into), \(by), \(tx.now)) ON CONFLICT (product) DO NOTHING")
    guard added == 1 else { throw No.already }
    try tx.run("UPDATE catalog_product SET status = \(Product.Status.archived) WHERE id = \(product)")
    let heir = try FamilyQueries.heir(of: family, in: tx)
    let otherHeir = try FamilyQueries.heir(of: other, in: tx)
    if heir != otherHeir {
      try tx.run(
        "INSERT INTO catalog_family_merge (family, into_family, at) VALUES (\(heir), \(otherHeir), \(tx.now)) ON CONFLICT (family) DO NOTHING")
    }
    try RefreshCards(products: [product, into]).run(in: tx)
    try tx.emit(CatalogEvents.merged(product, into: into, merchant: merchant, by: by))
  }
}
