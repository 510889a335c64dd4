extension FeatureDoors {
  /// The first page of the console.
  static let deskHome = FeatureDoors(
    "desk-home",
    desk: DeskHomeRoutes.routes())
}
