import Storage

/// Every step of the schema, features from the ground up.
enum AllMigrations {
  static let list: [Migration] = StorageSchema.migrations
}
