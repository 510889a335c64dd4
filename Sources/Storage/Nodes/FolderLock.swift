#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A data folder that one program has open; the operating system lets go of it when that program ends, however it ends.
package final class FolderLock: Sendable {
  private let descriptor: Int32

  /// Somebody else has it open.
  package struct Taken: Error, Equatable, Sendable {
    /// The number of the process, as it wrote it down; nil where that cannot be read.
    package let process: Int32?
  }

  /// Takes the folder; throws `Taken`, or a `StorageFault` where no file can be made in it.
  package init(_ folder: String) throws {
    let path = folder + "/lock"
    let opened = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o640)
    guard opened >= 0 else { throw StorageFault.file("\(path): \(String(cString: strerror(errno)))") }
    guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
      var text = [UInt8](repeating: 0, count: 16)
      let count = pread(opened, &text, text.count, 0)
      close(opened)
      throw Taken(process: Int32(String(decoding: text.prefix(max(0, count)).prefix { (48...57).contains($0) }, as: UTF8.self)))
    }
    descriptor = opened
    let number = Array("\(getpid())\n".utf8)
    // Only for people: that it cannot be written down harms nothing.
    if ftruncate(descriptor, 0) == 0 { _ = pwrite(descriptor, number, number.count, 0) }
  }

  deinit { close(descriptor) }
}
