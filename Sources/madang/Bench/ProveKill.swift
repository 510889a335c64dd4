import ArgumentParser
import Glibc
import Kernel
import Storage

/// Kill the real program under load, again and again, and show that nothing acknowledged is lost and nothing is half done.
struct Prove: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prove", abstract: "Kill the program under load and show that nothing is lost.",
    discussion: """
      Starts a server of its own on loopback; shoppers check out and a merchant takes goods in, until SIGKILL ends the
      server at a random moment. After the restart every acknowledged order must be there, and whatever got no answer is
      asked again: an order with what its cart's keys say, a delivery of goods with its own key. At the end the shelf holds
      exactly one piece for each delivery, however often it was sent, and `verify` must find the records whole.

      Examples:
        madang prove --rounds 10
        madang prove --postgres postgres://postgres@127.0.0.1:5432/postgres
      """)

  @Option(help: "How often the server is killed.") var rounds = 5
  @Option(help: "A PostgreSQL server on which a database may be made; the embedded database when none is named.") var postgres: String?

  func validate() throws {
    guard (1...1000).contains(rounds) else { throw ValidationError("--rounds takes 1 to 1000.") }
  }

  func run() async throws {
    let folder = try RunFiles.scratch()
    defer { RunFiles.remove(folder) }
    let scratch = try postgres.map { try BenchPostgres(server: $0) }
    defer { scratch?.drop() }
    let place = scratch.map { ["--database", $0.url, "--data", folder] } ?? ["--data", folder]
    try Child.loadDemo(place)
    let variants = try CheckoutFigures.goods(folder: folder, url: scratch?.url)
    let proof = Proof(variants: variants)
    var dice = Dice(seed: UInt64(getpid()))
    for round in 1...rounds {
      let yard = try BenchYard(["demo"] + place)
      try proof.look(port: yard.port)
      let load = KillLoad(port: yard.port, proof: proof, round: round)
      load.start(shoppers: 16, deliveries: 4)
      Clock.pause(milliseconds: 500 + dice.below(2000))
      yard.server.end(SIGKILL)
      try load.finish()
      Say.progress("round \(round): \(proof.tally)")
    }
    let yard = try BenchYard(["demo"] + place)
    try proof.look(port: yard.port)
    yard.end()
    let (report, fault) = try Child([RunFiles.program, "verify"] + place).finish()
    Say.result("killed \(rounds) times under load: \(proof.tally); all there, once")
    Say.result(report)
    if fault != 0 || proof.isEmpty { throw ExitCode(1) }
  }
}
