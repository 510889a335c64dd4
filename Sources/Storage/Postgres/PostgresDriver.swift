import Kernel

extension Database {
  /// Opens a PostgreSQL database by URL (`postgres://user@host:5432/name`).
  package static func postgres(
    url: String, world: World, connections: Int = 16, queueMax: Int = 4096, hook: StatementHook? = nil
  ) throws -> Database {
    throw StorageFault.disconnected("not there yet")
  }
}
