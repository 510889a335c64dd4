extension FeatureDoors {
  /// A merchant's own facts.
  static let shop = FeatureDoors(
    "shop",
    desk: DeskShopRoutes.routes())
}
