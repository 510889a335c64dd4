import Foundation
import Kernel
import TestSupport
import Testing

@testable import Storage

@Suite struct BackupTests {
  /// Two halves that every transaction changes together: a torn copy would show them apart.
  static let schema = StorageSchema.migrations + [
    Migration("2026-11-21.half.1", "CREATE TABLE half_row (id BIGINT PRIMARY KEY, a BIGINT NOT NULL, filler BYTES NOT NULL)"),
    Migration("2026-11-21.half.2", "CREATE TABLE other_row (id BIGINT PRIMARY KEY, a BIGINT NOT NULL)"),
  ]

  private func fill(_ database: Database, _ ids: ClosedRange<Int64>) throws {
    try database.writeNow { tx in
      for id in ids {
        try tx.run("INSERT INTO half_row (id, a, filler) VALUES (\(id), \(id), \([UInt8](repeating: 7, count: 4000)))")
        try tx.run("INSERT INTO other_row (id, a) VALUES (\(id), \(id))")
      }
      try tx.emit(Event("half.grew", key: ids.lowerBound, facts: .null))
    }
  }

  @Test func aBackupUnderWriteLoadIsOneMomentAndEnds() async throws {
    let yard = try FreshDatabase(.sqlite, migrations: Self.schema)
    defer { yard.close() }
    let database = yard.database
    try fill(database, 1...5000)
    let blobs = try BlobStore(folder: yard.path + "/blobs")
    let blob = try blobs.put([1, 2, 3])
    let started = Tally()
    let enough = Tally()
    let writers = (0..<2).map { writer in
      Task {
        try await onThread {
          var next = Int64(1_000_000 * (writer + 1))
          while enough.count == 0 {
            try fill(database, next...next + 3)
            next += 4
            started.add()
          }
        }
      }
    }
    while started.count < 4 { await Task.yield() }
    let backup = Backup(folder: yard.path + "/copy")
    let manifest = try await onThread { try backup.take(database, blobs: blobs) }
    let during = started.count
    enough.add()
    for writer in writers { try await writer.value }
    #expect(during > 4)
    #expect(manifest.blobs == 1)
    #expect(try backup.check() == manifest)

    let place = yard.path + "/restored/madang.db"
    let restoredBlobs = try BlobStore(folder: yard.path + "/restored/blobs")
    try backup.restore(to: place, blobs: restoredBlobs)
    #expect(try restoredBlobs.read(blob) == [1, 2, 3])
    #expect(throws: StorageFault.self) { try backup.restore(to: place, blobs: restoredBlobs) }
    try backup.restore(to: place, blobs: restoredBlobs, overwrites: true)
    let restored = try Database.sqlite(path: place, world: yard.clock.world)
    defer { restored.close() }
    let sums = try restored.readNow { tx in
      try tx.one("SELECT (SELECT SUM(a) FROM half_row), (SELECT SUM(a) FROM other_row), (SELECT COUNT(*) FROM other_row)") { row in
        (try row.next(Int64.self), try row.next(Int64.self), try row.next(Int64.self))
      }
    }
    #expect(sums.0 == sums.1)
    #expect(sums.2 >= 5000)
    #expect(sums.2 % 4 == 0)
    #expect(try StorageVerify(migrations: Self.schema, blobs: restoredBlobs).run(restored) == [])
  }

  @Test func anEarlierBackupsPicturesAreLinkedWhereTheyAreWhole() throws {
    let yard = try FreshDatabase(.sqlite, migrations: Self.schema)
    defer { yard.close() }
    let blobs = try BlobStore(folder: yard.path + "/blobs")
    let kept = try blobs.put([1, 2, 3]), damaged = try blobs.put([4, 5, 6])
    let first = Backup(folder: yard.path + "/first")
    _ = try first.take(yard.database, blobs: blobs)
    let copies = try BlobStore(folder: yard.path + "/first/blobs")
    try Data([4, 5, 7]).write(to: URL(fileURLWithPath: copies.path(damaged)))
    let fresh = try blobs.put([7, 8, 9])
    let second = Backup(folder: yard.path + "/second", since: yard.path + "/first")
    #expect(try second.take(yard.database, blobs: blobs).blobs == 3)
    _ = try second.check()
    let store = try BlobStore(folder: yard.path + "/second/blobs")
    func links(_ blob: Blob) -> Int {
      var about = stat()
      return stat(store.path(blob), &about) == 0 ? Int(about.st_nlink) : 0
    }
    #expect([kept, damaged, fresh].map(links) == [2, 1, 1])
    #expect(throws: StorageFault.self) { try first.check() }
  }

  @Test func aChangedBackupIsNotRestored() throws {
    let yard = try FreshDatabase(.sqlite, migrations: Self.schema)
    defer { yard.close() }
    let backup = Backup(folder: yard.path + "/copy")
    #expect(throws: StorageFault.self) { try backup.check() }
    _ = try backup.take(yard.database, blobs: nil)
    #expect(throws: StorageFault.self) { try backup.take(yard.database, blobs: nil) }
    let file = yard.path + "/copy/" + Backup.databaseName
    var bytes = try Data(contentsOf: URL(fileURLWithPath: file))
    bytes[bytes.count - 1] ^= 1
    try bytes.write(to: URL(fileURLWithPath: file))
    #expect(throws: StorageFault.self) { try backup.restore(to: yard.path + "/restored.db", blobs: nil) }
    #expect(!FileManager.default.fileExists(atPath: yard.path + "/restored.db"))
  }

  @Test(arguments: enginesHere) func whatMustNeverBeIsFound(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: Self.schema) { yard in
      let verify = StorageVerify(migrations: Self.schema)
      for id in Int64(1)...4 { try fill(yard.database, id...id) }
      try Sequencer.step(yard.database)
      #expect(try verify.run(yard.database) == [])
      try yard.database.writeNow { tx in
        try tx.run("DELETE FROM storage_event WHERE position = 2")
        try tx.run("INSERT INTO storage_subscription (name, position, failures, due_at) VALUES ('early', 9, 0, 0)")
      }
      #expect(try verify.run(yard.database) == [
        "1 events are missing between 1 and 4.", "The subscription early stands at 9, after the last event 4.",
      ])
      let older = StorageVerify(migrations: Self.schema + [Migration("2027-01-01.half.3", "CREATE TABLE third_row (id BIGINT PRIMARY KEY)")])
      #expect(try older.run(yard.database).first == "The step 2027-01-01.half.3 has not run.")
    }
  }
}
