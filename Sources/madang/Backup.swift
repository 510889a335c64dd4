import ArgumentParser
import Storage

/// Copies a running embedded database and its pictures.
struct Backup: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Copy the embedded database and its pictures into a folder, while they are in use.",
    discussion: """
      The copy is the state of one moment. The folder holds the database, every picture and a manifest of digests, which comes last: without
      it the backup is not whole. `--since` names an earlier backup on the same disk: pictures that it has are linked, not copied.
      PostgreSQL is backed up with its own tools (docs/OPERATIONS.md).

      Examples:
        madang backup /backups/2026-11-21 --data /srv/madang
        madang backup /backups/2026-11-22 --since /backups/2026-11-21 --data /srv/madang
      """)

  @Argument(help: "The folder to write; it must not be there yet, or empty.", completion: .directory) var folder: String
  @Option(help: "An earlier backup, whose pictures are not copied again.", completion: .directory) var since: String?
  @OptionGroup var flags: SettingFlags

  func run() throws {
    let opening = try Opening(flags)
    guard opening.settings.database.isEmpty else {
      throw Sorry("PostgreSQL is backed up with pg_dump or pg_basebackup; see docs/OPERATIONS.md.")
    }
    let database = try opening.existing()
    defer { database.close() }
    let blobs = opening.settings.data + "/blobs"
    var told = -1
    do {
      let manifest = try Storage.Backup(folder: folder, since: since).take(database, blobs: Files.isThere(blobs) ? BlobStore(folder: blobs) : nil) { left, all in
        let percent = all == 0 ? 100 : (all - left) * 100 / all
        if percent / 10 != told {
          told = percent / 10
          Say.progress("\(percent)%")
        }
      }
      Say.result("\(opening.settings.data) is copied to \(folder): \(manifest.databaseBytes) bytes of database, \(manifest.blobs) pictures")
    } catch let fault as StorageFault { throw Sorry(fault.sentence) }
  }
}
