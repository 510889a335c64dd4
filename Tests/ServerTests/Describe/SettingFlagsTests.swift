import Foundation
import Testing

@testable import Wire

/// The table of settings is the whole truth: every flag of the command line and every environment variable stands in it.
@Suite struct SettingFlagsTests {
  private static let root = "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")

  @Test func everySettingIsAFlagAndEveryFlagASetting() throws {
    let source = try TextFile.read(Self.root + "/Sources/madang/SettingFlags.swift")
    let declared = Self.all(#/help\("(?<name>[a-z-]+)"\)\) var/#, in: source), given = Self.all(#/\("(?<name>[a-z-]+)", [a-zA-Z]+\)/#, in: source)
    let names = Setting.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(declared.sorted() == names.sorted())
    #expect(given.sorted() == names.sorted())
  }

  @Test func everySettingIsReadWithItsDefault() throws {
    let source = try TextFile.read(Self.root + "/Sources/Wire/App/Settings.swift")
    let read = Self.all(#/source\.(?:text|int|number|flag|choice|pairs)\("(?<name>[a-z-]+)"/#, in: source)
    #expect(read.sorted() == Setting.all.map(\.name).sorted())
    let settings = try Settings()
    #expect(settings.port == 8080)
    #expect(settings.host == "127.0.0.1")
    let said = try Settings(flags: ["port": "1"], environment: ["MADANG_PORT": "2", "MADANG_NODE": "3"])
    #expect(said.port == 1)
    #expect(said.node == 3)
    #expect(throws: SettingFault.self) { try Settings(environment: ["MADANG_BODY_SECONDS": "soon"]) }
  }

  @Test func everyVariableOfScriptsAndTestsIsExplained() throws {
    var found: Set<String> = []
    for folder in ["scripts", "Tests", "Package.swift", "Makefile"] {
      for path in Self.files(Self.root + "/" + folder) {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { continue }
        found.formUnion(Self.all(#/(?<name>MADANG_[A-Z_]*[A-Z])/#, in: text))
      }
    }
    let known = Set(ToolVariable.all.map(\.name) + Setting.all.map(\.environment))
    #expect(found.subtracting(known).sorted() == [])
    #expect(Set(ToolVariable.all.map(\.name)).subtracting(found).sorted() == [])
  }

  private static func all(_ pattern: Regex<(Substring, name: Substring)>, in text: String) -> [String] {
    text.matches(of: pattern).map { String($0.output.name) }
  }

  private static func files(_ path: String) -> [String] {
    guard let inside = try? FileManager.default.contentsOfDirectory(atPath: path) else { return [path] }
    return inside.filter { !$0.hasPrefix("_") && !$0.hasPrefix(".") }.flatMap { files(path + "/" + $0) }
  }
}
