/// Where sent files lie until they are done with.
package struct UploadPlace: Sendable {
  /// How the names of files begin that are still being received.
  package static let unfinished = "part-"

  package let folder: String
  package init(_ settings: Settings) { folder = settings.data + "/uploads" }
}
