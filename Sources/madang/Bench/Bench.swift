import ArgumentParser
import Glibc
import Kernel
import Storage

/// Measure this program against references in the same run.
struct Bench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure this program against references in the same run.",
    discussion: """
      Starts servers of its own on loopback and measures them from outside (wrk, /proc), the ledger against a C loop over
      SQLite and against pgbench, search over generated documents. Every figure is the median of its rounds.
      PostgreSQL figures need MADANG_TEST_POSTGRES; `make bench` starts one. Run it on an idle machine.

      Examples:
        make bench
        make bench ARGS="--json"
        madang bench product-page ledger-single --rounds 5
      """)

  static let names = [
    "product-page", "product-page-cold", "product-page-cached", "listing-page", "listing-page-cold", "product-api", "product-api-cached", "ledger-single", "ledger-batch", "ledger-hot", "ledger-postgres",
    "ledger-postgres-hot", "checkout-sqlite", "checkout-postgres", "search-100k", "search-1m", "search-1m-postgres", "import",
    "import-postgres", "cold-start", "memory-idle", "memory",
  ]

  @Argument(help: "Figures to measure; all when none is named.") var only: [String] = []
  @Flag(help: "One JSON object a line.") var json = false
  @Option(help: "Rounds of each figure, at least 5 for a figure that is quoted.") var rounds = 5
  @Option(help: "The C reference of the ledger, built by make bench.") var ledgerReference = ".build/ledger_reference"

  func validate() throws {
    guard (1...100).contains(rounds) else { throw ValidationError("--rounds takes 1 to 100.") }
    for name in only where !Self.names.contains(name) {
      throw ValidationError("There is no figure \(name). There are: \(Self.names.joined(separator: ", ")).")
    }
  }

  func run() async throws {
    let names = Set(only)
    let server = getenv("MADANG_TEST_POSTGRES").map { String(cString: $0) }
    let world = World.live(node: 900)
    if !json { Say.result(Figure.head) }
    func wanted(_ some: String...) -> Bool { names.isEmpty || some.contains { names.contains($0) } }
    func tell(_ figures: [Figure]) { for figure in figures { Say.result(json ? figure.json : figure.row) } }
    if wanted("product-page", "product-page-cold", "product-page-cached", "listing-page", "listing-page-cold", "product-api", "product-api-cached") {
      tell(try PageFigures.run(rounds: rounds, only: names))
    }
    if wanted("cold-start") { tell([try StartFigures.coldStart(rounds: rounds)]) }
    if wanted("memory", "memory-idle") {
      let both = try await StartFigures.memory(world: world, rounds: rounds) { Say.progress($0) }
      tell(both.filter { wanted($0.name) })
    }
    tell(try await LedgerFigures.run(world: world, rounds: rounds, only: names, reference: ledgerReference))
    if let server { tell(try await LedgerPostgresFigures.run(world: world, server: server, rounds: rounds, only: names)) }
    if wanted("checkout-sqlite") { tell([try CheckoutFigures.run("checkout-sqlite", server: nil, rounds: rounds)]) }
    if let server, wanted("checkout-postgres") { tell([try CheckoutFigures.run("checkout-postgres", server: server, rounds: rounds)]) }
    if wanted("import", "import-postgres") { tell(try await ImportFigures.run(world: world, server: server, rounds: rounds, only: names)) }
    if wanted("search-100k", "search-1m", "search-1m-postgres") {
      tell(try SearchFigures.run(world: world, server: server, rounds: rounds, only: names) { Say.progress($0) })
    }
  }
}
