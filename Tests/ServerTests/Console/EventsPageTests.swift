import Assembly
import Foundation
import Kernel
import Places
import Storage
import Testing

@testable import Server

/// What happened and who hears of it, at the console and at the command line.
@Suite(.everyEngine) struct EventsPageTests {
  @Test func theLatestEventsAndTheirHearersAreShownToOperatorsAlone() async throws {
    let yard = try ConsoleYard(), database = yard.door.database
    try AllRounds.settle(database)
    try database.writeNow { tx in
      for key in Int64(1)...60 { try tx.emit(Event("test.happened", key: key, facts: ["n": .int(key)])) }
    }
    _ = try Sequencer.step(database)
    let page = try await yard.get("/console/events?topic=test.happened", as: yard.houseOperator)
    #expect(page.status == 200 && page.text.contains("test.happened") && page.text.contains(#"{&quot;n&quot;:60}"#) && !page.text.contains(#"{&quot;n&quot;:10}"#))
    #expect(page.text.contains("cards.stock"))
    let head = try database.readNow(EventReader.head)
    let next = "/console/events?topic=test.happened&before=\(head - 49)"
    #expect(page.text.contains(next.replacingOccurrences(of: "&", with: "&amp;")))
    let older = try await yard.get(next, as: yard.houseOperator).text
    #expect(older.contains(#"{&quot;n&quot;:10}"#) && !older.contains(#"{&quot;n&quot;:11}"#))
    #expect(try await yard.get("/console/events?topic=no.such", as: yard.houseOperator).text.contains("이 종류로 남아 있는 일이 없어요."))
    #expect(try await yard.get("/console/events", as: yard.owner).status == 403)
    #expect(try await yard.get("/console/house", as: yard.houseOperator).text.contains(#"href="/console/events""#))
  }

  /// Old events that everybody heard go by the house's own round; those by which search finds places stay.
  @Test func theRoundForgetsWhatEverybodyHeardLongAgo() throws {
    let yard = try ConsoleYard(), database = yard.door.database
    try database.writeNow { tx in
      try tx.emit(Event("test.happened", key: 1, facts: [:]))
      try tx.emit(Event(PlacesEvents.mallRevisedTopic, key: 4711, facts: [:]))
    }
    try AllRounds.settle(database)
    let round = AllRounds.forgetEvents(olderThan: .days(100))
    func topics() throws -> Set<String> { Set(try database.readNow { try EventReader.after(0, limit: 1000, in: $0) }.map(\.event.topic)) }
    #expect(try round.step(database) == .nothing)
    #expect(try topics().contains("test.happened"))
    yard.door.staged.pass(.days(101))
    // Cursors that were spared a write are moved on by the next hundred.
    try database.writeNow { tx in for key in Int64(1)...100 { try tx.emit(Event("test.later", key: key, facts: [:])) } }
    try AllRounds.settle(database)
    while try round.step(database) == .more {}
    #expect(try !topics().contains("test.happened"))
    #expect(try topics().isSuperset(of: ["test.later", PlacesEvents.mallRevisedTopic]))
    #expect(try AllProofs.list.first { $0.name == "storage" }?.find(database, nil) == [])
  }
}

/// The same by command, beside whatever runs.
@Suite struct FailedJobsCommandTests {
  @Test func whatFailedIsListedTriedAgainAndLaidAsideByCommand() async throws {
    let folder = Scratch.folder()
    func madang(_ arguments: [String]) async throws -> (status: Int32?, said: String) {
      let program = try BuiltProgram(arguments + ["--data", folder])
      let status = try await program.finish()
      return (status, try program.said() + String(contentsOfFile: program.faults, encoding: .utf8))
    }
    #expect(try await madang(["migrate"]).status == 0)
    let none = try await madang(["failed-jobs"])
    #expect(none.status == 0 && none.said.contains("Nothing failed."), "\(none.said)")
    do {
      struct Broken: Error {}
      let staged = StagedWorld(start: Instant(rfc3339: "2026-11-30T00:00:00Z")!)
      let database = try Database.sqlite(path: folder + "/madang.sqlite", world: staged.world)
      defer { database.close() }
      try database.writeNow { tx in
        try EnqueueJob("test.break", body: .null, attemptsMax: 1).run(in: tx)
        try EnqueueJob("test.break", body: .null, attemptsMax: 1).run(in: tx)
        try tx.emit(Event("test.happened", key: 7, facts: [:]))
      }
      let runner = JobRunner([JobHandler("test.break", inside: { _, _ in throw Broken() })])
      for _ in 1...2 { _ = try runner.step(database) }
    }
    let listed = try await madang(["failed-jobs"])
    #expect(listed.said.contains("test.break") && listed.said.contains("2 in all."), "\(listed.said)")
    let id = try #require(listed.said.firstMatch(of: #/job (\d+)/#)).1
    let silent = try await madang(["failed-jobs", "discard", "job", String(id), "--reason", "x"])
    #expect(silent.status == 64 && silent.said.contains("Give a reason of at least 3 characters."), "\(silent.said)")
    #expect(try await madang(["failed-jobs", "discard", "job", String(id), "--reason", "the shop is gone"]).status == 0)
    #expect(try await madang(["failed-jobs", "retry", "all"]).said.contains("1 are tried again."))
    #expect(try await madang(["failed-jobs"]).said.contains("Nothing failed."))
    let events = try await madang(["events", "--topic", "test.happened"])
    #expect(events.status == 0 && events.said.contains("test.happened  7"), "\(events.said)")
    #expect(try await madang(["events", "hearers"]).said.contains("orders.notices  at 0"))
  }
}
