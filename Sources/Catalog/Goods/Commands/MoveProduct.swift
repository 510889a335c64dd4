import Kernel
import Storage

/// Moves a product between draft, active and archived; only active ones stand on sites.
package struct MoveProduct: Sendable {
  package var by: PartyID
  package var merchant: PartyID
  package var product: ID<Product>
  package var to: Product.Status
  /// Whether whoever asks may say what things cost: what waits for that is put on sale by nobody else.
  package var mayPrice = false

  package enum No: Refusal, Hashable {
    case notFrom(Product.Status)
    case merged
    case priceWaits

    package var code: String {
      switch self {
      case .notFrom: "catalog/not-from-this-state"
      case .merged: "catalog/already-merged"
      case .priceWaits: "catalog/price-waits"
      }
    }
    package var sort: RefusalSort { self == .priceWaits ? .forbidden : .conflict }
    package var sentence: Sentence {
      switch self {
      case .notFrom(let status): Sentence(CatalogPhrases.notFromState, phrases: ["status": CatalogPhrases.name(of: status)])
      case .merged: Sentence(CatalogPhrases.alreadyMerged)
      case .priceWaits: Sentence(CatalogPhrases.priceWaits)
      }
    }
    package static let examples: [No] = [.notFrom(.archived), .merged, .priceWaits]
  }

  /// Shows a product on its sites.
  package static func publish(_ product: ID<Product>, merchant: PartyID, by: PartyID, mayPrice: Bool) -> MoveProduct {
    MoveProduct(by: by, merchant: merchant, product: product, to: .active, mayPrice: mayPrice)
  }

  /// Takes a product off every site for the time being.
  package static func hide(_ product: ID<Product>, merchant: PartyID, by: PartyID) -> MoveProduct {
    MoveProduct(by: by, merchant: merchant, product: product, to: .draft)
  }

  /// Takes a product off every site; orders, reviews and addresses stay.
  package static func archive(_ product: ID<Product>, merchant: PartyID, by: PartyID) -> MoveProduct {
    MoveProduct(by: by, merchant: merchant, product: product, to: .archived)
  }

  /// Somebody who may set prices has seen what these goods cost.
  static func settlePrice(of product: ID<Product>, in tx: Transaction) throws {
    try tx.run("DELETE FROM catalog_attribute WHERE product = \(product) AND code = \(ProductAttribute.priceWaits)")
  }

  package func run(in tx: Transaction) throws {
    let from = Product.Status.allCases.filter { $0.next.contains(to) }
    let asksNoPrice: Int64 = to != .active || mayPrice ? 1 : 0
    let moved = try tx.run(
      """
      UPDATE catalog_product SET status = \(to), revised = \(tx.now)
      WHERE id = \(product) AND merchant = \(merchant) AND status IN \(list: from)
        AND NOT EXISTS (SELECT 1 FROM catalog_merge m WHERE m.product = catalog_product.id)
        AND (\(asksNoPrice) = 1 OR NOT EXISTS (SELECT 1 FROM catalog_attribute a WHERE a.product = catalog_product.id AND a.code = \(ProductAttribute.priceWaits)))
      """)
    if moved == 0 {
      guard let status = try tx.value("SELECT status FROM catalog_product WHERE id = \(product) AND merchant = \(merchant)", as: Product.Status.self)
      else { throw CatalogAbsence.product }
      if try tx.value("SELECT 1 FROM catalog_merge WHERE product = \(product)", as: Int64.self) != nil { throw No.merged }
      guard status != to else { return }
      throw from.contains(status) ? No.priceWaits : No.notFrom(status)
    }
    if to == .active { try Self.settlePrice(of: product, in: tx) }
    try RefreshCards(products: [product]).run(in: tx)
    try tx.emit(CatalogEvents.moved(product, to: to, merchant: merchant, by: by))
  }
}
