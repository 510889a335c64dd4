/// One thing that a party may do beyond shopping. `Role.permissions` says who has it; nobody else decides.
package enum Permission: String, CaseIterable, Sendable {
  /// Open the console at all.
  case seeConsole = "see-console"
  case seeOrders = "see-orders"
  /// Accept, prepare, mark ready.
  case fulfilOrders = "fulfil-orders"
  /// Give goods to the person with the pickup code.
  case handOver = "hand-over"
  /// Give money back.
  case refund
  case seeStock = "see-stock"
  case countStock = "count-stock"
  /// Receive, and move between places.
  case moveStock = "move-stock"
  case editCatalog = "edit-catalog"
  case importCatalog = "import-catalog"
  case editPrices = "edit-prices"
  case editPromotions = "edit-promotions"
  case answerReviews = "answer-reviews"
  /// Change the seller's legal identity.
  case editSeller = "edit-seller"
  case seeMoney = "see-money"
  case exportData = "export-data"
  /// Change malls, floors, units and hours.
  case editPlaces = "edit-places"
  /// Change the opening hours of one's own units.
  case editHours = "edit-hours"
  case announce
  /// Blind or restore what others wrote (never a merchant: LAW.md 1).
  case moderate
  case grantRoles = "grant-roles"
  /// Jobs, dead letters, verification, settings of the installation.
  case operate
}
