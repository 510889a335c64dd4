import Testing

/// A table belongs to the folder whose schema makes it; everybody else calls that folder's façade or hears its events.
struct TableOwnershipTests {
  /// Where each table is made: its name, the file, and the folder that owns it.
  private var tables: [(name: String, file: SourceFile, owner: String)] {
    SourceTree.current.sources.flatMap { file in
      file.parts.literals.flatMap { names(after: ["CREATE TABLE", "CREATE VIRTUAL TABLE"], in: $0.text) }
        .map { (name: $0, file: file, owner: owner(of: file)) }
    }
  }

  /// Storage is one feature in many folders; elsewhere a feature is the folder of its schema file.
  private func owner(of file: SourceFile) -> String {
    file.target == "Storage" ? "Sources/Storage/" : file.folder + "/"
  }

  private func names(after statements: [String], in sql: String) -> [String] {
    let words = sql.split { $0 == " " || $0 == "\n" || $0 == "(" || $0 == ";" }
    return statements.flatMap { statement in
      let start = statement.split(separator: " ")
      return words.indices.compactMap { index -> String? in
        guard index + start.count < words.count, words[index..<(index + start.count)].elementsEqual(start) else { return nil }
        var name = index + start.count
        if words[name] == "IF" { name += 3 }
        return name < words.count ? String(words[name]) : nil
      }
    }
  }

  @Test func aTableIsNamedOnlyInTheFolderThatMakesIt() {
    let tables = tables
    let found = SourceTree.current.sources.flatMap { file in
      file.parts.literals.flatMap { literal -> [String] in
        let text = Array(literal.text.utf8)
        return tables.filter { !file.path.hasPrefix($0.owner) && !places(of: $0.name, in: text).isEmpty }
          .map { "\(file.path):\(literal.line) names \($0.name), which belongs to \($0.owner)" }
      }
    }
    expectNone(found, "Call a query or a command of the owning folder instead of naming its table.")
  }

  @Test func tablesAreMadeInSchemaFiles() {
    let found = tables.filter { !$0.file.name.hasSuffix("Schema.swift") && $0.file.target != "Storage" }
      .map { "\($0.file.path) makes \($0.name)" }
    expectNone(found, "Make tables in a migration of the feature's own `…Schema.swift`.")
  }

  @Test func everyTableIsPrefixedByItsFeatureAndMadeOnce() {
    let bare = tables.filter { !$0.name.contains("_") || $0.name != $0.name.lowercased() }.map { "\($0.file.path): \($0.name)" }
    expectNone(bare, "Name a table feature_noun, in lower case: `orders_line`.")
    let owners = Dictionary(grouping: tables, by: \.name).mapValues { Set($0.map(\.owner)) }
    expectNone(owners.filter { $0.value.count > 1 }.map { "\($0.key): \($0.value.sorted())" }.sorted(), "One folder makes a table.")
  }
}
