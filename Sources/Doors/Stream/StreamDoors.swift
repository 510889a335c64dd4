extension FeatureDoors {
  /// What people say to one another, and the public log.
  static let stream = FeatureDoors(
    "stream",
    api: AnnouncementEndpoints.routes() + StreamEndpoints.routes() + LogEndpoints.routes(),
    shop: StreamRoutes.routes())
}
