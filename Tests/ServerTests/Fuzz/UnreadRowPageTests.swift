import HTTPTypes
import Kernel
import Storage
import Testing

@testable import Doors
@testable import Wire

/// A row with a word that this program does not know takes no page and no list of the API: it is not shown, and the rest is.
@Suite struct UnreadRowPageTests {
  private struct Place: Sendable {
    let table: String
    let column: String
  }

  /// Columns of text that hold one of a few words, as their names say.
  private static let words: Set<String> = [
    "kind", "state", "status", "category", "tax", "withdrawal", "channel", "method", "purpose", "role", "deed", "language", "reason", "tone", "art", "reach", "how", "zone", "currency", "source", "scope", "gateway", "outcome", "sort",
  ]

  private func places(_ database: Database) throws -> [Place] {
    try database.readNow { tx in
      let tables = try tx.rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'storage%' AND name NOT LIKE 'sqlite%' ORDER BY name LIMIT 500") { try $0.next(String.self) }
      return try tables.flatMap { table in
        try tx.rows("SELECT name FROM pragma_table_info(\(table)) WHERE type = 'TEXT' ORDER BY cid LIMIT 100") { Place(table: table, column: try $0.next()) }
      }.filter { Self.words.contains($0.column) }
    }
  }

  /// Every page and every list that is read, as whoever sees most of it.
  private func read(_ yard: FuzzYard, _ names: FuzzNames, _ aims: FuzzAims) async throws -> [String] {
    var failed: [String] = []
    for route in RouteGroups.all().flatMap({ $0 }) where route.method == .get && FuzzRun.isWalked(route) {
      let known = aims.of(route).last ?? [:]
      let path = "/" + route.path.split(separator: "/").map { segment -> String in
        guard segment.hasPrefix("{") else { return String(segment) }
        let name = String(segment.dropFirst().dropLast())
        return Percent.encoded(name == "kind" ? "product" : known[name] ?? known["id"] ?? names[name].first ?? "1")
      }.joined(separator: "/")
      let isDesk = path.contains("/console") || path.contains("/merchants/") || path.contains("claims")
      for person in yard.people where isDesk ? ["owner", "house"].contains(person.name) : person.name == "shopper" {
        let answer = try await yard.door.get(path, route.operation == nil ? person.asBrowser : person.headers)
        if answer.status >= 500 { failed.append("\(path) as \(person.name)") }
      }
    }
    return failed
  }

  @Test func aWordFromElsewhereTakesNoPage() async throws {
    let yard = try await FuzzYard()
    _ = try await FuzzBehind.work(yard.door.app.house)
    let names = try FuzzNames(yard.door.database)
    let aims = try FuzzAims(yard.door.database)
    let places = try places(yard.door.database)
    #expect(places.count > 30)
    #expect(try await read(yard, names, aims) == [])
    var broken = 0
    for tables in Dictionary(grouping: places, by: \.table).sorted(by: { $0.key < $1.key }).map(\.value) {
      // One table at a time, so that what stands in the others leads to it.
      let changed = try tables.filter { place in
        do {
          return try yard.door.database.writeNow { tx in
            try tx.run("UPDATE \(raw: place.table) SET \(raw: place.column) = 'zz' || \(raw: place.column)") > 0
          }
        } catch is StorageFault { return false }
      }
      guard !changed.isEmpty else { continue }
      broken += changed.count
      let failed = try await read(yard, names, aims)
      #expect(failed.isEmpty, "\(changed.map { "\($0.table).\($0.column)" }): \(Set(failed).sorted().prefix(12))")
      try yard.door.database.writeNow { tx in
        for place in changed { try tx.run("UPDATE \(raw: place.table) SET \(raw: place.column) = substr(\(raw: place.column), 3)") }
      }
    }
    #expect(broken > 15)
  }
}
