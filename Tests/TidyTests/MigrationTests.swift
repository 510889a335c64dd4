import Foundation
import Testing

/// A migration that ran anywhere never changes: `docs/migrations.txt` keeps the fingerprint of each.
///
/// Steps that are not in the file yet may still change. To freeze them: `MADANG_ACCEPT=1 swift test --filter TidyTests`.
struct MigrationTests {
  static let path = "docs/migrations.txt"

  /// Name and fingerprint of every `Migration("name", "text")` in the schema files.
  private var written: [(name: String, print: String, place: String)] {
    SourceTree.current.sources.filter { $0.name.hasSuffix("Schema.swift") }.flatMap { file in
      places(of: "Migration(", in: file.parts.code).compactMap { place -> (String, String, String)? in
        let end = closingParenthesis(from: place, in: file.parts.code)
        let literals = file.parts.literals.filter { place < $0.offset && $0.offset < end }
        guard let name = literals.first else { return nil }
        return (name.text, fingerprint(literals.dropFirst().map(\.text)), "\(file.path):\(name.line)")
      }
    }
  }

  private func closingParenthesis(from place: Int, in code: [UInt8]) -> Int {
    var depth = 0
    for index in place..<code.count {
      if code[index] == UInt8(ascii: "(") { depth += 1 }
      if code[index] == UInt8(ascii: ")") {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return code.count
  }

  /// FNV-1a over the texts, without the indentation that a multi-line literal has in the source.
  private func fingerprint(_ texts: [String]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for text in texts {
      let indent = text.split(separator: "\n", omittingEmptySubsequences: false).last.map { $0.prefix { $0 == " " }.count } ?? 0
      for line in text.split(separator: "\n", omittingEmptySubsequences: true) {
        for byte in line.dropFirst(min(indent, line.prefix { $0 == " " }.count)).utf8 + [10] {
          hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        }
      }
    }
    return String(hash, radix: 16)
  }

  private var frozen: [(name: String, print: String)] {
    (SourceTree.current.text(of: Self.path) ?? "").split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
      let words = line.split(separator: " ")
      return words.count == 2 ? (String(words[0]), String(words[1])) : nil
    }
  }

  @Test func aFrozenMigrationNeverChanges() throws {
    let now = Dictionary(written.map { ($0.name, $0.print) }) { first, _ in first }
    let changed = frozen.filter { now[$0.name] != $0.print }.map { now[$0.name] == nil ? "\($0.name) is gone" : "\($0.name) was changed" }
    expectNone(changed, "Put the step back as it was (\(Self.path) keeps its fingerprint) and append a new one.")

    if ProcessInfo.processInfo.environment["MADANG_ACCEPT"] != nil, changed.isEmpty {
      let header = "# Migrations that never change again, with fingerprints. Printed by MADANG_ACCEPT=1 swift test --filter TidyTests\n"
      let known = Set(frozen.map(\.name))
      let rows = frozen.map { "\($0.name) \($0.print)" } + written.filter { !known.contains($0.name) }.map { "\($0.name) \($0.print)" }
      try (header + rows.joined(separator: "\n") + "\n").write(
        to: SourceTree.current.root.appending(path: Self.path), atomically: true, encoding: .utf8)
    }
  }

  @Test func everyMigrationHasItsOwnNameInOrder() {
    let names = Dictionary(grouping: written, by: \.name).filter { $0.value.count > 1 }
    expectNone(names.map { "\($0.key): \($0.value.map(\.place))" }.sorted(), "Give each migration a name of its own: date.feature.number.")
    let perFile = Dictionary(grouping: written) { $0.place.split(separator: ":")[0] }
    let unordered = perFile.filter { $0.value.map(\.name) != $0.value.map(\.name).sorted { $0.compare($1, options: .numeric) == .orderedAscending } }
    expectNone(unordered.keys.map(String.init).sorted(), "Append migrations at the end, in the order of their names.")
  }
}
