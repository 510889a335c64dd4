import ArgumentParser
import Assembly
import Doors
import Kernel
import Parties
import Server
import ServiceLifecycle
import Storage
import Wire

/// Opens the shop and answers until it is told to stop.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run the shop: its pages, the API and the work in the background.",
    discussion: """
      Prints one line with the address when it listens. SIGTERM or Ctrl-C stops it: running requests finish, then the
      database is drained and closed. The schema is brought up to date first.

      Examples:
        madang serve
        madang serve --data /srv/madang --port 8080 --base-url https://shop.example
        madang serve --port 0 --data /srv/madang
        madang serve --database postgres://madang@db:5432/madang --node 2 --host 0.0.0.0 --proxies 1
      """)

  @OptionGroup var flags: SettingFlags

  func run() async throws {
    let opening = try Opening(flags)
    let lock = try opening.lock()
    defer { withExtendedLifetime(lock) {} }
    let database = try opening.database { Say.progress("Schema: \($0)") }
    try FirstSite.open(on: database)
    try await Self.open(opening, database)
  }

  /// Opens the shop on a database that is ready.
  static func open(_ opening: Opening, _ database: Database, announcing lines: [String] = []) async throws {
    let missing = opening.settings.keeper.missing
    if !missing.isEmpty {
      Say.progress("The law wants it shown who runs the site; not set: \(missing.map { "--\($0)" }.joined(separator: " ")).")
    }
    for notice in opening.settings.sendingNotices { Say.progress(notice) }
    let texts = try Papers.read(opening.settings, database)
    let surroundings = Surroundings(
      settings: opening.settings, database: database, fetch: LiveFetch.make(reachesPrivate: opening.settings.fetchesPrivate), texts: texts)
    try await ServerApp(surroundings, groups: RouteGroups.all()).serve(announcing: lines)
  }
}

extension ServerApp {
  /// Writes what this node noted; every node has a buffer of its own.
  private var signalsRound: Round {
    let signals = house.signals
    return Round("signals.write", in: .upkeep, every: .seconds(2)) { try signals.step($0) }
  }

  /// Runs and says where, in the one line that other programs wait for.
  func serve(announcing lines: [String] = []) async throws {
    let settings = house.settings
    OpenFiles.raiseLimit()
    if let notice = ProxyNotice.atStart(settings) { Say.progress("Warning: \(notice)") }
    let workers: [any Service] = [
      RoundsWorker(
        database: house.database,
        rounds: AllRounds.list + [
          signalsRound, BlobRound.round(house), PictureWorker.round(house), UploadRound.round(house), AllRounds.forgetEvents(olderThan: .days(Int64(settings.eventsDays))),
        ], logger: house.logger),
      PaymentsWorker(database: house.database, gateways: house.gateways, logger: house.logger),
      ImportWorker.service(house), FeatureJobs.worker(house),
    ] + MessagesWorker.services(house, senders: LiveSenders.all(settings)) + PictureWorker.services(house)
    try await run(workers: workers) { port in
      let shown = settings.host == "0.0.0.0" || settings.host == "::" ? "127.0.0.1" : settings.host
      Say.result("Madang is open at http://\(shown):\(port)")
      for line in lines { Say.result(line.split(separator: "{port}", omittingEmptySubsequences: false).joined(separator: "\(port)")) }
    }
  }
}
