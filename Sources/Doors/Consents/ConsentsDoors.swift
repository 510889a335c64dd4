extension FeatureDoors {
  /// What visitors agree to.
  static let consents = FeatureDoors(
    "consents",
    shop: ConsentRoutes.routes())
}
