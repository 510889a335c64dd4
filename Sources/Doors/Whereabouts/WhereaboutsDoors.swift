extension FeatureDoors {
  /// Where a reader says to be.
  static let whereabouts = FeatureDoors(
    "whereabouts",
    shop: ReaderPlaceRoutes.routes())
}
