#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import Kernel

/// The file in which faults are listed: line, column, reason in Korean and English. Cut back to its recorded length when an import is taken up again.
final class ReportFile {
  private let descriptor: Int32
  private(set) var size: Int64
  private var pending: [UInt8] = []

  init(path: String, keeping kept: Int64) throws(FileFault) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0, ftruncate(descriptor, off_t(kept)) == 0, lseek(descriptor, 0, SEEK_END) >= 0 else {
      throw .unreadable(path: path, why: String(cString: strerror(errno)))
    }
    size = kept
    if kept == 0 { pending += Array("\u{FEFF}line,column,reason (ko),reason (en)\r\n".utf8) }
  }

  deinit { close(descriptor) }

  func add(_ fault: RowFault) {
    let cells = [String(fault.line), fault.column, fault.sentence.text(in: .korean), fault.sentence.text(in: .english)]
    pending += Array((cells.map(CSVText.cell).joined(separator: ",") + "\r\n").utf8)
  }

  /// Puts what was added on disk.
  func flush() throws(FileFault) {
    var written = 0
    while written < pending.count {
      let count = pending[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { throw .unreadable(path: "report", why: String(cString: strerror(errno))) }
      written += count
    }
    size += Int64(pending.count)
    pending = []
    fsync(descriptor)
  }
}

/// Cells of CSV.
enum CSVText {
  /// Quoted where RFC 4180 asks for it; a cell that a spreadsheet would run as a formula is put behind an apostrophe.
  static func cell(_ text: String) -> String {
    let isFormula = text.utf8.first.map { [UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "@")].contains($0) } ?? false
    let safe = isFormula ? "'" + text : text
    guard safe.utf8.contains(where: { $0 == 34 || $0 == 44 || $0 == 10 || $0 == 13 }) else { return safe }
    return "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
