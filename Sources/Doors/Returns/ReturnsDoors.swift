extension FeatureDoors {
  /// Goods that come back.
  static let returns = FeatureDoors(
    "returns",
    api: DecisionEndpoints.routes(),
    desk: DeskReturnRoutes.routes(),
    exports: [ReturnsExport.returns])
}
