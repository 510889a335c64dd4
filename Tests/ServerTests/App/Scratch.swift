import Glibc
import Synchronization

/// Places for files of one test run; the system clears its temporary folder.
enum Scratch {
  /// A path in a fresh folder.
  static func path(_ name: String) -> String { folder() + "/" + name }

  static func folder() -> String {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? P_tmpdir
    var template = Array((base + "/madang-test-XXXXXX").utf8CString)
    return template.withUnsafeMutableBufferPointer { String(cString: mkdtemp($0.baseAddress!)) }
  }
}
