extension FeatureDoors {
  /// Legal texts, and who runs the site.
  static let papers = FeatureDoors(
    "papers",
    api: LegalEndpoints.routes(),
    shop: PaperRoutes.routes())
}
