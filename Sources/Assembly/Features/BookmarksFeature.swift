import Community
import Storage

extension Feature {
  /// What a member keeps to look at again.
  static let bookmarks = Feature(
    "bookmarks",
    migrations: BookmarksSchema.migrations,
    persons: BookmarksSchema.persons,
    erasures: [{ try EraseBookmarks($0).run(in: $1) }])
}
