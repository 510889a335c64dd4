extension FeatureDoors {
  /// The catalogue, for shoppers and for merchants.
  static let products = FeatureDoors(
    "products",
    api: CatalogEndpoints.routes() + ConsoleProductEndpoints.routes(),
    shop: ProductRoutes.routes(),
    desk: DeskProductRoutes.routes() + DeskPictureRoutes.routes())
}
