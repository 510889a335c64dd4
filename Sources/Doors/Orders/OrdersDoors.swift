extension FeatureDoors {
  /// Orders and their consignments.
  static let orders = FeatureDoors(
    "orders",
    api: OrderEndpoints.routes() + ConsignmentEndpoints.routes(),
    shop: ShopOrderRoutes.routes(),
    desk: DeskOrderRoutes.routes() + HandOverRoutes.routes(),
    exports: [OrdersExport.orders])
}
