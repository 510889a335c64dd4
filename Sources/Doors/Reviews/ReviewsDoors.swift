extension FeatureDoors {
  /// Reviews, and claims against them.
  static let reviews = FeatureDoors(
    "reviews",
    api: ReviewEndpoints.routes() + ReviewDeskEndpoints.routes(),
    shop: ReviewRoutes.routes(),
    desk: DeskTalkRoutes.routes() + DeskClaimRoutes.routes(),
    exports: [ReviewsExport.reviews, ReviewsExport.votes, ReviewsExport.claims])
}
