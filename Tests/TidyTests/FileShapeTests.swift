import Testing

/// What a file may look like.
struct FileShapeTests {
  static let longest = 300

  @Test func noSourceFileIsLongerThanThreeHundredLines() {
    let found = SourceTree.current.sources.filter { $0.lines.count - 1 > Self.longest }.map { "\($0.path): \($0.lines.count - 1) lines" }
    expectNone(found, "Split it by noun or verb: one of them a file.")
  }

  @Test func noFileIsADrawerForEverything() {
    let drawers = ["Extensions", "Common", "Utils", "Utilities", "Helpers", "Misc"]
    let found = (SourceTree.current.sources + SourceTree.current.tests)
      .filter { file in drawers.contains { file.name == $0 + ".swift" || file.path.contains("/\($0)/") || file.name.hasSuffix("+" + $0 + ".swift") } }
    expectNone(found.map(\.path), "Name the file after the one thing it holds.")
  }

  @Test func noFileKnowsAPathOfSomebodysMachine() {
    let roots = ["tmp", "work", "root", "Users", "farm"].map { "/" + $0 + "/" }
    let tree = SourceTree.current
    let others = ["docs", "scripts", ".ci", "Tests/BrowserTests"].flatMap { SourceTree.paths(under: $0, of: tree.root) }
      + ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "Makefile", "Package.swift"]
    let read = (tree.sources + tree.tests).map { ($0.path, $0.text) }
      + others.filter { !$0.contains("__pycache__") && !$0.contains("/pictures/") }.compactMap { path in tree.text(of: path).map { (path, $0) } }
    let found = read.flatMap { path, text in
      text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().filter { _, line in
        roots.contains { root in startsAPath(root, in: line) }
      }.map { "\(path):\($0.offset + 1)" }
    }
    expectNone(found, "Ask for a temporary directory or take the path as an option.")
  }

  /// Whether the line has the root as the beginning of a path and not in the middle of a longer one.
  private func startsAPath(_ root: String, in line: Substring) -> Bool {
    let line = Array(line.utf8)
    return places(of: root, in: line).contains { place in
      let end = place + root.utf8.count
      let begins = place == 0 || !(isNamePart(line[place - 1]) || line[place - 1] == UInt8(ascii: ".") || line[place - 1] == UInt8(ascii: "}"))
      return begins && end < line.count && isNamePart(line[end])
    }
  }

  @Test func nothingIsPublic() {
    let follows = ["import", "struct", "enum", "class", "func", "var", "let", "init", "static", "final", "extension", "protocol", "typealias", "actor"]
    let found = SourceTree.current.sources.flatMap { file in
      file.codeLines.enumerated().filter { _, line in
        let words = line.split(separator: " ")
        return words.indices.dropLast().contains { words[$0] == "public" && follows.contains(String(words[$0 + 1].prefix { $0 != "(" })) }
      }.map { "\(file.path):\($0.offset + 1)" }
    }
    expectNone(found, "Write `package` for a target's façade and nothing for the rest; `public` is for a client library only.")
  }
}
