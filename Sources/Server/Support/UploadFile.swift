#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The disk would not take or give a file.
struct StorageTrouble: Error, CustomStringConvertible {
  let description: String
  init(_ path: String) { description = "\(path): \(String(cString: strerror(errno)))" }
}

/// A file being written in the upload folder under a name of its own.
final class UploadFile {
  let path: String
  private(set) var count = 0
  private var descriptor: Int32

  init(in folder: String) throws {
    try Self.makeFolder(folder)
    var template = Array((folder + "/part-XXXXXX").utf8CString)
    descriptor = mkstemp(&template)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard descriptor >= 0 else { throw StorageTrouble(folder) }
  }

  deinit { close() }

  func append(_ bytes: ArraySlice<UInt8>) throws {
    try bytes.withUnsafeBytes { all in
      var done = 0
      while done < all.count {
        let written = write(descriptor, all.baseAddress! + done, all.count - done)
        if written < 0, errno == EINTR { continue }
        guard written > 0 else { throw StorageTrouble(path) }
        done += written
      }
    }
    count += bytes.count
  }

  func close() {
    guard descriptor >= 0 else { return }
    _ = fsync(descriptor)
    #if canImport(Glibc)
      _ = Glibc.close(descriptor)
    #elseif canImport(Musl)
      _ = Musl.close(descriptor)
    #else
      _ = Darwin.close(descriptor)
    #endif
    descriptor = -1
  }

  func remove() {
    close()
    Self.remove(path)
  }

  static func remove(_ path: String) { _ = unlink(path) }

  /// Gives a finished file its lasting name in the same folder.
  static func keep(_ path: String, as name: String) throws {
    guard rename(path, name) == 0 else { throw StorageTrouble(path) }
  }

  /// A whole file up to `max` bytes; nil when there is none.
  static func whole(_ path: String, max: Int) throws -> [UInt8]? {
    guard let file = fopen(path, "rb") else {
      guard errno == ENOENT else { throw StorageTrouble(path) }
      return nil
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while bytes.count < max {
      let chunk = [UInt8](unsafeUninitializedCapacity: min(64 * 1024, max - bytes.count)) { buffer, filled in
        filled = fread(buffer.baseAddress!, 1, buffer.count, file)
      }
      guard !chunk.isEmpty else { break }
      bytes += chunk
    }
    return bytes
  }

  static func makeFolder(_ folder: String) throws {
    guard mkdir(folder, 0o750) == 0 || errno == EEXIST || errno == EISDIR else { throw StorageTrouble(folder) }
  }
}
