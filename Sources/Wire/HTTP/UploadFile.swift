import Storage

/// A file being written in the upload folder under a name of its own; nobody else may read it. Failures are `StorageFault.file`.
package final class UploadFile {
  let path: String
  private(set) var count = 0
  /// Nil when it was closed.
  private var file: DiskFile?

  init(in folder: String) throws {
    try DiskFile.makeFolder(folder)
    let file = try DiskFile.temporary(in: folder, mode: 0o600)
    self.file = file
    path = file.path
  }

  deinit { close() }

  func append(_ bytes: ArraySlice<UInt8>) throws {
    try bytes.withUnsafeBytes { try file?.append($0) }
    count += bytes.count
  }

  func close() {
    try? file?.sync()
    file = nil
  }

  func remove() {
    close()
    Self.remove(path)
  }

  package static func remove(_ path: String) { _ = try? DiskFile.remove(path) }

  /// Gives a finished file its lasting name in the same folder.
  package static func keep(_ path: String, as name: String) throws { try DiskFile.move(path, to: name) }

  /// A whole file up to `max` bytes; nil when there is none.
  package static func whole(_ path: String, max: Int) throws -> [UInt8]? {
    guard let file = try DiskFile.readingIfThere(path) else { return nil }
    return try file.read(at: 0, count: min(file.size, max))
  }
}
