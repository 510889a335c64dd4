extension FeatureDoors {
  /// Finding goods and stores, and the words of it.
  static let search = FeatureDoors(
    "search",
    api: SearchEndpoints.routes() + SearchWordEndpoints.routes(),
    shop: ListingRoutes.routes() + SearchRoutes.routes(),
    desk: SearchWordRoutes.routes())
}
