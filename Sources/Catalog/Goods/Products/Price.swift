import Kernel
import Storage

/// What a variant costs one buyer on one site at one moment, and what it cost before.
package struct Price: Hashable, Sendable {
  package var variant: ID<Variant>
  package var amount: Money
  package var was: Money?
  /// The price list it comes from; nil is the base price.
  package var list: ID<PriceList>?

  /// The most specific price wins: customer, then tier, then site, then everybody's list, then the base; of equals the later list.
  ///
  /// Only prices in `currency` count, which is the storefront's (nil: the base price's own). Without one the variant is not sold there.
  init?(base: Variant, listed: [ListedPrice], site: ID<Site>?, currency: Currency?, tier: String?, customer: PartyID?) {
    variant = base.id
    let currency = currency ?? base.price.currency
    let fitting = listed.filter {
      // A sale is a lower price: one that a feed states above the price is charged to nobody.
      $0.holds(site: site, tier: tier, customer: customer) && Self.isSound($0.amount, currency) && !($0.isSale && $0.amount.minor >= base.price.minor)
    }
    let base = Self.isSound(base.price, currency) ? base : nil
    if let best = fitting.max(by: { ($0.particularity, $0.list) < ($1.particularity, $1.list) }) {
      amount = best.amount
      list = best.list
      // What the list itself calls the former price, else the base price if that is higher.
      was = best.was ?? base?.price
    } else if let base {
      amount = base.price
      was = base.was
    } else {
      return nil
    }
    was = was.flatMap { Self.isSound($0, currency) && $0.minor > amount.minor ? $0 : nil }
  }

  /// What a row says may be shown and reckoned with: in that currency and within bounds.
  private static func isSound(_ amount: Money, _ currency: Currency) -> Bool {
    amount.currency == currency && (0...ProductState.priceMax).contains(amount.minor)
  }

  /// Prices of variants for a buyer now; those of unknown or retired variants are missing. At most 500 variants.
  package static func of(
    _ variants: [ID<Variant>], site: ID<Site>?, tier: String? = nil, customer: PartyID? = nil, in tx: Transaction
  ) throws -> [ID<Variant>: Price] {
    var currency: Currency?
    let bases = try tx.rows(
      """
      SELECT \(raw: ProductRecords.variantColumns), (SELECT s.currency FROM catalog_site s WHERE s.id = \(site))
      FROM catalog_variant
      WHERE id IN \(list: variants) AND is_retired = 0
      ORDER BY id
      LIMIT 500
      """
    ) { row in
      let base = try ProductRecords.readVariant(&row)
      currency = try row.next(String?.self).flatMap(Currency.init(code:))
      return base
    }
    return of(bases, listed: try ListedPrice.ask(ofVariants: variants, in: tx).rows(), site: site, currency: currency, tier: tier, customer: customer)
  }

  /// Prices of variants that were read, by the lines of price lists that are in force for them.
  package static func of(
    _ bases: [Variant], listed: [ListedPrice], site: ID<Site>?, currency: Currency?, tier: String? = nil, customer: PartyID? = nil
  ) -> [ID<Variant>: Price] {
    let listed = Dictionary(grouping: listed, by: \.variant)
    var prices: [ID<Variant>: Price] = [:]
    for base in bases {
      prices[base.id] = Price(base: base, listed: listed[base.id] ?? [], site: site, currency: currency, tier: tier, customer: customer)
    }
    return prices
  }
}

/// For whom and when other prices hold: a site, a tier of members, one B2B customer, a period.
package struct PriceList: Hashable, Sendable {
  package var id: ID<PriceList>
  package var code: String
  package var site: ID<Site>?
  package var tier: String?
  package var customer: PartyID?
  package var currency: Currency
  package var starts: Instant
  package var ends: Instant
}

/// One line of a price list that is in force.
package struct ListedPrice {
  var variant: ID<Variant>
  var amount: Money
  var was: Money?
  var list: ID<PriceList>
  var site: ID<Site>?
  var tier: String?
  var customer: PartyID?
  /// A feed stated it as a sale.
  var isSale: Bool

  var particularity: Int { (customer == nil ? 0 : 4) + (tier == nil ? 0 : 2) + (site == nil ? 0 : 1) }

  func holds(site: ID<Site>?, tier: String?, customer: PartyID?) -> Bool {
    (self.site == nil || self.site == site) && (self.tier == nil || self.tier == tier) && (self.customer == nil || self.customer == customer)
  }

  static let columns = "r.variant, r.price, r.was, l.currency, l.id, l.site, l.tier, l.customer, l.code"

  static func read(_ row: inout Row) throws -> ListedPrice {
    let variant: ID<Variant> = try row.next(), price: Int64 = try row.next(), was: Int64? = try row.next()
    let currency: Currency = try row.next()
    return ListedPrice(
      variant: variant, amount: Money(price, currency), was: was.map { Money($0, currency) }, list: try row.next(), site: try row.next(), tier: try row.next(),
      customer: try row.next(), isSale: try row.next(String.self).hasPrefix(SaveSales.codePrefix))
  }

  package static func ask(ofVariants variants: [ID<Variant>], in tx: Transaction) throws -> Ahead<ListedPrice> {
    try tx.ahead(
      """
      SELECT \(raw: columns) FROM catalog_price r JOIN catalog_price_list l ON l.id = r.list
      WHERE r.variant IN \(list: variants) AND l.starts <= \(tx.now) AND l.ends > \(tx.now) ORDER BY r.variant, r.list LIMIT 50000
      """, read)
  }

  static func all(ofProduct product: ID<Product>, in tx: Transaction) throws -> [ListedPrice] {
    try tx.rows(
      """
      SELECT \(raw: columns) FROM catalog_variant v JOIN catalog_price r ON r.variant = v.id JOIN catalog_price_list l ON l.id = r.list
      WHERE v.product = \(product) AND l.starts <= \(tx.now) AND l.ends > \(tx.now) ORDER BY r.variant, r.list LIMIT 50000
      """, read)
  }

  /// Lines that hold for everybody who comes.
  static func publicOnes(ofProducts products: [ID<Product>], in tx: Transaction) throws -> [ListedPrice] {
    try tx.rows(
      """
      SELECT \(raw: columns) FROM catalog_price_list l JOIN catalog_price r ON r.list = l.id JOIN catalog_variant v ON v.id = r.variant
      WHERE v.product IN \(list: products) AND l.tier IS NULL AND l.customer IS NULL AND l.starts <= \(tx.now) AND l.ends > \(tx.now)
      ORDER BY r.variant, r.list LIMIT 50000
      """, read)
  }
}
