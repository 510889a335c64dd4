import ArgumentParser
import Assembly
import Glibc
import Kernel
import Simulation
import Storage

/// Drive the rules from a seed, with faults, and audit every step.
struct Simulate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Drive the rules from a seed, with faults, and audit every step.",
    discussion: """
      Shoppers, merchants, a moody card provider, a jumping clock and failing statements act on a database of their own in
      memory; after every step the books are compared with a naive bookkeeper. Prints the seed and what was done how often.
      A difference ends the run with exit code 1 and the seed that tells it again.

      Example:
        madang simulate --seed 7 --steps 20000
        madang simulate --seeds 50 --steps 2000
      """)

  @Option(help: "Where the story begins; the same seed tells the same story.") var seed: UInt64 = 1
  @Option(help: "So many stories, from that seed on.") var seeds: UInt64 = 1
  @Option(help: "Steps to take in each.") var steps = 10_000
  @Flag(inversion: .prefixedNo, help: "Let statements fail now and then.") var faults = true
  @Flag(inversion: .prefixedNo, help: "Let somebody be about who chooses every id, key, secret, cursor and order of requests that a client may.")
  var adversary = true
  @Option(help: "Look at the books after so many steps, and at the end.") var auditEvery = 1
  @Option(help: "A PostgreSQL server (postgres://...) on which each story has a database of its own; else SQLite.") var server: String?
  @Option(help: "Put a bug in on purpose: lost-hold, double-post, forgotten-expiry, chosen-ids, open-wallet, open-orders, given-back-twice, dropped-return or unpaid-tender.") var sabotage: SaleSabotage?

  func validate() throws {
    guard seeds > 0, steps > 0, seed <= .max - seeds else { throw ValidationError("--seeds and --steps take 1 or more.") }
  }

  func run() async throws {
    for seed in seed..<(seed + seeds) { try story(seed) }
  }

  private func story(_ seed: UInt64) throws {
    let clock = StagedWorld(start: Instant(rfc3339: "2026-01-01T00:00:00Z")!, seed: seed)
    let folder = "\(getenv("TMPDIR").map { String(cString: $0) } ?? ".")/madang-simulate-\(getpid())-\(seed)"
    mkdir(folder, 0o700)
    defer {
      for ending in ["", "-wal", "-shm"] { unlink("\(folder)/yard.sqlite\(ending)") }
      rmdir(folder)
    }
    let blows = StatementFaults()
    let name = "madang_simulate_\(getpid())_\(seed)"
    let database: Database
    if let server {
      try PostgresAdmin.run(server, "CREATE DATABASE \(name) TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'")
      database = try Database.postgres(url: String(server[..<(server.lastIndex(of: "/") ?? server.endIndex)]) + "/" + name, world: clock.world, connections: 2, hook: blows.hook)
    } else {
      database = try Database.sqlite(path: "\(folder)/yard.sqlite", world: clock.world, hook: blows.hook)
    }
    defer {
      database.close()
      if let server { try? PostgresAdmin.run(server, "DROP DATABASE IF EXISTS \(name) WITH (FORCE)") }
    }
    try Migrator(AllMigrations.list).run(database)
    let simulator = try SaleSimulator(
      seed: seed, database: database, clock: clock, faults: faults ? blows : nil, sabotage: sabotage, hasAdversary: adversary, auditEvery: auditEvery)
    do { try simulator.run(steps: steps) } catch let finding as SaleFinding {
      Say.result("\(finding)")
      throw ExitCode(1)
    }
    Say.result("seed \(seed): \(simulator.report.steps) steps, the books agree")
    for action in SaleSimulator.Action.allCases {
      let count = simulator.report.counts[action] ?? (0, 0, 0)
      Say.result("  \(action.rawValue): \(count.done) done, \(count.refused) refused, \(count.failed) failed")
    }
  }
}

extension SaleSabotage: ExpressibleByArgument {}
