import Kernel

/// Bytes on disk under the name of their content: pictures, import files, reports. Written once, never changed.
package struct BlobStore: Sendable {
  /// Bytes read or copied at a time.
  static let pieceSize = 1 << 16

  package let folder: String
  /// The largest blob that is taken.
  package let bytesMax: Int

  package init(folder: String, bytesMax: Int = 64 << 20) throws {
    self.folder = folder
    self.bytesMax = bytesMax
    try DiskFile.makeFolder(folder + "/new")
  }

  /// Begins a blob whose bytes come piece by piece.
  package func writer(bytesMax limit: Int? = nil) throws -> BlobWriter {
    try BlobWriter(self, bytesMax: min(limit ?? bytesMax, bytesMax))
  }

  /// Keeps bytes that are in memory.
  @discardableResult
  package func put(_ bytes: [UInt8]) throws -> Blob {
    let writer = try writer()
    try writer.append(bytes)
    return try writer.finish()
  }

  package func has(_ blob: Blob) -> Bool { DiskFile.exists(path(blob)) }

  /// How many bytes it has; throws when it is not there.
  package func size(_ blob: Blob) throws -> Int { try DiskFile.reading(path(blob)).size }

  /// The whole blob.
  package func read(_ blob: Blob) throws -> [UInt8] {
    let file = try DiskFile.reading(path(blob))
    return try file.read(at: 0, count: try file.size)
  }

  /// Some of its bytes, cut to its size.
  package func read(_ blob: Blob, _ range: Range<Int>) throws -> [UInt8] {
    let file = try DiskFile.reading(path(blob))
    let within = range.clamped(to: 0..<(try file.size))
    return try file.read(at: within.lowerBound, count: within.count)
  }

  /// Hands over the bytes a piece at a time.
  package func each(_ blob: Blob, _ body: ([UInt8]) throws -> Void) throws {
    let file = try DiskFile.reading(path(blob))
    var offset = 0
    while true {
      let piece = try file.read(at: offset, count: Self.pieceSize)
      if piece.isEmpty { return }
      try body(piece)
      offset += piece.count
    }
  }

  /// Whether the bytes are still those that were written.
  package func isWhole(_ blob: Blob) throws -> Bool {
    let digest = RunningDigest()
    try each(blob) { piece in piece.withUnsafeBytes { digest.add($0) } }
    return Blob(digest: digest.finish()) == blob
  }

  /// Every blob in the order of names.
  package func each(_ body: (Blob) throws -> Void) throws {
    for first in try DiskFile.names(in: folder) where first.utf8.count == 2 {
      for second in try DiskFile.names(in: "\(folder)/\(first)") {
        for name in try DiskFile.names(in: "\(folder)/\(first)/\(second)") {
          if let blob = Blob(name: name) { try body(blob) }
        }
      }
    }
  }

  /// The blobs of one folder (`ab`) that were written before a moment, in the order of names.
  func blobs(inFolder first: String, before: Instant) throws -> [Blob] {
    guard DiskFile.exists("\(folder)/\(first)") else { return [] }
    var found: [Blob] = []
    for second in try DiskFile.names(in: "\(folder)/\(first)") {
      for name in try DiskFile.names(in: "\(folder)/\(first)/\(second)") {
        guard let blob = Blob(name: name), try DiskFile.changedAt(path(blob)) < before else { continue }
        found.append(blob)
      }
    }
    return found
  }

  /// Removes a blob; true when it was there.
  @discardableResult
  package func remove(_ blob: Blob) throws -> Bool { try DiskFile.remove(path(blob)) }

  /// Removes what writers left that ended before their end; returns how many files.
  @discardableResult
  package func clearUnfinished(before: Instant) throws -> Int {
    var removed = 0
    for name in try DiskFile.names(in: folder + "/new") {
      let path = "\(folder)/new/\(name)"
      if try DiskFile.changedAt(path) < before, try DiskFile.remove(path) { removed += 1 }
    }
    return removed
  }

  /// Where a blob's file is, for a program that reads it by itself.
  package func path(_ blob: Blob) -> String { "\(folder)/\(blob.path)" }
}
