import Testing

/// Inside a target, folders use one another in one direction only, however long the way round would be.
struct FolderTests {
  /// Targets in which a circle of folders still stands, each with the folders in it. What is parted is taken out here; nothing is added.
  static let stillRound: [String: Set<String>] = [
    "Web": ["Components", "HTML", "QR", "Theme", "Words"],
    "Wire": ["App", "Endpoint", "HTTP"],
  ]

  struct Folder: Hashable, Comparable {
    let target: String
    /// Empty for files that stand in the target's own folder.
    let name: String

    static func < (one: Folder, other: Folder) -> Bool { (one.target, one.name) < (other.target, other.name) }
  }

  private func folder(of file: SourceFile) -> Folder {
    let parts = file.path.split(separator: "/")
    return Folder(target: file.target, name: parts.count > 3 ? String(parts[2]) : "")
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

  /// Which folder declares a top-level type; names that two folders declare are left out.
  private func declared(in files: [SourceFile]) -> [String: Folder] {
    var owners: [String: Set<Folder>] = [:]
    for file in files {
      for line in file.codeLines where line.first != " " {
        let words = line.split(separator: " ")
        guard let kind = words.firstIndex(where: { ["struct", "enum", "class", "protocol", "typealias"].contains($0) }), kind + 1 < words.count else { continue }
        owners[String(words[kind + 1].prefix { isNamePart($0.utf8.first!) }), default: []].insert(folder(of: file))
      }
    }
    return owners.compactMapValues { $0.count == 1 ? $0.first : nil }
  }

  @Test func foldersOfATargetUseOneAnotherInOneDirection() {
    let files = SourceTree.current.sources
    let owners = declared(in: files)
    var uses: [Folder: [Folder: String]] = [:]
    for file in files {
      let user = folder(of: file)
      for name in capitalNames(in: file.parts.code) {
        guard let used = owners[name], used != user, used.target == user.target else { continue }
        uses[user, default: [:]][used] = "\(file.path) uses \(name)"
      }
    }
    let rounds = Circles.all(among: uses.mapValues { $0.keys.sorted() })
    let found = rounds.filter { !Set($0.map(\.name)).isSubset(of: Self.stillRound[$0[0].target] ?? []) }.map { round in
      round.flatMap { user in round.compactMap { uses[user]?[$0] } }.sorted().joined(separator: "; ")
    }
    expectNone(found.sorted(), "Let one of them declare a part (a closure, an event) that the other fills, or move what both need below both.")
    let parted = Self.stillRound.filter { target, folders in !rounds.contains { $0[0].target == target && Set($0.map(\.name)) == folders } }.keys
    expectNone(parted.sorted(), "The circle of this target has changed: let `stillRound` say less.")
  }

  @Test func circlesOfAnyLengthAreFound() {
    let uses = ["a": ["b"], "b": ["c"], "c": ["d", "e"], "d": ["a"], "e": ["f"], "g": ["g"]]
    #expect(Circles.all(among: uses).map { $0.sorted() } == [["a", "b", "c", "d"]])
    #expect(Circles.all(among: ["a": ["b", "c"], "b": ["c"]]).isEmpty)
  }
}

/// Things that reach one another in both directions (Tarjan, Depth-first search and linear graph algorithms, 1972).
enum Circles {
  /// Every circle of two or more, whatever its length.
  static func all<Node: Hashable & Comparable>(among uses: [Node: [Node]]) -> [[Node]] {
    var search = Search(uses: uses)
    for node in uses.keys.sorted() where search.order[node] == nil { search.visit(node) }
    return search.found
  }

  private struct Search<Node: Hashable> {
    let uses: [Node: [Node]]
    var order: [Node: Int] = [:]
    var lowest: [Node: Int] = [:]
    var open: [Node] = []
    var found: [[Node]] = []

    mutating func visit(_ node: Node) {
      let number = order.count
      (order[node], lowest[node]) = (number, number)
      open.append(node)
      for next in uses[node] ?? [] {
        if order[next] == nil { visit(next) }
        if open.contains(next) { lowest[node] = min(lowest[node]!, lowest[next]!) }
      }
      guard lowest[node] == number, let start = open.firstIndex(of: node) else { return }
      let circle = Array(open[start...])
      open.removeSubrange(start...)
      if circle.count > 1 { found.append(circle) }
    }
  }
}
