import Testing

/// Inside a target, feature folders use one another in one direction only.
struct FolderTests {
  /// Targets whose folders are chapters of one subject rather than features.
  static let oneSubject: Set<String> = ["Kernel", "Storage", "Ledger", "Stream", "Search", "Server", "Web", "madang", "Simulation"]

  private struct Feature: Hashable {
    let target: String
    let folder: String
  }

  private func feature(of file: SourceFile) -> Feature? {
    let parts = file.path.split(separator: "/")
    guard parts.count > 3, !Self.oneSubject.contains(file.target) else { return nil }
    return Feature(target: file.target, folder: String(parts[2]))
  }

  /// The names in code: runs of name characters that begin with a capital.
  private func capitalNames(in code: [UInt8]) -> Set<String> {
    var names: Set<String> = []
    var start: Int?
    for index in 0...code.count {
      let isPart = index < code.count && isNamePart(code[index])
      if isPart, start == nil { start = index }
      if !isPart, let begin = start {
        if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(code[begin]) { names.insert(String(decoding: code[begin..<index], as: UTF8.self)) }
        start = nil
      }
    }
    return names
  }

  /// Which feature declares a top-level type; names that two features declare are left out.
  private func declared(in files: [SourceFile]) -> [String: Feature] {
    var owners: [String: Set<Feature>] = [:]
    for file in files {
      guard let feature = feature(of: file) else { continue }
      for line in file.codeLines where line.first != " " {
        let words = line.split(separator: " ")
        guard let kind = words.firstIndex(where: { ["struct", "enum", "class", "protocol", "typealias"].contains($0) }), kind + 1 < words.count else { continue }
        owners[String(words[kind + 1].prefix { isNamePart($0.utf8.first!) }), default: []].insert(feature)
      }
    }
    return owners.compactMapValues { $0.count == 1 ? $0.first : nil }
  }

  @Test func featuresOfATargetUseOneAnotherInOneDirection() {
    let files = SourceTree.current.sources
    let owners = declared(in: files)
    var uses: [Feature: [Feature: String]] = [:]
    for file in files {
      guard let user = feature(of: file) else { continue }
      for name in capitalNames(in: file.parts.code) {
        guard let used = owners[name], used != user, used.target == user.target else { continue }
        uses[user, default: [:]][used] = "\(file.path) uses \(name)"
      }
    }
    let found = uses.flatMap { user, targets in
      targets.compactMap { used, example -> String? in
        guard user.folder < used.folder, let back = uses[used]?[user] else { return nil }
        return "\(user.target): \(example), and \(back)"
      }
    }
    expectNone(found.sorted(), "Let one of the two declare a part (a closure, an event) that the other fills, or move what both need below both.")
  }
}
