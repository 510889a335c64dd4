import Storage

/// Where pictures lie: those that were fetched and those that merchants sent.
struct PicturePlace: Sendable {
  private let folder: String
  init(_ settings: Settings) { folder = settings.data + "/blobs" }

  /// The store; its folder is made when it is not there.
  func store() throws -> BlobStore { try BlobStore(folder: folder) }
}
