extension FeatureDoors {
  /// Photos and drawn pictures.
  static let pictures = FeatureDoors(
    "pictures",
    shop: PictureRoutes.routes() + MediaRoutes.routes())
}
