import CSQLite
import Synchronization

/// The head of the shared index of a write-ahead log, as https://www.sqlite.org/walformat.html#the_wal_index_header lays it out.
///
/// All programs that have the file open share it. It is read from memory, without a statement.
package struct WALHead: Hashable, Sendable {
  /// Counts transactions; wraps at 32 bits, which the other fields make up for.
  private let change: UInt32
  /// The last frame of the log, and the checksums up to it.
  private let frames: UInt32
  private let sum: UInt64
  /// Drawn anew whenever the log begins from its start.
  private let salt: UInt64

  /// Nil while a commit writes it, and for a file without a write-ahead log.
  static func read(_ handle: OpaquePointer) -> WALHead? {
    var found: UnsafeMutablePointer<sqlite3_file>?
    guard sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, &found) == SQLITE_OK, let file = found,
      let methods = file.pointee.pMethods, methods.pointee.iVersion >= 2, let map = methods.pointee.xShmMap
    else { return nil }
    var region: UnsafeMutableRawPointer?
    guard map(file, 0, regionBytes, 0, &region) == SQLITE_OK, let region else { return nil }
    // A commit writes the second copy first and the first one last.
    let first = WALHead(region)
    atomicMemoryFence(ordering: .acquiring)
    let second = WALHead(region + copyBytes)
    let isMade = region.load(fromByteOffset: 12, as: UInt8.self) != 0
    return isMade && first == second ? first : nil
  }

  private static var regionBytes: Int32 { 32 * 1024 }
  private static var copyBytes: Int { 48 }

  private init(_ copy: UnsafeMutableRawPointer) {
    change = copy.load(fromByteOffset: 8, as: UInt32.self)
    frames = copy.load(fromByteOffset: 16, as: UInt32.self)
    sum = copy.load(fromByteOffset: 24, as: UInt64.self)
    salt = copy.load(fromByteOffset: 32, as: UInt64.self)
  }
}
