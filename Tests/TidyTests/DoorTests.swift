import Testing

/// What stands in a folder of `Doors` is opened by the folder's own value, and the value stands in the list.
struct DoorTests {
  /// Folders that hold what others share, and no way in of their own.
  static let shared: Set<String> = ["Frame", "Shapes", "AccountFrame", "Goods", "Places", "Posts"]

  private var doors: [SourceFile] { SourceTree.current.sources.filter { $0.target == "Doors" } }

  @Test func everyFolderHasItsValueInTheList() throws {
    let folders = Set(doors.map { $0.path.split(separator: "/") }.filter { $0.count > 3 }.map { String($0[2]) }).subtracting(Self.shared)
    #expect(folders.count > 25)
    let list = try #require(doors.first { $0.name == "AllDoors.swift" })
    let entries = Set(list.codeLines.map { $0.split(separator: " ").joined() }.filter { $0.hasPrefix(".") && $0.hasSuffix(",") })
    let found = folders.filter { folder in
      let isThere = doors.contains { $0.path == "Sources/Doors/\(folder)/\(folder)Doors.swift" }
      return !isThere || !entries.contains(".\(folder.prefix(1).lowercased())\(folder.dropFirst()),")
    }
    expectNone(found.sorted(), "Write what the folder opens in `<Folder>Doors.swift` and add its line to `AllDoors`.")
  }

  @Test func everyRouteIsOpenedSomewhere() {
    let files = doors
    let opened = Set(files.flatMap { file in
      places(of: ".routes(", in: file.parts.code).map { place in
        var start = place
        while start > 0, isNamePart(file.parts.code[start - 1]) { start -= 1 }
        return String(decoding: file.parts.code[start..<place], as: UTF8.self)
      }
    })
    let declaring = files.filter { file in file.codeLines.contains { $0.contains("static func routes()") } }
    #expect(declaring.count > 70)
    let found = declaring.flatMap { file in
      file.codeLines.compactMap { line -> String? in
        let words = line.split(separator: " ")
        guard line.first != " ", let kind = words.firstIndex(where: { ["enum", "struct", "extension"].contains($0) }), kind + 1 < words.count else { return nil }
        let name = String(words[kind + 1].prefix { isNamePart($0.utf8.first!) })
        return name.hasSuffix("Routes") || name.hasSuffix("Endpoints") ? (opened.contains(name) ? nil : "\(file.path): \(name)") : nil
      }
    }
    expectNone(found, "Name them in the `<Folder>Doors.swift` of their folder.")
  }
}
