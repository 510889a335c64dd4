import ArgumentParser
import Glibc
import Storage
import Web
import Wire

/// Puts a copy made by `backup` in place of an embedded database.
struct Restore: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put a backup in place as the embedded database of an empty data folder.",
    discussion: """
      The server must be stopped. A folder that holds a database is left as it is: move it away first, so that nothing is lost.
      Before anything is written, the database and every picture are compared with what the backup noted of them.

      Example:
        madang restore /backups/2026-11-21 --data /srv/madang
      """)

  @Argument(help: "The backup.", completion: .directory) var backup: String
  @OptionGroup var flags: SettingFlags

  func run() throws {
    let opening = try Opening(flags)
    guard Files.isThere(backup) else { throw Sorry("There is no backup \(backup).") }
    let path = opening.settings.data + "/madang.sqlite"
    guard !Files.isThere(path) else { throw Sorry("\(path) is there already. Move it away first; nothing was changed.") }
    guard Files.isThere("\(backup)/\(Storage.Backup.manifestName)") else { return try single(opening, to: path) }
    let whole = Storage.Backup(folder: backup)
    let manifest: Storage.Backup.Manifest
    do { manifest = try whole.check() } catch let fault as StorageFault { throw Sorry("\(fault) Nothing was changed.") }
    let lock = try opening.lock()
    defer { withExtendedLifetime(lock) {} }
    try whole.restore(to: path, blobs: try BlobStore(folder: opening.folder() + "/blobs"))
    try opening.database { Say.progress("Schema: \($0)") }.close()
    Say.result("\(backup) is in place at \(path), with \(manifest.blobs) pictures")
  }

  /// A database alone, as earlier versions copied it.
  private func single(_ opening: Opening, to path: String) throws {
    // SQLite itself copies, so that a damaged or foreign file is noticed here and not later.
    let copy: Database
    do {
      copy = try Database.sqlite(path: backup, world: opening.world, readers: 1)
      _ = try Migrator.count(in: copy)
    } catch is StorageFault { throw Sorry("\(backup) is not a backup of this program; nothing was changed.") }
    defer { copy.close() }
    let lock = try opening.lock()
    defer { withExtendedLifetime(lock) {} }
    try copy.backup(to: path + ".part")
    guard rename(path + ".part", path) == 0 else { throw Sorry("\(path) cannot be written.") }
    try opening.database { Say.progress("Schema: \($0)") }.close()
    Say.result("\(backup) is in place at \(path), without pictures: it holds none")
  }
}

/// Questions to the file system.
enum Files {
  static func isThere(_ path: String) -> Bool { access(path, F_OK) == 0 }
}
