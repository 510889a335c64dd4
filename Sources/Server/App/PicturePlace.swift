import Storage

/// Where photos lie as they came, never given out, and where their prints lie.
struct PicturePlace: Sendable {
  private let data: String
  init(_ settings: Settings) { data = settings.data }

  /// The photos; the folder is made when it is not there.
  func store() throws -> BlobStore { try BlobStore(folder: data + "/blobs") }
  /// The prints; all of them can be made again.
  var shelf: PrintShelf { PrintShelf(folder: data + "/prints") }
}
