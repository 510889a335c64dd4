import ArgumentParser
import Assembly
import Storage
import Wire

/// Brings a database to this program's schema.
struct Migrate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Bring the database to this program's schema.",
    discussion: """
      `serve` does it by itself; this is for doing it beforehand. Steps that ran are never run again.

      Example:
        madang migrate --database postgres://madang@db:5432/madang
      """)

  @OptionGroup var flags: SettingFlags

  func run() throws {
    let opening = try Opening(flags)
    let database = try opening.database(migrating: false)
    defer { database.close() }
    let ran = try Migrator(AllMigrations.list).run(database) { Say.progress("Schema: \($0)") }
    Say.result(ran.isEmpty ? "The schema was up to date." : "\(ran.count) steps ran; the schema is up to date.")
  }
}
