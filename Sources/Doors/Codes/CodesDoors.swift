extension FeatureDoors {
  /// Promotion codes.
  static let codes = FeatureDoors(
    "codes",
    api: CodeEndpoints.routes(),
    desk: DeskCodeRoutes.routes())
}
