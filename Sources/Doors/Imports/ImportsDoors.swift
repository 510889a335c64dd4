extension FeatureDoors {
  /// Catalogues sent and fetched as files.
  static let imports = FeatureDoors(
    "imports",
    api: ImportEndpoints.routes(),
    desk: DeskImportRoutes.routes() + DeskExportRoutes.routes())
}
