import Synchronization

/// The files of one request: what nobody has claimed when it is answered goes.
package final class UploadBag: Sendable {
  private let paths = Mutex<[String]>([])

  package init() {}

  func add(_ path: String) { paths.withLock { $0.append(path) } }

  /// Removes what still lies where it was received; what was claimed lies under another name.
  func empty() {
    let left = paths.withLock { paths in
      defer { paths = [] }
      return paths
    }
    for path in left { UploadFile.remove(path) }
  }
}
