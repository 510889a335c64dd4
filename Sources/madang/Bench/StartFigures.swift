import Kernel

/// How soon the program answers, and how much memory it keeps.
enum StartFigures {
  static func run(rounds: Int, only: Set<String>) throws -> [Figure] {
    var figures: [Figure] = []
    let folder = try RunFiles.scratch()
    defer { RunFiles.remove(folder) }
    _ = try Child([RunFiles.program, "demo", "--data", folder, "--load-only"]).finish()
    if only.isEmpty || only.contains("cold-start") {
      var times: [Double] = []
      for _ in 0..<rounds {
        let yard = try BenchYard(["demo", "--data", folder])
        times.append(yard.secondsToFirstPage)
        yard.end()
      }
      figures.append(
        Figure(
          name: "cold-start", value: Rounds.median(times), unit: "s", reference: "none", goal: .valueAtMost(0.3),
          note: "process start to the first answered page of the demo"))
    }
    if only.isEmpty || only.contains("memory") {
      let yard = try BenchYard(["demo", "--data", folder])
      let idle = yard.server.residentMiB
      let home = try Caller(port: yard.port).get("/").text
      let paths = home.split(separator: "\"").filter { $0.hasPrefix("/products/") }.map(String.init)
      let caller = try Caller(port: yard.port)
      for number in 0..<10_000 { _ = try caller.get(paths.isEmpty ? "/" : paths[number % paths.count]) }
      let after = yard.server.residentMiB
      yard.end()
      figures.append(
        Figure(name: "memory-idle", value: idle, unit: "MiB", reference: "none", goal: .valueAtMost(80), note: "resident, the demo's products"))
      figures.append(
        Figure(
          name: "memory", value: after, unit: "MiB", reference: "idle: \(Figure.plain(idle)) MiB", goal: .valueAtMost(150), note: "after 10,000 pages"))
    }
    return figures
  }
}
