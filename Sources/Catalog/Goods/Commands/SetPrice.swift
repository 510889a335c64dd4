import Kernel
import Storage

/// Sets what a variant costs: its base price, or a line of a price list.
package struct SetPrice: Sendable {
  /// A price, at most, in minor units.
  package static let priceMax: Int64 = 1_000_000_000_000

  package var by: PartyID
  package var merchant: PartyID
  package var variant: ID<Variant>
  package var price: Money
  package var was: Money?
  package var list: ID<PriceList>?
  package init(by: PartyID, merchant: PartyID, variant: ID<Variant>, price: Money, was: Money? = nil, list: ID<PriceList>? = nil) {
    self.by = by
    self.merchant = merchant
    self.variant = variant
    self.price = price
    self.was = was
    self.list = list
  }

  package enum No: Refusal, Hashable {
    case negative
    case tooHigh
    case wasNotHigher
    case otherCurrency(wanted: Currency)

    package var code: String {
      switch self {
      case .negative: "catalog/price-out-of-range"
      case .tooHigh: "catalog/price-too-high"
      case .wasNotHigher: "catalog/former-price-not-higher"
      case .otherCurrency: "catalog/other-currency"
      }
    }
    package var sort: RefusalSort { .invalid }
    package var sentence: Sentence {
      switch self {
      case .negative: Sentence(CatalogPhrases.priceBelow)
      case .tooHigh: Sentence(CatalogPhrases.priceAbove)
      case .wasNotHigher: Sentence(CatalogPhrases.wasNotHigher)
      case .otherCurrency(let wanted): Sentence(CatalogPhrases.otherCurrency, ["currency": wanted.code])
      }
    }
    package static let examples: [No] = [.wasNotHigher]
  }

  static func decide(_ price: Money, was: Money?) throws(No) {
    guard price.minor >= 0 else { throw .negative }
    guard price.minor <= priceMax, was?.minor ?? 0 <= priceMax else { throw .tooHigh }
    guard let was else { return }
    guard was.currency == price.currency else { throw .otherCurrency(wanted: price.currency) }
    guard was.minor > price.minor else { throw .wasNotHigher }
  }

  /// Refuses a sheet written by hand whose former price is no higher than the price: nobody may learn of it by its absence. A file of
  /// another shop often repeats the price there, so an import leaves it out.
  package static func check(_ sheet: ProductSheet) throws(No) {
    guard sheet.variants.allSatisfy({ variant in variant.was.map { $0.minor > variant.price.minor } ?? true }) else { throw .wasNotHigher }
  }

  package func run(in tx: Transaction) throws {
    try Self.decide(price, was: was)
    guard let product = try tx.value("SELECT product FROM catalog_variant WHERE id = \(variant) AND merchant = \(merchant)", as: ID<Product>.self)
    else { throw CatalogAbsence.variant }
    if let list {
      guard let currency = try tx.value("SELECT currency FROM catalog_price_list WHERE id = \(list)", as: Currency.self) else { throw CatalogAbsence.priceList }
      guard currency == price.currency else { throw No.otherCurrency(wanted: currency) }
      try tx.run(
        """
        INSERT INTO catalog_price (variant, list, price, was) VALUES (\(variant), \(list), \(price.minor), \(was?.minor))
        ON CONFLICT (variant, list) DO UPDATE SET price = excluded.price, was = excluded.was
        """)
    } else {
      if let wanted = try HouseCurrencies.of(tx).instead(of: price.currency) { throw No.otherCurrency(wanted: wanted) }
      try tx.run("UPDATE catalog_variant SET price = \(price.minor), was = \(was?.minor), currency = \(price.currency) WHERE id = \(variant)")
      try MoveProduct.settlePrice(of: product, in: tx)
    }
    try RefreshCards(products: [product]).run(in: tx)
    try tx.emit(CatalogEvents.priced(variant, product: product, price: price, list: list, by: by))
  }
}
