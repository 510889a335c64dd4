import Dispatch
import Foundation
import Kernel
import Storage
import Synchronization
import TestSupport
import Testing

/// A server whose connections die at any moment ends no program: every body is answered, and what was answered is there.
@Suite(.enabled(if: postgresURL != nil, "MADANG_TEST_POSTGRES names no server")) struct KilledServerTests {
  private static let schema = [Migration("2026-11-29.mark.1", "CREATE TABLE mark (id BIGINT PRIMARY KEY, number BIGINT NOT NULL)")]
  private static let bodies = 400

  private static func isDone(_ database: Database, _ body: (Transaction) throws -> Void) -> Bool {
    do {
      try database.writeNow(body)
      return true
    } catch { return false }
  }

  @Test func connectionsThatDieUnderStatementsThatTravelTogetherEndNothing() throws {
    let scratch = try ScratchPostgres(server: try #require(postgresURL), migrations: Self.schema)
    defer { scratch.drop() }
    let world = StagedWorld(start: TestYard.start).world
    let database = try Database.postgres(url: scratch.url, world: world, connections: 6)
    let killer = try Database.postgres(url: scratch.url, world: world, connections: 2)
    defer {
      killer.close()
      database.close()
    }
    let kills = DispatchQueue(label: "kills")
    var dice = Dice(seed: 7)
    let pauses = (0..<60).map { _ in UInt32(500 + dice.below(9_000)) }
    let done = DispatchSemaphore(value: 0)
    kills.async {
      for pause in pauses {
        usleep(pause)
        _ = try? killer.readNow { tx in
          try tx.rows("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() ORDER BY pid LIMIT 20") { _ in }
        }
      }
      done.signal()
    }
    let kept = Mutex<Set<Int64>>([])
    DispatchQueue.concurrentPerform(iterations: 4) { lane in
      for turn in 0..<Self.bodies / 4 {
        let id = Int64(lane * Self.bodies + turn)
        let isDone = Self.isDone(database) { tx in
          // Sent, asked, streamed and read: all ways in which statements travel.
          for other in 0..<Int64(3) { try tx.send("UPDATE mark SET number = number + 1 WHERE id = \(id - other - 1)") }
          let ahead = try tx.ahead("SELECT number FROM mark WHERE id < \(id) ORDER BY id DESC LIMIT 5") { try $0.next(Int64.self) }
          try tx.send("INSERT INTO mark (id, number) VALUES (\(id), 0)")
          _ = try ahead.rows()
          _ = try tx.first("SELECT id, number FROM mark ORDER BY id DESC LIMIT 50") { try $0.next(Int64.self) }
        }
        if isDone { kept.withLock { _ = $0.insert(id) } }
        _ = try? database.readNow { tx in try tx.rows("SELECT id FROM mark ORDER BY id LIMIT 100") { try $0.next(Int64.self) } }
      }
    }
    done.waitInTime()
    let there = try killer.readNow { tx in Set(try tx.rows("SELECT id FROM mark ORDER BY id LIMIT 5000") { try $0.next(Int64.self) }) }
    #expect(kept.withLock { $0 }.isSubset(of: there))
    #expect(!there.isEmpty)
  }
}
