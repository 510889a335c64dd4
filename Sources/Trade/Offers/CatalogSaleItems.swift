import Catalog
import Kernel
import Parties
import Storage

extension SaleItems {
  /// What is on sale according to the catalogue: active products that stand on the site, at the buyer's price now.
  package static let catalog = SaleItems { variants, site, buyer, tx in
    let ids = variants.map { ID<Variant>($0) }
    let listed = try ListedPrice.ask(ofVariants: ids, in: tx)
    let facts = try VariantFacts.sold(ids, on: ID<Site>(site), in: tx)
    let prices = Price.of(
      facts.values.map(\.variant), listed: try listed.rows(), site: ID<Site>(site), currency: facts.values.first?.trades, customer: buyer)
    return ids.compactMap { id in
      guard let fact = facts[id], let price = prices[id] else { return nil }
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
