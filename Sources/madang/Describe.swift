import ArgumentParser
import Assembly
import Doors
import Server
import Storage

/// Prints what the program says of itself; the documents under docs/ are made with it.
struct Describe: ParsableCommand {
  enum What: String, ExpressibleByArgument, CaseIterable { case openapi, events, problems, migrations, config, permissions }

  static let configuration = CommandConfiguration(
    abstract: "Print the API document, the events, the problems, the migrations, the settings or the permissions.",
    discussion: """
      Examples:
        madang describe openapi > docs/openapi.json
        madang describe config
      """)

  @Argument(help: "One of: \(What.allCases.map(\.rawValue).joined(separator: ", ")).") var what: What

  func run() throws {
    switch what {
    case .openapi: print(Description.openapi(RouteGroups.all()))
    case .problems: print(Description.problems(RouteGroups.all()), terminator: "")
    case .permissions: print(Description.permissions(RouteGroups.all()), terminator: "")
    case .config: print(Description.config(), terminator: "")
    case .migrations: for migration in AllMigrations.list { print("\(migration.name) \(migration.checksum)") }
    case .events: print(Description.events(), terminator: "")
    }
  }
}
