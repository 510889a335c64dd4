import Foundation
import Kernel
import Storage
import TestSupport
import Testing

/// Equal marks of two transactions mean equal data: on every connection, and whoever wrote.
@Suite struct SnapshotTests {
  private static let schema = StorageSchema.migrations + [Migration("2026-11-21.snapshot.1", "CREATE TABLE snapshot_thing (id BIGINT PRIMARY KEY)")]

  @Test(arguments: enginesHere) func theMarkStaysUntilSomethingIsWritten(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: Self.schema) { yard in
      let database = yard.database
      // A server's mark also changes with what others write to its other databases, as tests beside this one do.
      func marks() throws -> Set<Snapshot?> {
        engine == .sqlite
          ? Set(try (0..<6).map { _ in try database.readNow { try $0.snapshot() } })
          : Set(try database.readNow { [try $0.snapshot(), try $0.snapshot()] })
      }
      let before = try marks()
      #expect(before.count == 1 && !before.contains(nil))
      #expect(try database.writeNow { try $0.snapshot() } == nil)
      try database.writeNow { _ = try $0.run("DELETE FROM snapshot_thing WHERE id = 7") }
      #expect(try engine == .postgres || marks() == before)
      try database.writeNow { _ = try $0.run("INSERT INTO snapshot_thing (id) VALUES (1)") }
      let after = try marks()
      #expect(after.count == 1 && !after.contains(nil))
      #expect(after != before)
    }
  }

  @Test(arguments: enginesHere) func aGlanceHasTheMarkOfTheReaders(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: Self.schema) { yard in
      let mark = try yard.database.readNow { try $0.snapshot() }
      let glance = try yard.database.glance { try ($0.snapshot(), $0.isWrite) }
      #expect((glance == nil) == (engine == .postgres))
      if let glance { #expect(glance.0 == mark && !glance.1) }
      try yard.database.writeNow { _ = try $0.run("INSERT INTO snapshot_thing (id) VALUES (2)") }
      let seen = try yard.database.glance { try $0.value("SELECT COUNT(*) FROM snapshot_thing", as: Int64.self) }
      if engine == .sqlite { #expect(seen == 1) }
    }
  }

  @Test func anotherProgramsCommitOnTheSameFileChangesTheMark() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("madang-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("yard.db").path
    let world = StagedWorld(start: TestYard.start).world
    let ours = try Database.sqlite(path: path, world: world), theirs = try Database.sqlite(path: path, world: world)
    defer { (ours.close(), theirs.close()) }
    try Migrator(Self.schema).run(ours)
    let marks = try (0..<4).map { _ in try ours.readNow { try $0.snapshot() } }
    #expect(Set(marks).count == 1)
    try theirs.writeNow { _ = try $0.run("INSERT INTO snapshot_thing (id) VALUES (3)") }
    for _ in 0..<4 { #expect(try ours.readNow { try $0.snapshot() } != marks[0]) }
    // A commit of ours between two looks hides none of theirs.
    try ours.writeNow { _ = try $0.run("INSERT INTO snapshot_thing (id) VALUES (5)") }
    let mark = try ours.readNow { try $0.snapshot() }
    try theirs.writeNow { _ = try $0.run("INSERT INTO snapshot_thing (id) VALUES (6)") }
    #expect(mark != nil)
    for _ in 0..<4 { #expect(try ours.readNow { try $0.snapshot() } != mark) }
  }

  @Test(.enabled(if: postgresURL != nil)) func anotherNodesCommitChangesTheMark() throws {
    let scratch = try ScratchPostgres(server: postgresURL!, migrations: Self.schema)
    defer { scratch.drop() }
    let world = StagedWorld(start: TestYard.start).world
    let ours = try Database.postgres(url: scratch.url, world: world, connections: 4), theirs = try Database.postgres(url: scratch.url, world: world, connections: 2)
    defer { (ours.close(), theirs.close()) }
    try Migrator(Self.schema).run(ours)
    let mark = try ours.readNow { try $0.snapshot() }
    try theirs.writeNow { _ = try $0.run("INSERT INTO snapshot_thing (id) VALUES (4)") }
    #expect(try ours.readNow { try $0.snapshot() } != mark)
  }
}
