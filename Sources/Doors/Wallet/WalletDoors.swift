extension FeatureDoors {
  /// Money that a member keeps here.
  static let wallet = FeatureDoors(
    "wallet",
    api: TopUpEndpoints.routes(),
    shop: TopUpRoutes.routes(),
    exports: [WalletExport.wallet])
}
