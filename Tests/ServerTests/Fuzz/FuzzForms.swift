@testable import Server

/// The fields of every form of the pages, by its route; `-{id}` in a name stands for an id. A form that is missing here fails a test.
enum FuzzForms {
  private static let product = [
    "title-ko", "title-en", "body-ko", "body-en", "category", "brand", "tax", "withdrawal", "status", "step", "option1-name", "option1-values", "option2-name", "option2-values", "v0-price",
    "v0-was", "v0-sku", "v0-gtin", "v0-c0", "v0-known", "v1-price", "v1-was", "v1-sku", "v1-c0",
  ]
  private static let stock = ["sku", "place", "to", "quantity", "counted", "note"]
  private static let place = [
    "kind", "category", "operator", "region", "mall", "floor", "floor-ko", "floor-en", "level", "name-ko", "name-en", "name", "about-ko", "about-en", "address-ko", "address-en", "address", "number", "sector", "phone",
    "brands", "point", "accept", "reason", "status", "merchant",
  ]

  static let byRoute: [String: [String]] = [
    "/bookmarks/{kind}/{thing}": ["then", "kept"],
    "/cart/lines": ["variant", "quantity", "then", "via"],
    "/cart/lines/{variant}": ["quantity"],
    "/cart/lines/{variant}/remove": [],
    "/cart/lines/{variant}/restore": ["quantity", "next", "then"],
    "/checkout": ["name", "phone", "email", "postcode", "road", "detail", "note", "consent", "how-{id}", "address"],
    "/console/announcements": ["title", "text", "starts", "ends", "place"],
    "/console/announcements/{announcement}/withdraw": [],
    "/console/claims/{claim}": ["accept", "reason"],
    "/console/desk": ["workplace"],
    "/console/handover": ["code"],
    "/console/import": ["place", "strict", "currency"],
    "/console/descriptions/preview": product,
    "/console/members/{member}/grant": ["role", "place"],
    "/console/members/{member}/recovery": ["reason"],
    "/console/members/{member}/revoke": ["role", "place"],
    "/console/members/{member}/top-up": ["amount", "key", "reason"],
    "/console/messages/{message}/again": [],
    "/console/orders/accept": ["id", "id"],
    "/console/orders/{order}/hand-over": ["code"],
    "/console/places": place,
    "/console/places/{place}/exceptions": ["day", "spans", "reason"],
    "/console/places/{place}/hours": ["day1", "day2", "day3", "day4", "day5", "day6", "day7", "holidays"],
    "/console/products/new": product,
    "/console/products/{product}": product,
    "/console/products/{product}/pictures": ["alt"],
    "/console/promotions": ["place", "title-ko", "title-en", "text-ko", "text-en", "discount", "starts", "ends"],
    "/console/promotions/{promotion}/end": [],
    "/console/returns/{return}/accept": ["restock"],
    "/console/returns/{return}/decide": ["restock", "state-1", "accept-1", "why-1", "state-2", "accept-2"],
    "/console/returns/{return}/refuse": ["why-{id}"],
    "/console/reviews/{review}/answer": ["answer-{id}"],
    "/console/search-words": ["words", "term", "means", "mutual"],
    "/console/search-words/drop": ["words", "term", "means"],
    "/console/shop/delivery": ["fee", "freeFrom", "daysMin", "daysMax"],
    "/console/shop/locations": ["kind", "ko", "en", "priority", "ships", "collects"],
    "/console/shop/locations/{location}": ["ko-{id}", "en-{id}", "priority-{id}", "ships", "collects"],
    "/console/shop/seller": ["company", "representative", "registration", "mailOrderLicence", "address", "phone", "email"],
    "/console/stock/history/{movement}/arrive": [],
    "/forgotten": ["login"],
    "/forgotten/{key}": ["password"],
    "/me/addresses": ["recipient", "phone", "postcode", "road", "detail", "default", "next"],
    "/me/addresses/{address}/default": [],
    "/me/addresses/{address}/remove": [],
    "/me/consents": ["purpose", "given", "partner"],
    "/me/contacts/code": ["contact"],
    "/me/contacts/verify": ["contact", "code"],
    "/me/erase": ["password", "sure"],
    "/me/notices": ["upTo"],
    "/me/password": ["old", "password"],
    "/me/profile": ["name", "language"],
    "/me/reviews/{review}/objection": ["text"],
    "/me/sessions/{session}/close": [],
    "/me/wallet/top-up": ["amount", "choice", "tender", "key", "next"],
    "/order-lookup": ["number", "phone"],
    "/orders/{order}/cancel": ["consignment", "reason"],
    "/orders/{order}/return": ["consignment", "reason", "note", "noticed", "line-{id}", "line-1"],
    "/payments/{offer}": ["tender"],
    "/place": ["next", "district", "latitude", "longitude", "text"],
    "/place/clear": ["next"],
    "/place/later": ["next"],
    "/products/{product}/reviews": ["stars", "words", "rewarded"],
    "/sign-in": ["login", "password", "next", "keep"],
    "/sign-out": [],
    "/sign-out/everywhere": [],
    "/sign-up": ["name", "login", "password", "next", "agreements", "agreements", "age"],
    "/stores/{store}/claim": ["merchant", "note"],
  ]

  /// Families of forms whose last step names the deed.
  static let byFamily: [(prefix: String, fields: [String])] = [
    ("/console/stock/", stock), ("/console/orders/{order}/", ["carrier", "waybill", "reason", "code"]), ("/console/orders/", ["id", "id", "waybill-{id}", "carrier"]), ("/console/products/{product}/", product), ("/console/places/", place),
  ]

  static func fields(of route: Route) -> [String]? {
    byRoute[route.path] ?? byFamily.first { route.path.hasPrefix($0.prefix) }?.fields
  }

  /// Words that pages read from their query.
  static let queries = [
    "after", "q", "sort", "next", "done", "stock", "said", "place", "near", "lang", "brand", "write", "status", "state", "region", "rank", "price", "paid", "order", "option", "new", "n", "low", "id", "check", "category", "all",
    "sku", "day", "open", "seed", "part",
  ]
}
