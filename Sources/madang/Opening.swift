import ArgumentParser
import Assembly
import Glibc
import Kernel
import Storage
import Wire

/// Opens what a command works on, as the settings say.
struct Opening {
  let settings: Settings
  let world: World

  /// Reads the settings; what cannot be used is said in one sentence and ends the program with exit code 64.
  /// - Parameter standing: what holds for this command where nothing was said.
  init(_ flags: SettingFlags, standing: [String: String] = [:]) throws {
    do {
      let environment = Self.environment()
      let unsaid = standing.filter { name, _ in Setting.all.first { $0.name == name }.map { environment[$0.environment] == nil } ?? false }
      settings = try Settings(flags: unsaid.merging(flags.given) { _, given in given }, environment: environment)
    } catch {
      throw Sorry(error.description, code: 64)
    }
    world = .live(node: settings.node ?? 0)
  }

  /// The database for a command that only reads or copies what is there: nothing is made, and the schema stays.
  func existing() throws -> Database {
    let path = settings.data + "/madang.sqlite"
    guard !settings.database.isEmpty || Files.isThere(path) else {
      throw Sorry("There is no database at \(path). Name the folder that holds it with --data.")
    }
    return try database(migrating: false)
  }

  /// The database at the program's schema; the data folder is made when it is not there. A `staged` world stands in for the real one.
  func database(migrating: Bool = true, at staged: World? = nil, progress: (String) -> Void = { _ in }) throws -> Database {
    let world = staged ?? world
    let database =
      settings.database.isEmpty
      ? try embedded(at: world) : try Database.postgres(url: settings.database, world: world, connections: settings.readers * 4, readers: settings.readers)
    guard migrating else { return database }
    do {
      try Migrator(AllMigrations.list).run(database, progress: progress)
      // A clock that stands elsewhere knows nothing of leases that end.
      if staged == nil { try database.lease(node: settings.node) }
    } catch let no as NodeLease.No {
      database.close()
      throw Sorry(no.description, code: 75)
    }
    return database
  }

  /// Takes the data folder for a program that stays open; refused where another has it. A database elsewhere is shared by many, and so is its folder.
  func lock() throws -> FolderLock? {
    guard settings.database.isEmpty else { return nil }
    do { return try FolderLock(folder()) } catch let taken as FolderLock.Taken {
      let who = taken.process.map { " (process \($0))" } ?? ""
      throw Sorry("Another program\(who) is open on \(settings.data). Stop it first, or name another folder with --data.", code: 75)
    }
  }

  private func embedded(at world: World) throws -> Database {
    let path = try folder() + "/madang.sqlite"
    do {
      return try Database.sqlite(path: path, world: world, readers: settings.readers)
    } catch StorageFault.statement(let state, _, _) where state == Self.notADatabase {
      throw Sorry("\(path) is not a database. Move it away to begin anew, or put a backup in its place (madang restore).")
    }
  }

  /// SQLITE_NOTADB.
  private static let notADatabase = "26"

  /// The data folder, made when it is not there.
  func folder() throws -> String {
    var made = ""
    for part in settings.data.split(separator: "/", omittingEmptySubsequences: false) {
      made += made.isEmpty && part.isEmpty ? "/" : made.isEmpty || made == "/" ? String(part) : "/\(part)"
      if !made.isEmpty, made != "/", mkdir(made, 0o750) != 0, errno != EEXIST {
        throw Sorry("The data folder \(settings.data) cannot be made: \(String(cString: strerror(errno))).")
      }
    }
    return settings.data
  }

  /// The variables of the environment that belong to us.
  private static func environment() -> [String: String] {
    var found: [String: String] = [:]
    for setting in Setting.all {
      if let value = getenv(setting.environment) { found[setting.environment] = String(cString: value) }
    }
    return found
  }
}
