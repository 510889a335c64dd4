import Storage

/// Every step of the schema, in the order of the features.
package enum AllMigrations {
  package static let list: [Migration] = Features.all.flatMap(\.migrations)
}
