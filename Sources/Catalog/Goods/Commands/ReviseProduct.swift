import Kernel
import Parties
import Storage

/// Changes what is said of a merchant's product; what the sheet leaves out stays.
package struct ReviseProduct: Sendable {
  package var by: PartyID
  package var merchant: PartyID
  package var product: ID<Product>
  package var sheet: ProductSheet
  /// Whether whoever asks may say what things cost; who may not is refused where a price would change.
  package var mayPrice: Bool
  package init(by: PartyID, merchant: PartyID, product: ID<Product>, sheet: ProductSheet, mayPrice: Bool) {
    self.mayPrice = mayPrice
    self.by = by
    self.merchant = merchant
    self.product = product
    self.sheet = sheet
  }

  package func run(in tx: Transaction) throws -> SaveProducts.Saved {
    try SetPrice.check(sheet)
    try sheet.checkOptions()
    try sheet.checkCategory(in: tx)
    try sheet.checkNotice()
    guard let handle = try tx.value("SELECT handle FROM catalog_product WHERE id = \(product) AND merchant = \(merchant)", as: String.self)
    else { throw CatalogAbsence.product }
    var sheet = sheet
    sheet.handle = handle
    let outcome = try SaveProducts(merchant: merchant, sheets: [sheet], mayPrice: mayPrice).run(in: tx)
    if let refused = outcome.refused.first { throw refused.fault }
    guard outcome.saved[0].keptPrices.isEmpty else { throw Authority.No.forbidden }
    guard outcome.saved[0].leftOut.isEmpty else { throw ProductFault.priceNotYours }
    if sheet.status == .active, outcome.saved[0].waitsForPrice { throw MoveProduct.No.priceWaits }
    if outcome.saved[0].isChanged { try tx.emit(CatalogEvents.revised(product, merchant: merchant, by: by)) }
    return outcome.saved[0]
  }
}

/// Something of the catalogue that is not there, or not for this merchant.
package enum CatalogAbsence: Refusal, Hashable, CaseIterable {
  case product, variant, site, priceList

  package var code: String {
    switch self {
    case .product: "catalog/no-such-product"
    case .variant: "catalog/no-such-variant"
    case .site: "catalog/no-such-site"
    case .priceList: "catalog/no-such-price-list"
    }
  }
  package var sort: RefusalSort { .absent }
  package var sentence: Sentence {
    switch self {
    case .product: Sentence(CatalogPhrases.noSuchProduct)
    case .variant: Sentence(CatalogPhrases.noSuchVariant)
    case .site: Sentence(CatalogPhrases.noSuchSite)
    case .priceList: Sentence(CatalogPhrases.noSuchList)
    }
  }
}
