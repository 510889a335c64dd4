extension FeatureDoors {
  /// What members keep to look at again, and what they wait for.
  static let bookmarks = FeatureDoors(
    "bookmarks",
    api: BookmarkEndpoints.routes() + RestockEndpoints.routes(),
    shop: BookmarkRoutes.routes() + RestockRoutes.routes(),
    exports: [BookmarksExport.bookmarks, BookmarksExport.restocks])
}
