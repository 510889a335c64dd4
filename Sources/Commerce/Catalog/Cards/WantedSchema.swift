import Storage

/// Products whose popularity has changed since their cards were made.
package enum WantedSchema {
  package static let migrations: [Migration] = [
    Migration(
      "2026-11-21.catalog-wanted.1",
      """
      CREATE TABLE catalog_wanted (
        product BIGINT PRIMARY KEY
      )
      """)
  ]
}
