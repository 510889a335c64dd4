import Foundation

/// One Swift file of the project.
struct SourceFile: Sendable {
  /// From the project's root: `Sources/Kernel/Values/Money.swift`.
  let path: String
  let text: String
  let parts: SourceText

  /// The folder it lies in, from the root.
  var folder: String { String(path[..<path.lastIndex(of: "/")!]) }
  var name: String { String(path[path.index(after: path.lastIndex(of: "/")!)...]) }
  /// The target it belongs to: the second part of its path.
  var target: String { String(path.split(separator: "/")[1]) }
  var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
  /// The lines without comments and without what stands inside quotes.
  var codeLines: [Substring] { code.split(separator: "\n", omittingEmptySubsequences: false) }
  var code: String { String(decoding: parts.code, as: UTF8.self) }
}

/// The project as it lies on the disk.
struct SourceTree: Sendable {
  let root: URL
  let sources: [SourceFile]
  let tests: [SourceFile]

  /// Read once for all tests.
  static let current = SourceTree(root: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent())

  init(root: URL) {
    self.root = root
    sources = Self.swiftFiles(under: "Sources", of: root)
    tests = Self.swiftFiles(under: "Tests", of: root)
  }

  /// A file of the project, or nil when it is not there.
  func text(of path: String) -> String? {
    try? String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// Paths from the root of all files under a folder.
  static func paths(under folder: String, of root: URL) -> [String] {
    let names = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
    var found: [String] = []
    while let name = names?.nextObject() as? String { found.append(folder + "/" + name) }
    return found.sorted()
  }

  private static func swiftFiles(under folder: String, of root: URL) -> [SourceFile] {
    paths(under: folder, of: root).filter { $0.hasSuffix(".swift") }.map { path in
      let text = (try? String(contentsOf: root.appending(path: path), encoding: .utf8)) ?? ""
      return SourceFile(path: path, text: text, parts: SourceText(text))
    }
  }
}
