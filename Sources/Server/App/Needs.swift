import Kernel
import Parties

/// What a route needs of who calls it, beyond being signed in: the one list that the gate reads and docs/PERMISSIONS.md shows.
///
/// Who holds none of these anywhere is refused at the gate; at which place it must be held is the work's to say.
package enum Needs {
  /// Operations of the API by name; any one of the permissions opens the gate.
  static let operations: [String: [Permission]] = [
    "listOwnAnnouncements": [.announce, .editPromotions], "announce": [.announce, .editPromotions],
    "withdrawAnnouncement": [.announce, .editPromotions],
    "listMerchantReviews": [.answerReviews], "answerReview": [.answerReviews],
    "listReviewClaims": [.moderate], "supportReviewClaim": [.moderate], "refuseReviewClaim": [.moderate], "removeReview": [.moderate],
    "listConsignments": [.seeOrders], "acceptConsignment": [.fulfilOrders], "readyConsignment": [.fulfilOrders],
    "handOverConsignment": [.handOver], "shipConsignment": [.fulfilOrders], "deliverConsignment": [.fulfilOrders], "cancelForBuyer": [.refund],
    "listMerchantProducts": [.editCatalog], "createProduct": [.editCatalog], "getMerchantProduct": [.editCatalog], "reviseProduct": [.editCatalog],
    "publishProduct": [.editCatalog], "archiveProduct": [.editCatalog], "setPrice": [.editPrices],
    "listWaitingReturns": [.seeOrders], "acceptReturn": [.refund], "refuseReturn": [.refund],
    "grantRole": [.grantRoles], "revokeRole": [.grantRoles],
    "listImports": [.importCatalog], "sendImport": [.importCatalog], "getImport": [.importCatalog], "getImportReport": [.importCatalog],
    "listStockLocations": [.seeStock], "openStockLocation": [.moveStock], "getProductStock": [.seeStock], "receiveStock": [.moveStock],
    "countStock": [.countStock], "dispatchStock": [.moveStock], "arriveStock": [.moveStock], "setDeliveryTerms": [.editPrices],
    "openMall": [.editPlaces], "reviseMall": [.editPlaces], "addFloor": [.editPlaces], "openUnit": [.editPlaces], "reviseUnit": [.editPlaces], "moveUnit": [.editPlaces],
    "closeUnit": [.editPlaces], "setHours": [.editHours, .editPlaces], "setDayHours": [.editHours, .editPlaces],
    "startPromotion": [.editPromotions], "endPromotion": [.editPromotions],
    "claimUnit": [.editSeller], "listClaims": [.operate], "decideClaim": [.operate],
  ]

  /// Pages and forms of the console by the beginning of their names; the first that fits counts.
  static let pages: [(start: String, anyOf: [Permission])] = [
    ("POST /console/desk", [.seeConsole]),
    ("GET /console/orders/{order}/slip", [.seeOrders]), ("GET /console/orders", [.seeOrders]),
    ("POST /console/orders/{order}/hand-over", [.handOver]), ("POST /console/orders", [.fulfilOrders]),
    ("GET /console/handover", [.handOver]), ("POST /console/handover", [.handOver]),
    ("GET /console/returns", [.fulfilOrders]), ("POST /console/returns", [.refund]),
    ("GET /console/stock/receive", [.moveStock]), ("POST /console/stock/receive", [.moveStock]),
    ("GET /console/stock/count", [.countStock]), ("POST /console/stock/count", [.countStock]),
    ("GET /console/stock/transfer", [.moveStock]), ("POST /console/stock", [.moveStock]), ("GET /console/stock", [.seeStock]),
    ("GET /console/products", [.editCatalog]), ("POST /console/products", [.editCatalog]),
    ("GET /console/import", [.importCatalog]), ("POST /console/import", [.importCatalog]), ("GET /console/export", [.importCatalog]),
    ("GET /console/shop", [.moveStock]), ("POST /console/shop/delivery", [.editPrices]), ("POST /console/shop/seller", [.editSeller]),
    ("POST /console/shop", [.moveStock]),
    ("GET /console/places/{place}", [.editHours, .editPlaces]), ("GET /console/places", [.editHours]),
    ("POST /console/places/{place}/hours", [.editHours, .editPlaces]), ("POST /console/places/{place}/exceptions", [.editHours, .editPlaces]),
    ("POST /console/places/{place}/revise", [.editHours, .editPlaces]), ("POST /console/places/{place}", [.editPlaces]), ("POST /console/places", [.operate]), ("POST /console/claims", [.operate]),
    ("GET /console/promotions", [.editPromotions]), ("POST /console/promotions", [.editPromotions]),
    ("GET /console/reviews", [.answerReviews]), ("POST /console/reviews", [.answerReviews]),
    ("GET /console/announcements", [.announce, .editPromotions]), ("POST /console/announcements", [.announce, .editPromotions]),
    ("GET /console/members", [.operate]), ("POST /console/members", [.operate]), ("GET /console/house", [.operate]),
    ("GET /console", [.seeConsole]),
  ]

  /// What the route of that name needs; nothing for shoppers' routes.
  static func of(_ name: String) -> [Permission] {
    if let needs = operations[name] { return needs }
    guard name.contains(" /console") else { return [] }
    return pages.first { name.hasPrefix($0.start) }?.anyOf ?? []
  }

  /// Refuses who holds none of the permissions anywhere.
  static func check(_ needs: [Permission], _ authority: Authority) throws(Authority.No) {
    guard !needs.isEmpty else { return }
    guard authority.party != nil else { throw .signInNeeded }
    guard needs.contains(where: { need in authority.grants.contains { $0.role.permissions.contains(need) } }) else { throw .forbidden }
  }
}
