import Kernel
import Storage

extension SaleItems {
  /// What is on sale according to the catalogue: active products that stand on the site, at the buyer's price now.
  package static let catalog = SaleItems { variants, site, buyer, tx in
    let ids = variants.map { ID<Variant>($0) }
    let facts = try VariantFacts.of(ids, in: tx)
    let sold = facts.values.filter(\.isSold)
    let standing = try Card.standing(Set(sold.map(\.variant.product)), on: ID<Site>(site), in: tx)
    let prices = try Price.of(ids, site: ID<Site>(site), customer: buyer, in: tx)
    return ids.compactMap { id in
      guard let fact = facts[id], fact.isSold, standing.contains(fact.variant.product), let price = prices[id] else { return nil }
      return SaleItem(
        variant: id.raw, product: fact.variant.product.raw, merchant: fact.merchant,
        title: Phrase(fact.title.text(in: .korean), fact.title.text(in: .english)),
        options: fact.choicePhrase, sku: fact.variant.sku, picture: "", price: price.amount,
        vatKey: fact.tax.policyKey, withdrawal: fact.withdrawal.rawValue)
    }
  }
}

extension Product.TaxClass {
  /// Where the rate stands among the dated rules.
  package var policyKey: String {
    switch self {
    case .standard: PolicyKey.vatStandard
    case .exempt, .zero: PolicyKey.vatExempt
    }
  }
}
