#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import Kernel

/// A file read in chunks, never held whole.
package final class ByteSource {
  static let chunkSize = 256 * 1024

  private let descriptor: Int32
  /// The whole file's size in bytes.
  let size: Int64
  private(set) var position: Int64

  /// Opens a file at an offset; an absent or unreadable one is refused in words.
  package init(path: String, offset: Int64 = 0) throws(FileFault) {
    let opened = open(path, O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else { throw .unreadable(path: path, why: String(cString: strerror(errno))) }
    var facts = stat()
    guard fstat(opened, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
      close(opened)
      throw .unreadable(path: path, why: "not a file")
    }
    descriptor = opened
    size = Int64(facts.st_size)
    position = offset
    if offset > 0 { lseek(opened, off_t(offset), SEEK_SET) }
  }

  deinit { close(descriptor) }

  /// Reads on from another place.
  func seek(to offset: Int64) throws(FileFault) {
    guard lseek(descriptor, off_t(offset), SEEK_SET) >= 0 else { throw .unreadable(path: "", why: String(cString: strerror(errno))) }
    position = offset
  }

  /// The next bytes; empty at the end.
  func next(_ wanted: Int = ByteSource.chunkSize) throws(FileFault) -> [UInt8] {
    while true {
      var failed: Int32 = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
        let got = read(descriptor, buffer.baseAddress, wanted)
        if got < 0 { failed = errno }
        count = max(0, got)
      }
      if failed == EINTR { continue }
      guard failed == 0 else { throw .unreadable(path: "", why: String(cString: strerror(failed))) }
      position += Int64(chunk.count)
      return chunk
    }
  }

  /// A name for a file's content: SHA-256 over the SHA-256 of each mebibyte.
  static func fingerprint(path: String) throws(FileFault) -> String {
    let source = try ByteSource(path: path)
    var chain: [UInt8] = []
    while true {
      let chunk = try source.next(1 << 20)
      guard !chunk.isEmpty else { return Encoding.hex(Digest.sha256(chain + Array(String(source.size).utf8))) }
      chain = Digest.sha256(chain + Digest.sha256(chunk))
    }
  }
}
