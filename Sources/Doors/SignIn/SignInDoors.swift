extension FeatureDoors {
  /// Signing in and up.
  static let signIn = FeatureDoors(
    "sign-in",
    shop: SignInRoutes.routes())
}
