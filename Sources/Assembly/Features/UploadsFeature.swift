import Catalog
import Storage

extension Feature {
  /// Files that merchants send.
  static let uploads = Feature(
    "uploads",
    migrations: UploadsSchema.migrations,
    persons: UploadsSchema.persons)
}
