import Storage
import Wire

/// Where photos lie as they came, never given out, and where their prints lie.
package struct PicturePlace: Sendable {
  private let data: String
  package init(_ settings: Settings) { data = settings.data }

  /// The photos; the folder is made when it is not there.
  package func store() throws -> BlobStore { try BlobStore(folder: data + "/blobs") }
  /// The prints; all of them can be made again.
  package var shelf: PrintShelf { PrintShelf(folder: data + "/prints") }
}
