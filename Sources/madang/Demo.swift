import ArgumentParser
import Kernel
import Parties
import Server
import Simulation
import Storage

/// Open a demo mall: sample places, products and sign-ins.
struct Demo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open a demo mall: sample places, products and sign-ins.",
    discussion: """
      Makes an embedded database under the data folder, fills it once, opens the yard and prints the demo sign-ins.
      An interrupted filling goes on where it stopped; a second start opens at once.

      Examples:
        madang demo
        madang demo --port 9000 --data ./demo
        madang demo --port 0 --data /srv/try
      """)

  @OptionGroup var flags: SettingFlags
  @Flag(help: "Fill the database and stop.") var loadOnly = false

  func run() async throws {
    let opening = try Opening(flags)
    var database = try opening.database { Say.progress("Schema: \($0)") }
    if try await !DemoYard.isLoaded(database) {
      let clock = DemoClock(opening.world, isResumed: try await DemoYard.isBegun(database))
      database.close()
      try await fill(opening.database(at: clock.world(node: opening.settings.node)), clock)
      database = try opening.database()
    }
    if loadOnly {
      database.close()
      return
    }
    var lines = ["", "Sign in as (password \(DemoPerson.password)):"]
    lines += DemoPerson.all.map { "  \($0.role)  \($0.login)  \(DemoPerson.password)" }
    lines.append("The second storefront, with goods of its own: http://dongne.localhost:{port}")
    try await Serve.open(opening, database, announcing: lines)
  }

  private func fill(_ database: Database, _ clock: DemoClock) async throws {
    let passwords = PasswordLane()
    defer { database.close() }
    let yard = DemoYard(database, clock: clock, passwords: passwords) { what, done, of in
      Say.progress(Self.bar(what, done, of))
    }
    try await yard.load()
    passwords.close()
  }

  /// `products  [##########----------] 83/166`
  private static func bar(_ what: String, _ done: Int, _ of: Int) -> String {
    let filled = of == 0 ? 20 : min(20, done * 20 / of)
    let name = what + String(repeating: " ", count: max(0, 10 - what.count))
    return "\(name) [\(String(repeating: "#", count: filled))\(String(repeating: "-", count: 20 - filled))] \(done)/\(of)"
  }
}
