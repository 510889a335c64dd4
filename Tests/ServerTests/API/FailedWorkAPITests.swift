import Kernel
import Storage
import Testing

@testable import Server

@Suite(.everyEngine) struct FailedWorkAPITests {
  private struct Broken: Error {}

  @Test func anOperatorsProgramListsRetriesAndDiscards() async throws {
    let town = try Town()
    let house = try town.houseOperator, database = town.door.database
    func die() throws {
      _ = try database.writeNow(EnqueueJob("test.break", body: .null, attemptsMax: 1).run)
      _ = try JobRunner([JobHandler("test.break", inside: { _, _ in throw Broken() })]).step(database)
    }
    try die()
    let items = try await town.door.get("/api/v1/failed-work", house).json["items"]?.items
    let id = try #require(items?.first?["id"]?.text)
    #expect(items?.first?["kind"]?.text == "test.break" && items?.first?["attempts"]?.integer == 1)
    #expect(try await town.door.get("/api/v1/failed-work", town.owner).code == "roles/forbidden")
    #expect(try await town.door.post("/api/v1/failed-work/job/\(id)/retry", "", house).status == 204)
    #expect(try await town.door.post("/api/v1/failed-work/job/\(id)/retry", "", house).code == "work/gone")
    _ = try JobRunner([JobHandler("test.break", inside: { _, _ in throw Broken() })]).step(database)
    #expect(try await town.door.post("/api/v1/failed-work/job/\(id)/discard", #"{"reason":"x"}"#, house).status == 422)
    #expect(try await town.door.post("/api/v1/failed-work/job/\(id)/discard", #"{"reason":"no longer needed"}"#, house).status == 204)
    #expect(try await town.door.post("/api/v1/failed-work/retry", "", house).json["count"]?.integer == 0)
  }
}
