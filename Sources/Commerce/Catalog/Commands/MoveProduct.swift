import Kernel
import Storage

/// Moves a product between draft, active and archived; only active ones stand on sites.
package struct MoveProduct: Sendable {
  package var by: PartyID
  package var merchant: PartyID
  package var product: ID<Product>
  package var to: Product.Status

  package enum No: Refusal, Hashable {
    case notFrom(Product.Status)
    case merged

    package var code: String {
      switch self {
      case .notFrom: "catalog/not-from-this-state"
      case .merged: "catalog/already-merged"
      }
    }
    package var sort: RefusalSort { .conflict }
    package var sentence: Sentence {
      switch self {
      case .notFrom(let status): Sentence(CatalogPhrases.notFromState, phrases: ["status": CatalogPhrases.name(of: status)])
      case .merged: Sentence(CatalogPhrases.alreadyMerged)
      }
    }
    package static let examples: [No] = [.notFrom(.archived), .merged]
  }

  /// Shows a product on its sites.
  package static func publish(_ product: ID<Product>, merchant: PartyID, by: PartyID) -> MoveProduct {
    MoveProduct(by: by, merchant: merchant, product: product, to: .active)
  }

  /// Takes a product off every site for the time being.
  package static func hide(_ product: ID<Product>, merchant: PartyID, by: PartyID) -> MoveProduct {
    MoveProduct(by: by, merchant: merchant, product: product, to: .draft)
  }

  /// Takes a product off every site; orders, reviews and addresses stay.
  package static func archive(_ product: ID<Product>, merchant: PartyID, by: PartyID) -> MoveProduct {
    MoveProduct(by: by, merchant: merchant, product: product, to: .archived)
  }

  package func run(in tx: Transaction) throws {
    let from = Product.Status.allCases.filter { $0.next.contains(to) }
    let moved = try tx.run(
      """
      UPDATE catalog_product SET status = \(to), revised = \(tx.now)
      WHERE id = \(product) AND merchant = \(merchant) AND status IN \(list: from)
        AND NOT EXISTS (SELECT 1 FROM catalog_merge m WHERE m.product = catalog_product.id)
      """)
    if moved == 0 {
      guard let status = try tx.value("SELECT status FROM catalog_product WHERE id = \(product) AND merchant = \(merchant)", as: Product.Status.self)
      else { throw CatalogAbsence.product }
      if try tx.value("SELECT 1 FROM catalog_merge WHERE product = \(product)", as: Int64.self) != nil { throw No.merged }
      guard status == to else { throw No.notFrom(status) }
      return
    }
    try RefreshCards(products: [product]).run(in: tx)
    try tx.emit(CatalogEvents.moved(product, to: to, merchant: merchant, by: by))
  }
}
