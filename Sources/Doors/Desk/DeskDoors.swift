extension FeatureDoors {
  /// For whom one works at the console.
  static let desk = FeatureDoors(
    "desk",
    desk: DeskRoutes.routes())
}
