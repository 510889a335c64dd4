extension FeatureDoors {
  /// Carts.
  static let cart = FeatureDoors(
    "cart",
    api: CartEndpoints.routes(),
    shop: ShopCartRoutes.routes(),
    exports: [CartsExport.carts])
}
