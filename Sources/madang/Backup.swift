import ArgumentParser
import Server
import Storage

/// Copies a running embedded database.
struct Backup: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Copy the embedded database into one file, while it is in use.",
    discussion: """
      The copy is the state of one moment. PostgreSQL is backed up with its own tools (docs/OPERATIONS.md).

      Example:
        madang backup /backups/madang-2026-11-21.sqlite --data /srv/madang
      """)

  @Argument(help: "The file to write; it must not be there yet.", completion: .file()) var file: String
  @OptionGroup var flags: SettingFlags

  func run() throws {
    guard !Files.isThere(file) else { throw Sorry("\(file) is there already; nothing was changed.") }
    let opening = try Opening(flags)
    guard opening.settings.database.isEmpty else {
      throw Sorry("PostgreSQL is backed up with pg_dump or pg_basebackup; see docs/OPERATIONS.md.")
    }
    let path = opening.settings.data + "/madang.sqlite"
    let database = try opening.existing()
    defer { database.close() }
    var told = -1
    try database.backup(to: file) { left, all in
      let percent = all == 0 ? 100 : (all - left) * 100 / all
      if percent / 10 != told {
        told = percent / 10
        Say.progress("\(percent)%")
      }
    }
    Say.result("\(path) is copied to \(file)")
  }
}
