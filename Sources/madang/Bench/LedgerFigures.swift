import Assembly
import Glibc
import Kernel
import Ledger
import Simulation
import Storage

/// The ledger against a C loop over the same file layout (embedded), and against pgbench (PostgreSQL).
enum LedgerFigures {
  static let accounts = 200_000

  struct Case {
    let name: String
    let hot: Bool
    let perCall: Int
    let goal: Double
  }

  static func run(world: World, rounds: Int, only: Set<String>, reference: String) async throws -> [Figure] {
    let cases = [
      Case(name: "ledger-single", hot: false, perCall: 1, goal: 0.65), Case(name: "ledger-batch", hot: false, perCall: 1000, goal: 0.5),
      Case(name: "ledger-hot", hot: true, perCall: 1, goal: 0.65),
    ].filter { only.isEmpty || only.contains($0.name) }
    guard !cases.isEmpty else { return [] }
    let folder = try RunFiles.scratch()
    defer { RunFiles.remove(folder) }
    let file = "\(folder)/ledger.sqlite"
    let database = try Database.sqlite(path: file, world: world)
    try Migrator(AllMigrations.list).run(database)
    let ids = try LedgerWorkload.open(accounts, on: database)
    database.close()
    var figures: [Figure] = []
    for item in cases {
      var ours: [Double] = [], theirs: [Double] = [], cpu: [Double] = []
      for _ in 0..<rounds {
        let database = try Database.sqlite(path: file, world: world)
        let some = item.hot ? Array(ids.prefix(5)) : ids
        let callers = item.perCall == 1 ? 64 : 4
        let work = LedgerWorkload(accounts: some, callers: callers, perCall: item.perCall, calls: item.perCall == 1 ? 400 : 5)
        let before = ownCPU()
        let watch = Watch()
        try await work.run(on: database)
        let seconds = watch.seconds
        ours.append(Double(work.transfers) / seconds)
        cpu.append((ownCPU() - before) / Double(work.transfers))
        database.close()
        theirs.append(try loop(reference, file, item, transfers: work.transfers))
      }
      let ratio = Rounds.median(zip(ours, theirs).map { $0 / $1 })
      figures.append(
        Figure(
          name: item.name, value: Rounds.median(ours), unit: "transfers/s", ratio: ratio,
          reference: "C loop, \(item.perCall == 1 ? 64 : 1000) a commit: \(Figure.plain(Rounds.median(theirs)))/s", goal: .ratioAtLeast(item.goal),
          cpuMicros: Rounds.median(cpu), note: "\(item.hot ? 5 : accounts) accounts, \(item.perCall == 1 ? 64 : 4) callers, \(item.perCall) a call"))
    }
    return figures
  }

  private static func loop(_ program: String, _ file: String, _ item: Case, transfers: Int) throws -> Double {
    let (output, code) = try Child([
      program, file, "--accounts", item.hot ? "5" : "\(accounts)", "--transfers", "\(transfers)", "--per-commit", item.perCall == 1 ? "64" : "1000",
    ]).finish()
    guard code == 0, let json = try? JSONReader.read(output), let rate = json["perSecond"] ?? json["transfersPerSecond"] ?? json["rate"],
      case .number(let text) = rate, let value = Double(text)
    else { throw Child.Failed(description: "the C reference said: \(output)") }
    return value
  }

  static func ownCPU() -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1_000_000 + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec)
  }
}
