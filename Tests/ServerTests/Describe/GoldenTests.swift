import Kernel
import Storage
import Testing

@testable import Doors
@testable import Server

/// The printed documents stand under docs/ as the program would print them now.
@Suite struct GoldenTests {
  @Test func theDocumentOfTheAPIIsUpToDate() throws { try compare("openapi.json", Description.openapi(RouteGroups.all()) + "\n", "openapi") }
  @Test func aDocumentInLinesSaysTheSame() {
    let text = #"{"a":"x, {\"y\": [1]}\\","b":{"c":[1,{"d":{"e":2,"f":3}}]}}"#
    let lines = "{\n" + #""a":"x, {\"y\": [1]}\\","# + "\n" + #""b":{"# + "\n" + #""c":["# + "\n1,\n" + #"{"d":{"e":2,"f":3}}"# + "\n]\n}\n}"
    #expect(String(decoding: DocumentLines.of(Array(text.utf8)), as: UTF8.self) == lines)
  }

  @Test func theListOfProblemsIsUpToDate() throws { try compare("problems.md", Description.problems(RouteGroups.all()), "problems") }
  @Test func theListOfEventsIsUpToDate() throws { try compare("events.md", Description.events(), "events") }
  @Test func theTableOfSettingsIsUpToDate() throws { try compare("CONFIG.md", Description.config(), "config") }
  @Test func theTableOfPermissionsIsUpToDate() throws {
    try compare("PERMISSIONS.md", Description.permissions(RouteGroups.all()), "permissions")
  }

  private func compare(_ file: String, _ printed: String, _ what: String) throws {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let kept = try TextFile.read("/\(root)/docs/\(file)")
    #expect(kept == printed, "docs/\(file) is old; refresh it with: scripts/describe (or madang describe \(what) > docs/\(file))")
  }
}
