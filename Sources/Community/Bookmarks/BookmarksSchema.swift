import Storage

/// The order in which members keep what they bookmarked.
package enum BookmarksSchema {
  /// Tables that name people, and what becomes of the rows when one of them leaves.
  package static let persons: [PersonalTable] = [
    .erased("bookmarks_mark"),
  ]

  package static let migrations: [Migration] = [
    Migration(
      "2026-11-21.bookmarks.1",
      """
      CREATE TABLE bookmarks_mark (
        member BIGINT NOT NULL,
        kind TEXT NOT NULL,
        thing BIGINT NOT NULL,
        place BIGINT NOT NULL,
        activity BIGINT NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (member, kind, thing)
      );
      CREATE INDEX bookmarks_mark_list ON bookmarks_mark (member, kind, place)
      """)
  ]
}
