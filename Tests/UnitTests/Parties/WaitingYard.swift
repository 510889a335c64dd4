import Storage

/// `onFreshDatabase` for bodies that wait.
func onFreshDatabaseAsync(
  _ engine: Engine, migrations: [Migration], _ body: @Sendable (TestYard) async throws -> Void
) async throws {
  let yard = try AsyncYard(engine, migrations: migrations)
  defer { yard.close() }
  try await body(TestYard(database: yard.database, clock: yard.clock))
}
