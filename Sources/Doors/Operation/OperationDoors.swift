extension FeatureDoors {
  /// What operators look after: storefronts, roles, work that failed, events.
  static let operation = FeatureDoors(
    "operation",
    api: FailedWorkEndpoints.routes(),
    desk: DeskHouseRoutes.routes() + DeskSiteRoutes.routes() + FailedWorkRoutes.routes() + EventsRoutes.routes())
}
