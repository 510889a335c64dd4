import Storage

/// What may be heard of the catalogue, for docs/events.md.
package enum CatalogEventKinds {
  package static let all: [EventKind] = [
    product("catalog.product-created", "A merchant put a new product into the catalogue."),
    product("catalog.product-revised", "What is said of a product changed."),
    EventKind(
      "catalog.product-moved", key: "the product", "A product became a draft, active or archived.",
      facts: ["product": "the product", "merchant": "whose it is", "by": "who did it", "to": "draft, active or archived"]),
    EventKind(
      "catalog.products-merged", key: "the product", "A product goes on in another.",
      facts: ["product": "the product", "merchant": "whose it is", "by": "who did it", "into": "where it goes on"]),
    EventKind(
      "catalog.priced", key: "the product", "A variant costs something else.",
      facts: [
        "variant": "the variant", "price": "minor units", "currency": "ISO 4217", "list": "the price list; null is the base price", "by": "who did it",
      ]),
    EventKind(
      "catalog.brand-named", key: "the brand", "A brand is sought by other names; said again as its goods are found by them.", facts: ["brand": "the brand"]),
    EventKind("catalog.site-dressed", key: "the site", "A storefront looks different.", facts: ["site": "the site", "by": "who did it"]),
    EventKind("catalog.site-opened", key: "the site", "A storefront opened.", facts: ["site": "the site"]),
  ]

  private static func product(_ topic: String, _ sentence: String) -> EventKind {
    EventKind(topic, key: "the product", sentence, facts: ["product": "the product", "merchant": "whose it is", "by": "who did it"])
  }
}
