import ArgumentParser
import Glibc
import Kernel
import Storage
import Synchronization

/// Kill the real program under load, again and again, and show that nothing acknowledged is lost and nothing is half done.
struct Prove: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prove", abstract: "Kill the program under load and show that nothing is lost.",
    discussion: """
      Starts a server of its own on loopback, lets callers check out, kills it with SIGKILL at a random moment, starts it
      again, and asks for every order that had been acknowledged. At the end `verify` must find the records whole.
      On PostgreSQL where MADANG_TEST_POSTGRES is set and --postgres is given.

      Example:
        madang prove --rounds 10
      """)

  @Option(help: "How often the server is killed.") var rounds = 5
  @Flag(help: "On PostgreSQL instead of the embedded database.") var postgres = false

  func run() async throws {
    let folder = try RunFiles.scratch()
    defer { RunFiles.remove(folder) }
    let scratch = postgres ? try BenchPostgres(server: getenv("MADANG_TEST_POSTGRES").map { String(cString: $0) } ?? "") : nil
    defer { scratch?.drop() }
    let place = scratch.map { ["--database", $0.url, "--data", folder] } ?? ["--data", folder]
    _ = try Child([RunFiles.program, "demo", "--quick", "--load-only"] + place).finish()
    let variants = try CheckoutFigures.goods(folder: folder, url: scratch?.url)
    var acknowledged: [CheckoutFigures.Placed] = []
    var dice = Dice(seed: UInt64(getpid()))
    for round in 1...rounds {
      let yard = try BenchYard(["demo"] + place)
      try expect(acknowledged, at: yard)
      let load = KillLoad(port: yard.port, variants: variants, round: round)
      load.start(callers: 16)
      Clock.pause(milliseconds: 500 + dice.below(2000))
      yard.server.end(SIGKILL)
      let placed = load.finish()
      acknowledged += placed
      Say.progress("round \(round): \(placed.count) orders acknowledged before the kill")
    }
    let yard = try BenchYard(["demo"] + place)
    try expect(acknowledged, at: yard)
    yard.end()
    let (said, code) = try Child([RunFiles.program, "verify"] + place).finish()
    Say.result("killed \(rounds) times under load, \(acknowledged.count) acknowledged orders, all there")
    Say.result(said)
    if code != 0 || acknowledged.isEmpty { throw ExitCode(1) }
  }

  private func expect(_ orders: [CheckoutFigures.Placed], at yard: BenchYard) throws {
    let caller = try Caller(port: yard.port)
    for order in orders {
      let answer = try caller.get("/api/v1/orders/\(order.id)", headers: ["Cart-Secret: \(order.secret)"])
      guard answer.status == 200 else {
        throw Child.Failed(description: "the acknowledged order \(order.id) is gone: \(answer.status) \(answer.text.prefix(200))")
      }
    }
  }
}

/// Callers that check out until the server dies; what was acknowledged to them is kept.
final class KillLoad: @unchecked Sendable {
  private let port: Int
  private let variants: [Int64]
  private let round: Int
  private let placed = Mutex<[CheckoutFigures.Placed]>([])
  private var threads: [OSThread] = []

  init(port: Int, variants: [Int64], round: Int) {
    self.port = port
    self.variants = variants
    self.round = round
  }

  func start(callers: Int) {
    threads = (0..<callers).map { number in
      OSThread(name: "shopper-\(number)") { [self] in
        var dice = Dice(seed: UInt64(round * 1000 + number))
        guard let caller = try? Caller(port: port) else { return }
        for turn in 0..<10_000 {
          let key = "kill-\(getpid())-\(round)-\(number)-\(turn)"
          // A broken connection is the kill: whatever was not answered may or may not be there.
          guard let order = try? CheckoutFigures.order(caller, variants[dice.below(variants.count)], key: key) else { return }
          placed.withLock { $0.append(order) }
        }
      }
    }
  }

  func finish() -> [CheckoutFigures.Placed] {
    for thread in threads { thread.join() }
    return placed.withLock { $0 }
  }
}
