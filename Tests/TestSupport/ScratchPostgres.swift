import Foundation
import Kernel
import Storage

/// A database of its own on the tests' PostgreSQL server, dropped afterwards.
///
/// The schema is built once per set of migrations, as a template; each test's database is a copy of it.
package struct ScratchPostgres: Sendable {
  package let server: String
  package let name: String

  package init(server: String, migrations: [Migration] = []) throws {
    self.server = server
    name = Self.freshName("t")
    let template = "madang_" + Encoding.hex(Digest.sha256(migrations.map { $0.name + $0.checksum }.joined()).prefix(12))
    let copy = "CREATE DATABASE \(name) TEMPLATE \(template)"
    do {
      try PostgresAdmin.run(server, copy)
    } catch {
      try Self.build(template, server, migrations)
      try PostgresAdmin.run(server, copy)
    }
  }

  /// Builds the template beside its name and then gives it the name, so that nobody copies half a schema.
  private static func build(_ template: String, _ server: String, _ migrations: [Migration]) throws {
    let draft = freshName("draft")
    try PostgresAdmin.run(server, "CREATE DATABASE \(draft) TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'")
    let database = try Database.postgres(
      url: address(server, draft), world: StagedWorld(start: TestYard.start).world, connections: 2)
    do { try Migrator(migrations).run(database) } catch {
      database.close()
      throw error
    }
    database.close()
    do {
      try PostgresAdmin.run(server, "ALTER DATABASE \(draft) RENAME TO \(template)")
    } catch {
      // Another test was quicker.
      try PostgresAdmin.run(server, "DROP DATABASE IF EXISTS \(draft) WITH (FORCE)")
    }
  }

  private static func freshName(_ prefix: String) -> String {
    prefix + "_" + UUID().uuidString.lowercased().replacingOccurrences(of: "-", with: "")
  }

  private static func address(_ server: String, _ name: String) -> String { String(server[..<server.lastIndex(of: "/")!]) + "/" + name }

  package var url: String { Self.address(server, name) }

  package func drop() { try? PostgresAdmin.run(server, "DROP DATABASE IF EXISTS \(name) WITH (FORCE)") }
}
