extension FeatureDoors {
  /// Malls and stores, and whoever runs them.
  static let malls = FeatureDoors(
    "malls",
    api: MallEndpoints.routes() + UnitEndpoints.routes() + PlaceDeskEndpoints.routes(),
    shop: MallRoutes.routes(),
    desk: DeskPlaceRoutes.routes())
}
