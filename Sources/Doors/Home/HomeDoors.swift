extension FeatureDoors {
  /// The first page of a storefront.
  static let home = FeatureDoors(
    "home",
    shop: HomeRoutes.routes())
}
