extension FeatureDoors {
  /// What is looked at most.
  static let signals = FeatureDoors(
    "signals",
    api: PopularEndpoints.routes())
}
