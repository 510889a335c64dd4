import Kernel
import Storage

/// Takes one variant off sale for good, or brings it back; orders that have it stay as they are.
package struct RetireVariant: Sendable {
  package var by: PartyID
  package var merchant: PartyID
  package var variant: ID<Variant>
  package var isRetired: Bool
  package init(by: PartyID, merchant: PartyID, variant: ID<Variant>, isRetired: Bool = true) {
    self.by = by
    self.merchant = merchant
    self.variant = variant
    self.isRetired = isRetired
  }

  package enum No: Refusal, Hashable, CaseIterable {
    case lastOne
    /// The product's options are others now: nobody could choose it.
    case unchoosable

    package var code: String { self == .lastOne ? "catalog/last-variant" : "catalog/unchoosable-variant" }
    package var sort: RefusalSort { .conflict }
    package var sentence: Sentence { Sentence(self == .lastOne ? CatalogPhrases.lastVariant : CatalogPhrases.unchoosableVariant) }
  }

  package func run(in tx: Transaction) throws {
    // Writing to the product first makes two people who retire the last two variants wait for one another.
    let product: ID<Product>? = try tx.first(
      """
      UPDATE catalog_product SET revised = \(tx.now)
      WHERE id = (SELECT product FROM catalog_variant WHERE id = \(variant)) AND merchant = \(merchant)
      RETURNING id
      """) { try $0.next() }
    guard let product else { throw CatalogAbsence.variant }
    if isRetired { try retire(product, in: tx) } else { try bringBack(product, in: tx) }
    try RefreshCards(products: [product]).run(in: tx)
    try tx.emit(CatalogEvents.revised(product, merchant: merchant, by: by))
  }

  private func retire(_ product: ID<Product>, in tx: Transaction) throws {
    let changed = try tx.run(
      """
      UPDATE catalog_variant SET is_retired = 1
      WHERE id = \(variant) AND EXISTS (
        SELECT 1 FROM catalog_variant AS other WHERE other.product = \(product) AND other.is_retired = 0 AND other.id <> \(variant))
      """)
    guard changed == 1 else { throw No.lastOne }
  }

  private func bringBack(_ product: ID<Product>, in tx: Transaction) throws {
    guard let found = try ConsoleProducts.sheet(of: product, in: tx), let one = found.variants.first(where: { $0.id == variant }) else { throw CatalogAbsence.variant }
    guard one.isChoosable(among: found.sheet.options) else { throw No.unchoosable }
    let changed = try tx.run(
      """
      UPDATE catalog_variant SET is_retired = 0
      WHERE id = \(variant) AND NOT EXISTS (
        SELECT 1 FROM catalog_variant AS other
        WHERE other.product = \(product) AND other.is_retired = 0 AND other.id <> \(variant) AND other.choice1 = catalog_variant.choice1
          AND other.choice2 = catalog_variant.choice2 AND other.choice3 = catalog_variant.choice3)
      """)
    guard changed == 1 else {
      let sku = try tx.value("SELECT sku FROM catalog_variant WHERE id = \(variant)", as: String.self) ?? ""
      throw ProductFault.twiceTheSameChoices(sku: sku)
    }
  }
}

extension Variant {
  /// Whether it has a value of each option, one that can still be chosen, and of nothing else.
  package func isChoosable(among options: [ProductOption]) -> Bool {
    options.indices.allSatisfy { place in
      guard choices.indices.contains(place), !choices[place].isEmpty else { return false }
      return options[place].choices.contains { $0.all.contains(choices[place]) }
    } && choices.dropFirst(options.count).allSatisfy(\.isEmpty)
  }
}
