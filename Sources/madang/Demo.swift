import ArgumentParser
import Assembly
import Kernel
import Messages
import Parties
import Simulation
import Storage
import Wire

/// Open a demo mall: sample places, products and sign-ins.
struct Demo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open a demo mall: sample places, products and sign-ins.",
    discussion: """
      Makes an embedded database under the data folder, fills it once, opens the shop and prints the demo sign-ins.
      An interrupted filling goes on where it stopped; a second start opens at once.

      Examples:
        madang demo
        madang demo --port 9000 --data ./demo
        madang demo --port 0 --data /srv/try
      """)

  @OptionGroup var flags: SettingFlags
  @Flag(help: "Fill the database and stop.") var loadOnly = false

  func run() async throws {
    let opening = try Opening(flags, standing: Self.operatorOfTheDemo)
    let lock = try opening.lock()
    defer { withExtendedLifetime(lock) {} }
    var database = try opening.database { Say.progress("Schema: \($0)") }
    if try await !DemoYard.isLoaded(database) {
      let clock = DemoClock(opening.world, isResumed: try await DemoYard.isBegun(database))
      database.close()
      try await fill(opening.database(at: clock.world(node: opening.settings.node ?? 0)), clock)
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

  /// Who runs the demo: invented, and said to be; a flag or a variable of the environment wins.
  static let operatorOfTheDemo = [
    "operator-name": "마당 주식회사 (시연용, 실제 사업자가 아니에요)", "operator-representative": "김마당 (가상)",
    "operator-registration": "000-00-00000", "operator-mail-order": "제0000-시연-0000호", "operator-address": "서울특별시 중구 세종대로 110 (시연용 주소)",
    "operator-phone": "02-0000-0000", "operator-email": "help@madang.example", "operator-host": "직접 운영 (시연용)",
    "operator-name-en": "Madang Inc. (a demo, no real business)", "operator-representative-en": "Madang Kim (invented)",
    "operator-mail-order-en": "0000-demo-0000", "operator-address-en": "110 Sejong-daero, Jung-gu, Seoul (a demo address)",
    "operator-host-en": "Self-hosted (a demo)",
  ]

  private func fill(_ database: Database, _ clock: DemoClock) async throws {
    let passwords = PasswordLane()
    defer { database.close() }
    let yard = DemoYard(database, clock: clock, passwords: passwords) { what, done, of in
      Say.progress(Self.bar(what, done, of))
    }
    try await yard.load()
    // Nobody of the demo has a telephone or a letter box: what its trade would have told them is shown at the console and goes nowhere.
    try AllRounds.settle(database)
    let nowhere = SendMessages([], writers: [:])
    while try nowhere.step(database) != .idle {}
    passwords.close()
  }

  /// `products  [##########----------] 83/166`
  private static func bar(_ what: String, _ done: Int, _ of: Int) -> String {
    let filled = of == 0 ? 20 : min(20, done * 20 / of)
    let name = what + String(repeating: " ", count: max(0, 10 - what.count))
    return "\(name) [\(String(repeating: "#", count: filled))\(String(repeating: "-", count: 20 - filled))] \(done)/\(of)"
  }
}
