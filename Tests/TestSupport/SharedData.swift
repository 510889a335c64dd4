import Foundation

/// Real data that lies beside the project and is no part of it.
package enum SharedData {
  /// The path of a file of it; nil where it is not there.
  package static func file(_ name: String) -> String? {
    let root = (0..<3).reduce(URL(fileURLWithPath: #filePath)) { url, _ in url.deletingLastPathComponent() }
    let path = root.appendingPathComponent("../shared/data/\(name)").standardizedFileURL.path
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }
}
