import Assembly
import Kernel
import Simulation
import Storage

/// A catalogue of 100,000 variants read from a file: variants a second, and how little the memory grows meanwhile.
enum ImportFigures {
  static let variants = 100_000

  static func run(world: World, server: String?, rounds: Int, only: Set<String>) async throws -> [Figure] {
    var figures: [Figure] = []
    if only.isEmpty || only.contains("import") {
      figures.append(
        try await figure("import", 5000, rounds) { folder in
          (try Database.sqlite(path: "\(folder)/import.sqlite", world: world), {})
        })
    }
    if let server, only.isEmpty || only.contains("import-postgres") {
      figures.append(
        try await figure("import-postgres", 2000, rounds) { _ in
          let scratch = try BenchPostgres(server: server)
          return (try Database.postgres(url: scratch.url, world: world, connections: 4, readers: 1), { scratch.drop() })
        })
    }
    return figures
  }

  private static func figure(
    _ name: String, _ least: Double, _ rounds: Int, _ open: (String) throws -> (Database, () -> Void)
  ) async throws -> Figure {
    var rates: [Double] = [], cpu: [Double] = []
    var memory: [Int64] = []
    for _ in 0..<rounds {
      let folder = try RunFiles.scratch()
      defer { RunFiles.remove(folder) }
      let (database, drop) = try open(folder)
      defer {
        database.close()
        drop()
      }
      try Migrator(AllMigrations.list).run(database)
      let server = database.engine == .postgres ? try ServerCPU(database) : nil
      let before = LedgerFigures.ownCPU() + (server?.micros ?? 0)
      let outcome = try await ImportWorkload.run(on: database, variants: variants, folder: folder)
      guard outcome.rows == variants else { throw Child.Failed(description: "\(outcome.rows) of \(variants) variants were loaded") }
      rates.append(Double(outcome.rows) / outcome.seconds)
      cpu.append((LedgerFigures.ownCPU() + (server?.micros ?? 0) - before) / Double(outcome.rows))
      memory = outcome.residentKB + [outcome.peakResidentKB]
    }
    let words = memory.map { "\($0 / 1024)" }.joined(separator: ", ")
    return Figure(
      name: name, value: Rounds.median(rates), unit: "variants/s", reference: "none", goal: .valueAtLeast(least), cpuMicros: Rounds.median(cpu),
      note: "\(variants) variants from a Shopify file into an empty catalogue; resident MiB at a quarter, half, three quarters, the end, and the most ever: \(words)")
  }
}
