import Foundation
import Kernel
import Storage
import Synchronization
import Testing

@testable import Wire

/// Stopping while requests fly: what was begun is finished and told, what was not told did not happen.
@Suite struct StopTests {
  private static let table = Migration("2026-11-21.stop.1", "CREATE TABLE stop_mark (id BIGINT PRIMARY KEY)")

  @Test func requestsInFlightAreFinishedAndNoneIsHalfDone() async throws {
    let write = Route.post("/mark") { call in
      try await call.house.database.write { tx in _ = try tx.run("INSERT INTO stop_mark (id) VALUES (\(tx.id(ID<SentBytes>.self)))") }
      return .text("marked")
    }
    let told = Tally()
    try await OpenYard.run([write], migrations: [Self.table]) { port, group, house in
      try await withThrowingTaskGroup(of: Void.self) { clients in
        for _ in 0..<6 {
          clients.addTask {
            while let wire = try? RawSocket(port: port) {
              wire.send("POST /mark HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
              let answer = try await wire.read()
              guard !answer.isEmpty else { continue }
              #expect(answer.hasPrefix("HTTP/1.1 200 OK") && answer.hasSuffix("marked"))
              told.add()
            }
          }
        }
        while told.count < 50 { await Task.yield() }
        await group.triggerGracefulShutdown()
        try await clients.waitForAll()
      }
      let marks = try await house.database.read { tx in try tx.one("SELECT CAST(COUNT(*) AS BIGINT) FROM stop_mark") { try $0.next(Int64.self) } }
      #expect(marks == Int64(told.count))
    }
    #expect(told.count >= 50)
  }

  @Test func theProgramEndsWithZeroInItsTimeThoughRequestsKeepComing() async throws {
    let program = try BuiltProgram(["serve", "--port", "0", "--data", Scratch.folder(), "--stop-seconds", "10"])
    var port = 0
    for _ in 0..<600 where port == 0 {
      if let found = try program.said().firstMatch(of: #/http://127\.0\.0\.1:(\d+)\n/#) {
        port = Int(found.1)!
      } else {
        try await Task.sleep(for: .milliseconds(100))
      }
    }
    try #require(port > 0)
    let whole = Tally(), listening = port
    let stopped = ContinuousClock().now
    try await withThrowingTaskGroup(of: Void.self) { clients in
      for _ in 0..<4 {
        clients.addTask {
          while let wire = try? RawSocket(port: listening) {
            wire.send("GET /health/ready HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            let answer = try await wire.read()
            guard !answer.isEmpty else { continue }
            #expect(answer.hasSuffix("ready\n"))
            whole.add()
          }
        }
      }
      while whole.count < 20 { await Task.yield() }
      program.terminate()
      try await clients.waitForAll()
    }
    #expect(try await program.finish() == 0)
  }

  /// Counts from many tasks.
  private final class Tally: Sendable {
    private let kept = Atomic<Int>(0)
    var count: Int { kept.load(ordering: .relaxed) }
    func add() { kept.add(1, ordering: .relaxed) }
  }
}
