import Kernel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// An open file and the few things that are done with files. Every failure is a `StorageFault.file` that says which file and why.
package final class DiskFile {
  package let path: String
  private let descriptor: Int32

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  static func reading(_ path: String) throws -> DiskFile {
    guard let file = try readingIfThere(path) else { throw fault(path) }
    return file
  }

  /// Nil when there is no such file.
  package static func readingIfThere(_ path: String) throws -> DiskFile? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0, errno == ENOENT { return nil }
    guard descriptor >= 0 else { throw fault(path) }
    return DiskFile(path: path, descriptor: descriptor)
  }

  /// A new file with a name of its own in that folder.
  package static func temporary(in folder: String, mode: mode_t = 0o640) throws -> DiskFile {
    var descriptor: Int32 = -1
    let path = named(folder + "/part") { descriptor = mkstemp($0) }
    guard descriptor >= 0 else { throw fault(folder) }
    fchmod(descriptor, mode)
    return DiskFile(path: path, descriptor: descriptor)
  }

  /// A new folder with a name of its own, begun as said, in another.
  package static func temporaryFolder(_ beginning: String, in folder: String) throws -> String {
    var isMade = false
    let path = named("\(folder)/\(beginning)") { isMade = mkdtemp($0) != nil }
    guard isMade else { throw fault(folder) }
    return path
  }

  /// A path whose end the system chooses.
  private static func named(_ beginning: String, _ make: (UnsafeMutablePointer<CChar>) -> Void) -> String {
    var template = Array("\(beginning)-XXXXXX".utf8CString)
    return template.withUnsafeMutableBufferPointer { buffer in
      make(buffer.baseAddress!)
      return String(cString: buffer.baseAddress!)
    }
  }

  package var size: Int {
    get throws {
      var about = stat()
      guard fstat(descriptor, &about) == 0 else { throw Self.fault(path) }
      return Int(about.st_size)
    }
  }

  package func append(_ bytes: UnsafeRawBufferPointer) throws {
    var written = 0
    while written < bytes.count {
      let count = write(descriptor, bytes.baseAddress! + written, bytes.count - written)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Self.fault(path) }
      written += count
    }
  }

  /// Up to `count` bytes from `offset`; fewer at the end of the file.
  package func read(at offset: Int, count: Int) throws -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = 0
      while filled < count {
        let got = pread(descriptor, buffer.baseAddress! + filled, count - filled, off_t(offset + filled))
        if got < 0, errno == EINTR { continue }
        guard got >= 0 else { throw Self.fault(path) }
        if got == 0 { return }
        filled += got
      }
    }
  }

  /// Returns once the bytes are on disk.
  package func sync() throws { guard fsync(descriptor) == 0 else { throw Self.fault(path) } }

  /// Makes a file's new name, or its absence, last.
  static func syncFolder(_ folder: String) throws {
    let opened = try reading(folder)
    try opened.sync()
  }

  package static func move(_ from: String, to: String) throws { guard rename(from, to) == 0 else { throw fault(to) } }
  /// A second name for a file, its folder made where it is not there; false where that cannot be, as on another disk.
  static func link(_ from: String, to: String) throws -> Bool {
    if let slash = to.lastIndex(of: "/") { try makeFolder(String(to[..<slash])) }
    #if canImport(Glibc)
      return Glibc.link(from, to) == 0
    #else
      return Musl.link(from, to) == 0
    #endif
  }

  package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Removes a file; true when it was there.
  @discardableResult
  package static func remove(_ path: String) throws -> Bool {
    if unlink(path) == 0 { return true }
    guard errno == ENOENT else { throw fault(path) }
    return false
  }

  /// Makes a folder and those above it.
  package static func makeFolder(_ path: String) throws {
    if mkdir(path, 0o750) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else { throw fault(path) }
    try makeFolder(String(path[..<slash]))
    guard mkdir(path, 0o750) == 0 || errno == EEXIST else { throw fault(path) }
  }

  /// The names in a folder, sorted; none when it is not there.
  package static func names(in folder: String) throws -> [String] {
    guard let directory = opendir(folder) else {
      guard errno == ENOENT else { throw fault(folder) }
      return []
    }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Removes a folder with all that lies in it; one that is not there is removed already.
  package static func removeFolder(_ path: String) throws {
    for name in try names(in: path) where unlink("\(path)/\(name)") != 0 && errno != ENOENT { try removeFolder("\(path)/\(name)") }
    guard rmdir(path) == 0 || errno == ENOENT else { throw fault(path) }
  }

  /// The plain files in a folder with the moment each was last written, sorted by name; one that goes meanwhile is left out.
  package static func listed(in folder: String) throws -> [(name: String, path: String, changedAt: Instant)] {
    try names(in: folder).compactMap { name in
      let path = "\(folder)/\(name)"
      guard let moment = try? changedAt(path) else { return nil }
      return (name, path, moment)
    }
  }

  /// When a file was last written.
  static func changedAt(_ path: String) throws -> Instant {
    var about = stat()
    guard stat(path, &about) == 0 else { throw fault(path) }
    return Instant(milliseconds: Int64(about.st_mtim.tv_sec).times(1000).plus(Int64(about.st_mtim.tv_nsec) / 1_000_000))
  }

  private static func fault(_ path: String) -> StorageFault { .file("\(path): \(String(cString: strerror(errno)))") }
}
