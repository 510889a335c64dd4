import Foundation
import Kernel
import Storage
import Synchronization

/// Files of the embedded engine that hold a schema: each is built once per set of migrations and run of the tests, and then copied, which is a
/// hundredth of the work.
package enum SQLiteTemplate {
  /// What ends the names of a database's files, and the bytes of each: two connections that close at the same moment leave the log beside it.
  private typealias Files = [(ending: String, bytes: Data)]
  private static let endings = ["", "-wal"]
  private static let built = Mutex<[String: Files]>([:])

  /// Puts a database with this schema at a path where none is.
  package static func copy(_ migrations: [Migration], to path: String) throws {
    let key = migrations.map { $0.name + $0.checksum }.joined()
    let files = try built.withLock { built in
      if let known = built[key] { return known }
      let made = try build(migrations)
      built[key] = made
      return made
    }
    for file in files { try file.bytes.write(to: URL(fileURLWithPath: path + file.ending)) }
  }

  private static func build(_ migrations: [Migration]) throws -> Files {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("madang-template-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("yard.db").path
    let database = try Database.sqlite(path: path, world: StagedWorld(start: TestYard.start).world)
    do { try Migrator(migrations).run(database) } catch {
      database.close()
      throw error
    }
    database.close()
    return try endings.filter { FileManager.default.fileExists(atPath: path + $0) }.map { ending in
      (ending, try Data(contentsOf: URL(fileURLWithPath: path + ending)))
    }
  }
}
