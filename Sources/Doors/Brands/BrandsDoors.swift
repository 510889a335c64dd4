extension FeatureDoors {
  /// How brands are called.
  static let brands = FeatureDoors(
    "brands",
    api: BrandNameEndpoints.routes(),
    desk: BrandNameRoutes.routes())
}
