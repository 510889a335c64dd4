import Foundation
import Kernel
import Storage

/// A database of its own on the tests' PostgreSQL server, dropped afterwards.
struct ScratchPostgres {
  let server: String
  let name: String

  init(server: String) throws {
    self.server = server
    name = "t_" + UUID().uuidString.lowercased().replacingOccurrences(of: "-", with: "")
    try PostgresAdmin.run(server, "CREATE DATABASE \(name) TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'")
  }

  var url: String { String(server[..<server.lastIndex(of: "/")!]) + "/" + name }

  func drop() { try? PostgresAdmin.run(server, "DROP DATABASE IF EXISTS \(name) WITH (FORCE)") }
}
