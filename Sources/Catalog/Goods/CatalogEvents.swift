import Kernel
import Storage

/// What others may hear of the catalogue. Ids only.
enum CatalogEvents {
  static func created(_ product: ID<Product>, merchant: PartyID, by: PartyID) -> Event { about("catalog.product-created", product, merchant, by) }
  static func revised(_ product: ID<Product>, merchant: PartyID, by: PartyID) -> Event { about("catalog.product-revised", product, merchant, by) }

  static func moved(_ product: ID<Product>, to status: Product.Status, merchant: PartyID, by: PartyID) -> Event {
    about("catalog.product-moved", product, merchant, by, more: [JSON.Member("to", .string(status.rawValue))])
  }

  static func merged(_ product: ID<Product>, into other: ID<Product>, merchant: PartyID, by: PartyID) -> Event {
    about("catalog.products-merged", product, merchant, by, more: [JSON.Member("into", .string(other.description))])
  }

  static func brandNamed(_ brand: ID<Brand>) -> Event { Event("catalog.brand-named", key: brand.raw, facts: ["brand": .string(brand.description)]) }

  static func priced(_ variant: ID<Variant>, product: ID<Product>, price: Money, list: ID<PriceList>?, by: PartyID) -> Event {
    Event(
      "catalog.priced", key: product.raw,
      facts: [
        "variant": .string(variant.description), "price": .int(price.minor), "currency": .string(price.currency.code),
        "list": list.map { .string($0.description) } ?? .null, "by": .string(by.description),
      ])
  }

  private static func about(_ topic: String, _ product: ID<Product>, _ merchant: PartyID, _ by: PartyID, more: [JSON.Member] = []) -> Event {
    Event(
      topic, key: product.raw,
      facts: .object(
        [
          JSON.Member("product", .string(product.description)), JSON.Member("merchant", .string(merchant.description)), JSON.Member("by", .string(by.description)),
        ] + more))
  }
}
