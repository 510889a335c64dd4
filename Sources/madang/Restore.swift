import ArgumentParser
import Glibc
import Server
import Storage

/// Puts a copy made by `backup` in place of an embedded database.
struct Restore: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put a backup in place as the embedded database of an empty data folder.",
    discussion: """
      The server must be stopped. A folder that holds a database is left as it is: move it away first, so that nothing is lost.

      Example:
        madang restore /backups/madang-2026-11-21.sqlite --data /srv/madang
      """)

  @Argument(help: "The backup.", completion: .file()) var file: String
  @OptionGroup var flags: SettingFlags

  func run() throws {
    let opening = try Opening(flags)
    guard Files.isThere(file) else { throw Sorry("There is no file \(file).") }
    let path = opening.settings.data + "/madang.sqlite"
    guard !Files.isThere(path) else { throw Sorry("\(path) is there already. Move it away first; nothing was changed.") }
    // SQLite itself copies, so that a damaged or foreign file is noticed here and not later.
    let copy: Database
    do {
      copy = try Database.sqlite(path: file, world: opening.world, readers: 1)
      _ = try Migrator.count(in: copy)
    } catch StorageFault.statement { throw Sorry("\(file) is not a backup of this program; nothing was changed.") }
    defer { copy.close() }
    _ = try opening.folder()
    try copy.backup(to: path + ".part")
    guard rename(path + ".part", path) == 0 else { throw Sorry("\(path) cannot be written.") }
    let database = try opening.database { Say.progress("Schema: \($0)") }
    database.close()
    Say.result("\(file) is in place at \(path)")
  }
}

/// Questions to the file system.
enum Files {
  static func isThere(_ path: String) -> Bool { access(path, F_OK) == 0 }
}
