import Assembly
import Catalog
import Kernel
import Simulation
import Storage

/// How soon the program answers, and how much memory it keeps.
enum StartFigures {
  static let products = 100_000
  static let pages = 10_000

  static func coldStart(rounds: Int) throws -> Figure {
    let folder = try RunFiles.scratch()
    defer { RunFiles.remove(folder) }
    try Child.loadDemo(["--data", folder])
    var times: [Double] = []
    for _ in 0..<rounds {
      let yard = try BenchYard(["demo", "--data", folder])
      times.append(yard.secondsToFirstPage)
      yard.end()
    }
    return Figure(
      name: "cold-start", value: Rounds.median(times), unit: "s", reference: "none", goal: .valueAtMost(0.3),
      note: "process start to the first answered page of the demo (600 products)")
  }

  /// Resident memory on a catalogue of 100,000 products: after the start, and after 10,000 pages of different products.
  static func memory(world: World, rounds: Int, progress: (String) -> Void) async throws -> [Figure] {
    let folder = try RunFiles.scratch()
    defer { RunFiles.remove(folder) }
    let paths = try await fill(folder, world: world, progress: progress)
    var idle: [Double] = [], after: [Double] = [], cpu: [Double] = []
    for _ in 0..<rounds {
      let yard = try BenchYard(["serve", "--data", folder])
      defer { yard.end() }
      // The rounds that a start begins with are over by then.
      Clock.pause(milliseconds: 3000)
      idle.append(yard.server.residentMiB)
      let before = yard.server.cpuMicros
      let caller = try Caller(port: yard.port)
      for path in paths {
        let answer = try caller.get(path)
        guard answer.status == 200 else { throw Child.Failed(description: "\(path) was answered \(answer.status)") }
      }
      cpu.append((yard.server.cpuMicros - before) / Double(paths.count))
      after.append(yard.server.residentMiB)
    }
    return [
      Figure(
        name: "memory-idle", value: Rounds.median(idle), unit: "MiB", reference: "none", goal: .valueAtMost(80),
        note: "resident, \(products) products on the embedded engine, 3 s after the start and one page"),
      Figure(
        name: "memory", value: Rounds.median(after), unit: "MiB", reference: "idle: \(Figure.plain(Rounds.median(idle))) MiB", goal: .valueAtMost(150),
        cpuMicros: Rounds.median(cpu), note: "resident after \(paths.count) pages of as many products, one caller; CPU of a page that nobody had asked for"),
    ]
  }

  /// Loads the catalogue through the import; the addresses of the pages that are asked for.
  private static func fill(_ folder: String, world: World, progress: (String) -> Void) async throws -> [String] {
    progress("memory: loading \(products) products")
    let database = try Database.sqlite(path: "\(folder)/madang.sqlite", world: world)
    defer { database.close() }
    try Migrator(AllMigrations.list).run(database)
    _ = try await ImportWorkload.run(on: database, variants: products, ofEach: 1, folder: folder)
    return try database.readNow { tx in
      guard let site = try SiteQueries.all(in: tx).first else { return [] }
      var paths: [String] = []
      var cursor: Cursor?
      repeat {
        let page = try CardList(site: site.id, scope: .site, cursor: cursor).page(in: tx, size: 100)
        paths += page.items.map { "/products/\($0.slug)" }
        cursor = page.next
      } while cursor != nil && paths.count < pages
      return paths
    }
  }
}
