import Kernel

/// More bytes came than a blob may have.
package struct BlobTooLarge: Error, Equatable, Sendable {
  package let bytesMax: Int
  package init(bytesMax: Int) { self.bytesMax = bytesMax }
}

/// Writes one blob: beside its name at first, under its name once every byte is on disk.
package final class BlobWriter {
  private let store: BlobStore
  private let bytesMax: Int
  private let digest = RunningDigest()
  private var file: DiskFile?
  /// Bytes so far.
  package private(set) var count = 0

  init(_ store: BlobStore, bytesMax: Int) throws {
    self.store = store
    self.bytesMax = bytesMax
    file = try DiskFile.temporary(in: store.folder + "/new")
  }

  deinit { abandon() }

  package func append(_ bytes: [UInt8]) throws { try bytes.withUnsafeBytes { try append($0) } }

  /// Adds a piece; throws `BlobTooLarge` past the limit, and what was written is removed.
  package func append(_ bytes: UnsafeRawBufferPointer) throws {
    guard let file else { throw StorageFault.file("the blob is finished") }
    guard count + bytes.count <= bytesMax else {
      abandon()
      throw BlobTooLarge(bytesMax: bytesMax)
    }
    try file.append(bytes)
    digest.add(bytes)
    count += bytes.count
  }

  /// Makes the bytes last and gives them their name.
  package func finish() throws -> Blob {
    guard let file else { throw StorageFault.file("the blob is finished") }
    let blob = Blob(digest: digest.finish())
    try file.sync()
    let target = store.path(blob)
    let folder = String(target[..<target.lastIndex(of: "/")!])
    try DiskFile.makeFolder(folder)
    try DiskFile.move(file.path, to: target)
    self.file = nil
    try DiskFile.syncFolder(folder)
    return blob
  }

  /// Removes what was written; the same as letting go of the writer.
  package func abandon() {
    guard let file else { return }
    _ = try? DiskFile.remove(file.path)
    self.file = nil
  }
}
