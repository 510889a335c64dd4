extension FeatureDoors {
  /// Checking out and paying.
  static let checkout = FeatureDoors(
    "checkout",
    api: CheckoutEndpoints.routes() + PaymentEndpoints.routes(),
    shop: CheckoutRoutes.routes() + PaymentRoutes.routes() + PaymentBackRoutes.routes())
}
