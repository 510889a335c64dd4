import Kernel

/// A backup of a running installation with an embedded database: one folder with the database, the blobs and a manifest.
///
/// The database is copied at one moment and the blobs after it: a blob is written before the row that names it, so every
/// blob of that moment is there.
package struct Backup: Sendable {
  /// What a backup holds; written last, so a folder without it is not a backup.
  package struct Manifest: Sendable, Equatable {
    package let takenAt: Instant
    package let databaseBytes: Int64
    package let databaseDigest: String
    package let blobs: Int64
  }

  package static let databaseName = "madang.db"
  package static let manifestName = "manifest.json"

  package let folder: String
  /// An earlier backup on the same disk, whose blobs are linked where they are whole.
  package let since: String?

  package init(folder: String, since: String? = nil) {
    self.folder = folder
    self.since = since
  }

  /// Takes a backup into `folder`, which must be empty or absent.
  package func take(_ database: Database, blobs: BlobStore?, progress: (Int, Int) -> Void = { _, _ in }) throws -> Manifest {
    guard try DiskFile.names(in: folder).isEmpty else { throw StorageFault.file("\(folder) is not empty; name a new folder.") }
    try DiskFile.makeFolder(folder)
    let takenAt = database.world.now()
    let target = "\(folder)/\(Self.databaseName)"
    try database.backup(to: target, progress: progress)
    var count: Int64 = 0
    if let blobs {
      let copy = try BlobStore(folder: folder + "/blobs", bytesMax: .max)
      let earlier = try since.flatMap { try DiskFile.exists("\($0)/blobs") ? BlobStore(folder: $0 + "/blobs", bytesMax: .max) : nil }
      try blobs.each { blob in
        let isLinked = try earlier.map { try $0.has(blob) && $0.isWhole(blob) && DiskFile.link($0.path(blob), to: copy.path(blob)) } ?? false
        if !isLinked { try Self.copy(blob, from: blobs, to: copy) }
        count += 1
      }
    }
    let file = try Self.digest(target)
    let manifest = Manifest(takenAt: takenAt, databaseBytes: file.bytes, databaseDigest: file.digest, blobs: count)
    try Self.write(manifest.json.bytes, to: "\(folder)/\(Self.manifestName)", in: folder)
    return manifest
  }

  /// The manifest, after checking the database's bytes and every blob against it. Throws what is wrong.
  package func check() throws -> Manifest {
    let path = "\(folder)/\(Self.manifestName)"
    guard DiskFile.exists(path) else { throw StorageFault.file("\(folder) holds no finished backup.") }
    let file = try DiskFile.reading(path)
    guard let json = try? JSONReader.read(try file.read(at: 0, count: 1 << 16)), let manifest = Manifest(json) else {
      throw StorageFault.file("\(path) cannot be read.")
    }
    let database = try Self.digest("\(folder)/\(Self.databaseName)")
    guard database.bytes == manifest.databaseBytes, database.digest == manifest.databaseDigest else {
      throw StorageFault.file("The database in \(folder) was changed after the backup.")
    }
    var count: Int64 = 0
    if manifest.blobs > 0 {
      let store = try BlobStore(folder: folder + "/blobs", bytesMax: .max)
      try store.each { blob in
        guard try store.isWhole(blob) else { throw StorageFault.file("The blob \(blob) in \(folder) was changed.") }
        count += 1
      }
    }
    guard count >= manifest.blobs else { throw StorageFault.file("\(folder) holds \(count) of \(manifest.blobs) blobs.") }
    return manifest
  }

  /// Puts the backup in the place of an installation that does not run. An existing database is left alone unless `overwrites`.
  @discardableResult
  package func restore(to path: String, blobs: BlobStore?, overwrites: Bool = false) throws -> Manifest {
    guard overwrites || !DiskFile.exists(path) else {
      throw StorageFault.file("\(path) is there already and is not overwritten; say so if you mean it.")
    }
    let manifest = try check()
    if let blobs, manifest.blobs > 0 {
      let kept = try BlobStore(folder: folder + "/blobs", bytesMax: .max)
      try kept.each { try Self.copy($0, from: kept, to: blobs) }
    }
    let parent = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    try DiskFile.makeFolder(parent)
    let draft = try DiskFile.temporary(in: parent)
    try Self.pieces(of: "\(folder)/\(Self.databaseName)") { try draft.append($0) }
    try draft.sync()
    // The old journal belongs to the old file: left beside the new one it would be played into it.
    for trailer in ["-wal", "-shm"] { try DiskFile.remove(path + trailer) }
    try DiskFile.move(draft.path, to: path)
    try DiskFile.syncFolder(parent)
    return manifest
  }

  private static func copy(_ blob: Blob, from: BlobStore, to: BlobStore) throws {
    guard !to.has(blob) else { return }
    let writer = try to.writer(bytesMax: .max)
    try from.each(blob) { try writer.append($0) }
    guard try writer.finish() == blob else { throw StorageFault.file("The blob \(blob) does not hold what was written.") }
  }

  private static func pieces(of path: String, _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
    let file = try DiskFile.reading(path)
    var offset = 0
    while true {
      let piece = try file.read(at: offset, count: 1 << 20)
      if piece.isEmpty { return }
      try piece.withUnsafeBytes { try body($0) }
      offset += piece.count
    }
  }

  private static func digest(_ path: String) throws -> (bytes: Int64, digest: String) {
    let digest = RunningDigest()
    var bytes: Int64 = 0
    try pieces(of: path) { piece in
      digest.add(piece)
      bytes += Int64(piece.count)
    }
    return (bytes, Encoding.hex(digest.finish()))
  }

  private static func write(_ bytes: [UInt8], to path: String, in folder: String) throws {
    let draft = try DiskFile.temporary(in: folder)
    try bytes.withUnsafeBytes { try draft.append($0) }
    try draft.sync()
    try DiskFile.move(draft.path, to: path)
    try DiskFile.syncFolder(folder)
  }
}

extension Backup.Manifest {
  var json: JSON {
    [
      "takenAt": .string(takenAt.description), "databaseBytes": .int(databaseBytes),
      "databaseDigest": .string(databaseDigest), "blobs": .int(blobs),
    ]
  }

  init?(_ json: JSON) {
    guard let takenAt = json["takenAt"]?.text.flatMap(Instant.init(rfc3339:)), let bytes = json["databaseBytes"]?.integer,
      let digest = json["databaseDigest"]?.text, let blobs = json["blobs"]?.integer
    else { return nil }
    self.init(takenAt: takenAt, databaseBytes: bytes, databaseDigest: digest, blobs: blobs)
  }
}
