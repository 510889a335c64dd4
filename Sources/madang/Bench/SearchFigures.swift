import Assembly
import Catalog
import Kernel
import Search
import Simulation
import Storage

/// Search over many documents: the time within which 99 of 100 mixed Korean and English queries are answered.
enum SearchFigures {
  static func run(world: World, server: String?, rounds: Int, only: Set<String>, progress: (String) -> Void) throws -> [Figure] {
    var figures: [Figure] = []
    for (name, count, most) in [("search-100k", 100_000, 10.0), ("search-1m", 1_000_000, 30.0)] where only.isEmpty || only.contains(name) {
      let folder = try RunFiles.scratch()
      defer { RunFiles.remove(folder) }
      let database = try Database.sqlite(path: "\(folder)/search.sqlite", world: world)
      defer { database.close() }
      figures.append(try figure(name, count, most, database, rounds, progress))
    }
    if let server, only.isEmpty || only.contains("search-1m-postgres") {
      let scratch = try BenchPostgres(server: server)
      defer { scratch.drop() }
      let database = try Database.postgres(url: scratch.url, world: world, connections: 8, readers: 2)
      defer { database.close() }
      figures.append(try figure("search-1m-postgres", 1_000_000, 60, database, rounds, progress))
    }
    return figures
  }

  private static func figure(
    _ name: String, _ count: Int, _ most: Double, _ database: Database, _ rounds: Int, _ progress: (String) -> Void
  ) throws -> Figure {
    try Migrator(AllMigrations.list).run(database)
    let work = SearchWorkload(count: count)
    try work.fill(database) { done in progress("\(name): \(done)/\(count) documents") }
    let queries = work.queries(400)
    var p99: [Double] = [], medians: [Double] = []
    let server = database.engine == .postgres ? try ServerCPU(database) : nil
    func used() -> Double { LedgerFigures.ownCPU() + (server?.micros ?? 0) }
    let cpu = used()
    var asked = 0
    // The first round warms the cache and is not counted.
    for round in 0...rounds {
      var times: [Double] = []
      for query in queries {
        let watch = Watch()
        _ = try database.readNow { tx in try query.run(in: tx) }
        times.append(watch.seconds * 1000)
        asked += 1
      }
      guard round > 0 else { continue }
      p99.append(Rounds.percentile(times, 0.99))
      medians.append(Rounds.median(times))
    }
    return Figure(
      name: name, value: Rounds.median(p99), unit: "ms", ratio: nil, reference: "none", goal: .valueAtMost(most),
      cpuMicros: (used() - cpu) / Double(asked), p99Millis: Rounds.median(p99),
      note: "\(count) documents, \(queries.count) queries, one caller, warm; median \(Figure.plain(Rounds.median(medians))) ms")
  }
}
