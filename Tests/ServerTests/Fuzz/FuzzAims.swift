import Kernel
import Storage

@testable import Wire

/// What fits together: the names that lead somewhere from a route, of things that stand as its work wants them.
///
/// `id` is the route's one name; `who` is the party whose it is; the others are places of its address and fields of what is sent.
struct FuzzAims: Sendable {
  private typealias Aim = (routes: [String], names: [String], sql: SQL)
  private var byRoute: [String: [[String: String]]] = [:]
  private var byNames: [[String]: [[String: String]]] = [:]

  init() {}

  init(_ database: Database) throws {
    let found = try database.readNow { tx in
      func rows(_ aim: Aim) throws -> [[String: String]] {
        try tx.rows(aim.sql) { row in
          var one: [String: String] = [:]
          for name in aim.names { one[name] = try row.next(String?.self) }
          return one
        }
      }
      var byRoute: [String: [[String: String]]] = [:], byNames: [[String]: [[String: String]]] = [:]
      for aim in Self.states {
        let rows = try rows(aim)
        for route in aim.routes { byRoute[route, default: []] += rows }
      }
      for aim in Self.together { byNames[aim.names.filter { $0 != "who" }, default: []] += try rows(aim) }
      return (byRoute, byNames)
    }
    (byRoute, byNames) = found
  }

  /// Whether it is known what would be in the right state.
  func knows(_ route: Route) -> Bool { byRoute[route.name] != nil }

  /// What one may ask of that route; empty where nothing is known.
  func of(_ route: Route) -> [[String: String]] {
    if let aims = byRoute[route.name], !aims.isEmpty { return aims }
    let names = Self.names(of: route)
    return names.isEmpty ? [] : byNames[names] ?? []
  }

  /// The names in a route's address.
  static func names(of route: Route) -> [String] {
    route.path.split(separator: "/").filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
  }

  private static let buyer = "orders_consignment c JOIN orders_order o ON o.id = c.order_id"

  /// Of things in the state that the work asks for.
  private static let states: [Aim] = [
    (["acceptConsignment", "POST /console/orders/{order}/accept", "POST /console/orders/accept"], ["id"],
      "SELECT CAST(id AS TEXT) FROM orders_consignment WHERE state = 'placed' ORDER BY id DESC LIMIT 20"),
    (["readyConsignment", "POST /console/orders/{order}/ready", "POST /console/orders/ready"], ["id"],
      "SELECT CAST(id AS TEXT) FROM orders_consignment WHERE state = 'accepted' AND pickup_code <> '' ORDER BY id DESC LIMIT 20"),
    (["shipConsignment", "POST /console/orders/{order}/ship", "POST /console/orders/ship"], ["id"],
      "SELECT CAST(id AS TEXT) FROM orders_consignment WHERE state = 'accepted' AND pickup_code = '' ORDER BY id DESC LIMIT 20"),
    (["handOverConsignment", "POST /console/orders/{order}/hand-over"], ["id", "code"],
      "SELECT CAST(id AS TEXT), pickup_code FROM orders_consignment WHERE state = 'ready' ORDER BY id DESC LIMIT 20"),
    (["correctWaybill", "POST /console/orders/{order}/waybill", "failDelivery", "POST /console/orders/{order}/undelivered"], ["id"],
      "SELECT CAST(id AS TEXT) FROM orders_consignment WHERE state = 'shipped' ORDER BY id DESC LIMIT 20"),
    (["deliverConsignment", "POST /console/orders/{order}/delivered", "POST /console/orders/delivered"], ["id"],
      "SELECT CAST(id AS TEXT) FROM orders_consignment WHERE state = 'shipped' ORDER BY id DESC LIMIT 20"),
    (["cancelForBuyer", "POST /console/orders/{order}/cancel"], ["id"],
      "SELECT CAST(id AS TEXT) FROM orders_consignment WHERE state IN ('placed', 'accepted', 'ready') ORDER BY id DESC LIMIT 20"),
    (["cancelConsignment"], ["id", "who"],
      "SELECT CAST(c.id AS TEXT), CAST(o.buyer AS TEXT) FROM \(raw: buyer) WHERE c.state = 'placed' ORDER BY c.id DESC LIMIT 20"),
    (["askReturn"], ["id", "who"],
      "SELECT CAST(c.id AS TEXT), CAST(o.buyer AS TEXT) FROM \(raw: buyer) WHERE c.state IN ('shipped', 'collected', 'delivered') ORDER BY c.id DESC LIMIT 20"),
    (["confirmPurchase"], ["id", "who"],
      "SELECT CAST(c.id AS TEXT), CAST(o.buyer AS TEXT) FROM \(raw: buyer) WHERE c.state IN ('collected', 'delivered') ORDER BY c.id DESC LIMIT 20"),
    (["POST /orders/{order}/confirm"], ["order", "consignment", "who"],
      "SELECT o.number, CAST(c.id AS TEXT), CAST(o.buyer AS TEXT) FROM \(raw: buyer) WHERE c.state IN ('collected', 'delivered') ORDER BY c.id DESC LIMIT 20"),
    (["POST /orders/{order}/cancel"], ["order", "consignment", "who"],
      "SELECT o.number, CAST(c.id AS TEXT), CAST(o.buyer AS TEXT) FROM \(raw: buyer) WHERE c.state = 'placed' ORDER BY c.id DESC LIMIT 20"),
    (["POST /orders/{order}/return"], ["order", "consignment", "who", "line-1", "reason"],
      "SELECT o.number, CAST(c.id AS TEXT), CAST(o.buyer AS TEXT), '1', 'changed-mind' FROM \(raw: buyer) WHERE c.state IN ('shipped', 'collected', 'delivered') ORDER BY c.id DESC LIMIT 20"),
    (["POST /order-lookup", "lookUpOrder"], ["number", "phone"],
      "SELECT o.number, r.phone FROM orders_order o JOIN offer_recipient r ON r.offer = o.offer JOIN party_party p ON p.id = o.buyer WHERE p.kind = 'guest' ORDER BY o.id DESC LIMIT 20"),
    (["GET /orders/{order}", "GET /orders/{order}/receipt"], ["order", "who"], "SELECT number, CAST(buyer AS TEXT) FROM orders_order ORDER BY id DESC LIMIT 20"),
    (["getOrder", "listReturns"], ["order", "who"], "SELECT CAST(id AS TEXT), CAST(buyer AS TEXT) FROM orders_order ORDER BY id DESC LIMIT 20"),
    (["acceptReturn", "refuseReturn", "decideReturn", "POST /console/returns/{return}/accept", "POST /console/returns/{return}/lost", "POST /console/returns/{return}/decide", "POST /console/returns/{return}/refuse"], ["id"],
      "SELECT CAST(id AS TEXT) FROM returns_return WHERE state = 'asked' ORDER BY id DESC LIMIT 20"),
    (["decideClaim", "POST /console/claims/{claim}"], ["id"],
      "SELECT CAST(id AS TEXT) FROM places_claim WHERE id NOT IN (SELECT claim FROM places_claim_decision) ORDER BY id DESC LIMIT 20"),
    (["supportReviewClaim", "refuseReviewClaim", "POST /console/review-claims/{claim}/support", "POST /console/review-claims/{claim}/refuse"], ["id"], "SELECT CAST(id AS TEXT) FROM reviews_claim WHERE state IN ('open', 'supported') ORDER BY id DESC LIMIT 20"),
    (["objectToBlind", "POST /me/reviews/{review}/objection"], ["id", "who"],
      "SELECT CAST(id AS TEXT), CAST(author AS TEXT) FROM reviews_review WHERE state = 'blinded' ORDER BY id DESC LIMIT 20"),
    (["editReview", "withdrawReview", "POST /me/reviews/{review}/edit"], ["id", "who"], "SELECT CAST(id AS TEXT), CAST(author AS TEXT) FROM reviews_review ORDER BY id DESC LIMIT 20"),
    (["claimReview", "voteHelpful", "takeVoteBack", "getReview", "answerReview", "POST /console/reviews/{review}/answer", "removeReview"], ["id"],
      "SELECT CAST(id AS TEXT) FROM reviews_review WHERE state = 'standing' ORDER BY id DESC LIMIT 20"),
    (["startPromotion"], ["mall"], "SELECT CAST(id AS TEXT) FROM places_mall ORDER BY id LIMIT 3"), (["startPromotion"], ["unit"], "SELECT CAST(id AS TEXT) FROM places_unit WHERE closed_at IS NULL ORDER BY id DESC LIMIT 5"),
    (["POST /cart/lines/{variant}/remove"], ["variant", "who"],
      "SELECT CAST(l.variant AS TEXT), CAST(c.owner AS TEXT) FROM cart_cart c JOIN cart_line l ON l.cart = c.id WHERE c.closed_at IS NULL AND c.owner IS NOT NULL ORDER BY c.id DESC LIMIT 20"),
    (["POST /cart/lines/{variant}/restore"], ["variant", "who"],
      "SELECT CAST(l.variant AS TEXT), CAST(c.owner AS TEXT) FROM cart_cart c JOIN cart_removed l ON l.cart = c.id WHERE c.closed_at IS NULL AND c.owner IS NOT NULL ORDER BY c.id DESC LIMIT 20"),
    (["endPromotion", "POST /console/promotions/{promotion}/end"], ["id"], "SELECT CAST(id AS TEXT) FROM places_promotion WHERE ended_at IS NULL ORDER BY id DESC LIMIT 20"),
    (["POST /promotions/{promotion}/benefit", "takeBenefit"], ["id"], "SELECT CAST(promotion AS TEXT) FROM places_benefit ORDER BY promotion DESC LIMIT 2"),
    (["POST /console/handover/benefit"], ["benefit"], "SELECT code FROM places_benefit_pass ORDER BY id DESC LIMIT 20"),
    (["giveBenefit"], ["code", "unit"],
      "SELECT b.code, CAST(p.unit AS TEXT) FROM places_benefit_pass b JOIN places_promotion p ON p.id = b.promotion WHERE p.unit IS NOT NULL AND b.used = 0 ORDER BY b.id DESC LIMIT 20"),
    (["POST /console/handover"], ["code"], "SELECT pickup_code FROM orders_consignment WHERE state = 'ready' ORDER BY id DESC LIMIT 20"),
    (["POST /console/announcements/{announcement}/withdraw"], ["id"],
      "SELECT CAST(id AS TEXT) FROM announcements_announcement WHERE withdrawn_at IS NULL ORDER BY id DESC LIMIT 20"),
    (["arriveStock"], ["merchant", "movement"],
      "SELECT CAST(merchant AS TEXT), CAST(id AS TEXT) FROM inventory_movement WHERE destination IS NOT NULL AND arrived_at IS NULL ORDER BY id DESC LIMIT 20"),
    (["POST /console/stock/history/{movement}/arrive"], ["id"],
      "SELECT CAST(id AS TEXT) FROM inventory_movement WHERE destination IS NOT NULL AND arrived_at IS NULL ORDER BY id DESC LIMIT 20"),
    (["payCheckout", "getCheckout", "GET /payments/{offer}", "POST /payments/{offer}"], ["id", "cart", "who"],
      """
      SELECT CAST(id AS TEXT), CAST(cart AS TEXT), CAST(buyer AS TEXT) FROM offer_offer
      WHERE id NOT IN (SELECT offer FROM orders_order) ORDER BY id DESC LIMIT 12
      """),
    (["startCheckout", "getCart", "getCartSummary", "addToCart"], ["cart", "who", "revision", "collectAt"],
      """
      SELECT CAST(c.id AS TEXT), CAST(c.owner AS TEXT), CAST(c.revision AS TEXT), CAST((SELECT MIN(id) FROM inventory_location WHERE collects = 1) AS TEXT) FROM cart_cart c
      WHERE c.closed_at IS NULL AND EXISTS (SELECT 1 FROM cart_line l WHERE l.cart = c.id) ORDER BY c.id DESC LIMIT 20
      """),
    (["setCartLine", "removeCartLine"], ["cart", "variant", "who", "revision"],
      """
      SELECT CAST(c.id AS TEXT), CAST(l.variant AS TEXT), CAST(c.owner AS TEXT), CAST(c.revision AS TEXT)
      FROM cart_cart c JOIN cart_line l ON l.cart = c.id WHERE c.closed_at IS NULL ORDER BY c.id DESC LIMIT 20
      """),
    (["getTopUp", "GET /me/wallet/top-up/{payment}"], ["id", "who"],
      "SELECT CAST(id AS TEXT), CAST(payer AS TEXT) FROM payments_payment WHERE subject NOT IN (SELECT id FROM offer_offer) ORDER BY id DESC LIMIT 20"),
    (["retryFailedWork", "discardFailedWork", "POST /console/failed-work/{sort}/{work}/retry", "POST /console/failed-work/{sort}/{work}/discard"], ["sort", "work"],
      "SELECT 'job', CAST(id AS TEXT) FROM storage_job WHERE state = 'dead' ORDER BY id DESC LIMIT 20"),
    (["claimUnit", "GET /stores/{store}/claim", "POST /stores/{store}/claim"], ["id"],
      "SELECT CAST(id AS TEXT) FROM places_unit WHERE merchant IS NULL AND closed_at IS NULL ORDER BY id DESC LIMIT 20"),
    (["moveUnit", "reviseUnit", "closeUnit", "POST /console/places/{place}/move", "POST /console/places/{place}/close"], ["id", "floor", "place"],
      "SELECT CAST(u.id AS TEXT), CAST(f.id AS TEXT), CAST(u.id AS TEXT) FROM places_unit u JOIN places_floor f ON f.mall = u.mall WHERE u.closed_at IS NULL ORDER BY u.id DESC, f.id LIMIT 20"),
    (["POST /me/addresses/{address}/restore"], ["id", "who"], "SELECT CAST(id AS TEXT), CAST(party AS TEXT) FROM party_removed_address ORDER BY id DESC LIMIT 20"),
    (["POST /console/messages/{message}/again"], ["id"], "SELECT CAST(id AS TEXT) FROM messages_message WHERE state IN ('refused', 'unknown') ORDER BY id DESC LIMIT 20"),
    (["POST /console/products/{product}/variants/{variant}/bring-back"], ["product", "variant"],
      "SELECT CAST(product AS TEXT), CAST(id AS TEXT) FROM catalog_variant WHERE is_retired = 1 ORDER BY id DESC LIMIT 20"),
    (["dropSynonym", "POST /console/search-words/drop"], ["language", "term", "means"], "SELECT language, term, means FROM search_synonym ORDER BY term LIMIT 20"),
    (["signIn", "POST /sign-in"], ["login", "password"], "SELECT value, 'correct horse battery' FROM party_contact WHERE is_login = 1 ORDER BY value LIMIT 20"),
    (["POST /me/contacts", "askContact"], ["password", "who"], "SELECT 'correct horse battery', CAST(party AS TEXT) FROM party_contact WHERE is_login = 1 ORDER BY value LIMIT 20"),
    (["POST /me/password"], ["old", "who"], "SELECT 'correct horse battery', CAST(party AS TEXT) FROM party_contact WHERE is_login = 1 ORDER BY value LIMIT 20"),
    (["GET /brands/{brand}", "getBrand"], ["id"], "SELECT code FROM catalog_brand ORDER BY id DESC LIMIT 20"),
    (["GET /products/{product}", "GET /products/{product}/reviews"], ["id"], "SELECT slug FROM catalog_product WHERE status = 'active' ORDER BY id DESC LIMIT 20"),
    (["grantRole"], ["party", "role", "merchant"],
      "SELECT CAST(p.id AS TEXT), 'merchant-staff', CAST(m.id AS TEXT) FROM party_party p, party_party m WHERE p.id IN (SELECT party FROM party_contact) AND m.kind = 'merchant' ORDER BY p.id DESC, m.id LIMIT 20"),
    (["revokeRole"], ["party", "role", "merchant"],
      "SELECT CAST(party AS TEXT), role, CAST(scope AS TEXT) FROM party_grant WHERE revoked_at IS NULL AND role IN ('merchant-owner', 'merchant-staff') ORDER BY id DESC LIMIT 5"),
    (["POST /console/members/{member}/grant"], ["member", "role", "place"],
      "SELECT CAST(p.id AS TEXT), 'merchant-staff', CAST(m.id AS TEXT) FROM party_party p, party_party m WHERE p.id IN (SELECT party FROM party_contact) AND m.kind = 'merchant' ORDER BY p.id DESC, m.id LIMIT 20"),
    (["POST /console/members/{member}/revoke"], ["member", "role", "place"],
      "SELECT CAST(party AS TEXT), role, CAST(scope AS TEXT) FROM party_grant WHERE revoked_at IS NULL ORDER BY id DESC LIMIT 5"),
    (["POST /products/{product}/reviews", "writeReview", "listReviews", "getProduct"], ["product"], "SELECT CAST(id AS TEXT) FROM catalog_product WHERE status = 'active' ORDER BY id DESC LIMIT 20"),
    (["POST /products/{product}/reviews", "writeReview"], ["product", "who"],
      "SELECT DISTINCT CAST(l.product AS TEXT), CAST(o.buyer AS TEXT) FROM orders_order o JOIN offer_line l ON l.offer = o.offer ORDER BY 1, 2 LIMIT 20"),
    (["GET /media/{digest}", "GET /media/{digest}/{width}"], ["digest", "width"], "SELECT source, '320' FROM catalog_picture WHERE kind = 'blob' ORDER BY id DESC LIMIT 10"),
    (["GET /pictures/brand/{file}"], ["file"], "SELECT 'wave-3.svg' FROM catalog_site ORDER BY id LIMIT 1"),
    (["getProductStock", "GET /console/products/{product}", "POST /console/products/{product}", "reviseProduct", "archiveProduct", "publishProduct"], ["merchant", "product"],
      "SELECT CAST(merchant AS TEXT), CAST(id AS TEXT) FROM catalog_product ORDER BY id DESC LIMIT 20"),
    (["addBookmark", "removeBookmark", "POST /bookmarks/{kind}/{thing}"], ["kind", "thing"], "SELECT 'product', CAST(id AS TEXT) FROM catalog_product ORDER BY id DESC LIMIT 10"),
    (["addBookmark", "removeBookmark", "POST /bookmarks/{kind}/{thing}"], ["kind", "thing"], "SELECT 'place', CAST(id AS TEXT) FROM places_unit ORDER BY id DESC LIMIT 10"),
    (["arrangeBookmarks"], ["kind", "things", "who"], "SELECT kind, CAST(thing AS TEXT), CAST(member AS TEXT) FROM bookmarks_mark ORDER BY at DESC, thing LIMIT 10"),
    (["POST /me/contacts/code"], ["contact", "who"], "SELECT value, CAST(party AS TEXT) FROM party_contact ORDER BY value LIMIT 20"),
    (["announce", "listOwnAnnouncements"], ["publisher"], "SELECT CAST(id AS TEXT) FROM party_party WHERE kind = 'merchant' ORDER BY id LIMIT 3"),
    (["announce", "listOwnAnnouncements"], ["publisher"], "SELECT CAST(id AS TEXT) FROM places_mall ORDER BY id LIMIT 3"),
    (["dispatchStock", "receiveStock", "countStock", "keepStockList"], ["merchant", "from", "to", "location", "variant"],
      """
      SELECT CAST(a.merchant AS TEXT), CAST(a.id AS TEXT), CAST(b.id AS TEXT), CAST(a.id AS TEXT), CAST(v.id AS TEXT)
      FROM inventory_location a JOIN inventory_location b ON b.merchant = a.merchant AND b.id <> a.id JOIN catalog_variant v ON v.merchant = a.merchant
      ORDER BY a.id, b.id, v.id DESC LIMIT 40
      """),
  ]

  /// Of things that belong together, by the names in an address.
  private static let together: [Aim] = [
    ([], ["merchant", "product"], "SELECT CAST(merchant AS TEXT), CAST(id AS TEXT) FROM catalog_product ORDER BY id DESC LIMIT 20"),
    ([], ["merchant", "variant"], "SELECT CAST(merchant AS TEXT), CAST(id AS TEXT) FROM catalog_variant ORDER BY id DESC LIMIT 20"),
    ([], ["merchant", "import"], "SELECT CAST(merchant AS TEXT), CAST(id AS TEXT) FROM uploads_file ORDER BY id DESC LIMIT 20"),
    ([], ["merchant"], "SELECT CAST(id AS TEXT) FROM party_party WHERE kind = 'merchant' ORDER BY id LIMIT 3"),
    ([], ["member"], "SELECT CAST(id AS TEXT) FROM party_party WHERE kind = 'member' ORDER BY id DESC LIMIT 20"),
    ([], ["publisher", "announcement"], "SELECT CAST(publisher AS TEXT), CAST(id AS TEXT) FROM announcements_announcement WHERE withdrawn_at IS NULL ORDER BY id DESC LIMIT 20"),
    ([], ["product", "picture"], "SELECT CAST(product AS TEXT), CAST(id AS TEXT) FROM catalog_picture ORDER BY id DESC LIMIT 20"),
    ([], ["product", "variant"], "SELECT CAST(product AS TEXT), CAST(id AS TEXT) FROM catalog_variant ORDER BY id DESC LIMIT 20"),
    ([], ["mall", "floor"], "SELECT CAST(mall AS TEXT), CAST(id AS TEXT) FROM places_floor ORDER BY id DESC LIMIT 20"),
    ([], ["mall"], "SELECT CAST(id AS TEXT) FROM places_mall ORDER BY id DESC LIMIT 20"),
    ([], ["place"], "SELECT CAST(id AS TEXT) FROM places_unit ORDER BY id DESC LIMIT 20"), ([], ["place"], "SELECT CAST(id AS TEXT) FROM places_mall ORDER BY id DESC LIMIT 20"),
    ([], ["place", "day"], "SELECT CAST(id AS TEXT), '2026-12-24' FROM places_unit ORDER BY id DESC LIMIT 20"),
    ([], ["address", "who"], "SELECT CAST(id AS TEXT), CAST(party AS TEXT) FROM party_address ORDER BY id DESC LIMIT 20"),
    ([], ["pass", "who"], "SELECT CAST(id AS TEXT), CAST(party AS TEXT) FROM places_benefit_pass ORDER BY id DESC LIMIT 20"),
    ([], ["session", "who"], "SELECT CAST(id AS TEXT), CAST(party AS TEXT) FROM party_session ORDER BY id DESC LIMIT 20"),
    ([], ["site"], "SELECT CAST(id AS TEXT) FROM catalog_site ORDER BY id LIMIT 5"), ([], ["upload"], "SELECT CAST(id AS TEXT) FROM uploads_file ORDER BY id DESC LIMIT 10"),
  ]
}
