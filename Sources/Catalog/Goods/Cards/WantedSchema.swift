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
      """),
    // The search index was made anew: every product that stands on a site goes in again.
    Migration("2026-11-28.catalog-wanted.2", "INSERT INTO catalog_wanted (product) SELECT DISTINCT product FROM catalog_card WHERE 1 = 1 ON CONFLICT (product) DO NOTHING"),
    // The same for what search knows of them since: the kind that each is called, and whether it is cheaper than before.
    Migration("2026-11-29.catalog-wanted.3", "INSERT INTO catalog_wanted (product) SELECT DISTINCT product FROM catalog_card WHERE 1 = 1 ON CONFLICT (product) DO NOTHING"),
    // And for what it knows since: one name for an option in two languages, sons and daughters, more kinds.
    Migration("2026-11-30.catalog-wanted.4", "INSERT INTO catalog_wanted (product) SELECT DISTINCT product FROM catalog_card WHERE 1 = 1 ON CONFLICT (product) DO NOTHING"),
    // And for down jackets, harnesses and other kinds that it has learnt since.
    Migration("2026-11-30.catalog-wanted.5", "INSERT INTO catalog_wanted (product) SELECT DISTINCT product FROM catalog_card WHERE 1 = 1 ON CONFLICT (product) DO NOTHING"),
    // And for foundations, tee shirts, hanbok and others that it knows by more names since.
    Migration("2026-11-30.catalog-wanted.6", "INSERT INTO catalog_wanted (product) SELECT DISTINCT product FROM catalog_card WHERE 1 = 1 ON CONFLICT (product) DO NOTHING"),
  ]
}
