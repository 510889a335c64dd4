#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Room on the disk that holds a folder, in bytes.
package struct DiskRoom: Sendable, Equatable {
  /// What this program may still write.
  package let free: Int
  /// All there is, used or not.
  package let whole: Int

  package init(free: Int, whole: Int) {
    self.free = free
    self.whole = whole
  }

  /// Asks the file system; nil where there is no such folder or nothing is known.
  package static func of(_ folder: String) -> DiskRoom? {
    var about = statvfs()
    guard statvfs(folder, &about) == 0, about.f_frsize > 0 else { return nil }
    func bytes(_ blocks: UInt) -> Int {
      let (product, isTooMuch) = blocks.multipliedReportingOverflow(by: UInt(about.f_frsize))
      return isTooMuch ? Int.max : Int(clamping: product)
    }
    return DiskRoom(free: bytes(UInt(about.f_bavail)), whole: bytes(UInt(about.f_blocks)))
  }
}
