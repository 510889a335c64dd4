extension FeatureDoors {
  /// Where goods stand, and counting them.
  static let stock = FeatureDoors(
    "stock",
    api: StockEndpoints.routes(),
    desk: DeskStockRoutes.routes())
}
