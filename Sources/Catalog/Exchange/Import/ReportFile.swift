#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import Kernel

/// The file in which faults are listed: line, column, reason in Korean and English, the item of a feed, and whether the row or only the cell was left out.
///
/// Lines are written at the length that the last committed batch recorded, so that a body that runs twice writes them once.
final class ReportFile {
  private let descriptor: Int32
  private let path: String
  /// Bytes of earlier runs that are not in this file, when somebody took it away between.
  private var lost: Int64 = 0

  init(path: String, keeping kept: Int64) throws(FileFault) {
    self.path = path
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .unwritable(path: path, why: String(cString: strerror(errno))) }
    let size = Int64(lseek(descriptor, 0, SEEK_END))
    guard Self.isReport(descriptor, size) else { throw .noReport(path: path) }
    guard kept > 0, size < kept else { return }
    lost = kept - Int64(Self.head.count)
    try put(Self.head, at: 0)
  }

  deinit { close(descriptor) }

  /// Refuses where something else stands at this path: a shop's own file or a database is never written over.
  static func check(_ path: String) throws(FileFault) {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return }
    defer { close(file) }
    guard isReport(file, Int64(lseek(file, 0, SEEK_END))) else { throw .noReport(path: path) }
  }

  /// Whether nothing is there yet, or a report of this or an earlier program.
  private static func isReport(_ file: Int32, _ size: Int64) -> Bool {
    guard size > 0 else { return true }
    var begun = [UInt8](repeating: 0, count: begin.count)
    let count = begun.withUnsafeMutableBytes { pread(file, $0.baseAddress, $0.count, 0) }
    return count == begin.count && begun == begin
  }

  /// Puts faults on disk behind the first `length` bytes and drops what stood there; returns the new length.
  func write(_ faults: [RowFault], at length: Int64) throws(FileFault) -> Int64 {
    var bytes = length == 0 ? Self.head : []
    for fault in faults {
      let cells = [String(fault.line), fault.column, fault.sentence.text(in: .korean), fault.sentence.text(in: .english), fault.item.isEmpty ? fault.label : fault.item, fault.isSoft ? "cell" : "row"]
      bytes += Array((cells.map(CSVText.cell).joined(separator: ",") + "\r\n").utf8)
    }
    guard !bytes.isEmpty else { return length }
    try put(bytes, at: length - lost)
    return length + Int64(bytes.count)
  }

  private static let begin = Array("\u{FEFF}line,column,reason (ko),".utf8)
  private static let head = Array("\u{FEFF}line,column,reason (ko),reason (en),item,left out\r\n".utf8)

  private func put(_ bytes: [UInt8], at offset: Int64) throws(FileFault) {
    guard ftruncate(descriptor, off_t(offset)) == 0, lseek(descriptor, off_t(offset), SEEK_SET) >= 0 else { throw failure }
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Self.put(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure }
      written += count
    }
    guard fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS else { throw failure }
  }

  private static func put(_ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, start, count)
    #elseif canImport(Musl)
      Musl.write(descriptor, start, count)
    #else
      Darwin.write(descriptor, start, count)
    #endif
  }

  private var failure: FileFault { .unwritable(path: path, why: String(cString: strerror(errno))) }
}
