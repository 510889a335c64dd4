import Assembly
import Glibc
import Kernel
import Ledger
import Simulation
import Storage

/// The ledger on PostgreSQL against pgbench with the same statements on the same server.
enum LedgerPostgresFigures {
  static let accounts = 100_000

  static func run(world: World, server: String, rounds: Int, only: Set<String>) async throws -> [Figure] {
    let names = ["ledger-postgres", "ledger-postgres-hot"].filter { only.isEmpty || only.contains($0) }
    guard !names.isEmpty else { return [] }
    let scratch = try BenchPostgres(server: server)
    defer { scratch.drop() }
    let database = try Database.postgres(url: scratch.url, world: world, connections: 16, readers: 2)
    defer { database.close() }
    try Migrator(AllMigrations.list).run(database)
    let ids = try LedgerWorkload.open(accounts, on: database)
    try PostgresAdmin.run(scratch.url, "CREATE SEQUENCE IF NOT EXISTS bench_transfer")
    try PostgresAdmin.run(scratch.url, "VACUUM ANALYZE")
    let server = try ServerCPU(database)
    var figures: [Figure] = []
    for name in names {
      let isHot = name.hasSuffix("hot")
      var ours: [Double] = [], theirs: [Double] = [], cpu: [Double] = []
      for _ in 0..<rounds {
        let work = LedgerWorkload(accounts: isHot ? Array(ids.prefix(5)) : ids, callers: 64, perCall: 1, calls: 250)
        let before = LedgerFigures.ownCPU() + (server?.micros ?? 0)
        let watch = Watch()
        try await work.run(on: database)
        ours.append(Double(work.transfers) / watch.seconds)
        cpu.append((LedgerFigures.ownCPU() + (server?.micros ?? 0) - before) / Double(work.transfers))
        theirs.append(try pgbench(scratch.url))
      }
      figures.append(
        Figure(
          name: name, value: Rounds.median(ours), unit: "transfers/s", ratio: Rounds.median(zip(ours, theirs).map { $0 / $1 }),
          reference: "pgbench, 32 clients, spread accounts: \(Figure.plain(Rounds.median(theirs)))/s", goal: .ratioAtLeast(1.5),
          cpuMicros: Rounds.median(cpu), note: "\(isHot ? 5 : accounts) accounts, 64 callers, 1 a call; CPU of program and database"))
    }
    return figures
  }

  private static func pgbench(_ url: String) throws -> Double {
    let (output, code) = try Child([
      "pgbench", "-n", "-M", "prepared", "-c", "32", "-j", "2", "-T", "3", "-D", "accounts=\(accounts)", "-f", "Benchmarks/ledger_pgbench.sql", url,
    ]).finish()
    guard code == 0, let line = output.split(separator: "\n").first(where: { $0.hasPrefix("tps") }),
      let value = line.split(separator: " ").compactMap({ Double($0) }).first
    else { throw Child.Failed(description: "pgbench said: \(output.suffix(400))") }
    return value
  }
}

/// A database of a benchmark's own on a server, dropped afterwards.
struct BenchPostgres {
  let server: String
  let name: String

  init(server: String) throws {
    self.server = server
    name = "bench_\(getpid())"
    try PostgresAdmin.run(server, "DROP DATABASE IF EXISTS \(name) WITH (FORCE)")
    try PostgresAdmin.run(server, "CREATE DATABASE \(name) TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'")
  }

  var url: String { String(server[..<server.lastIndex(of: "/")!]) + "/" + name }
  func drop() { try? PostgresAdmin.run(server, "DROP DATABASE IF EXISTS \(name) WITH (FORCE)") }
}
