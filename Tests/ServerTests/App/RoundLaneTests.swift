import Assembly
import Dispatch
import Kernel
import ServiceLifecycle
import Storage
import Synchronization
import TestSupport
import Testing

@testable import Server

/// Lanes: a slow hearer keeps neither goods nor the order of events waiting.
@Suite(.everyEngine) struct RoundLaneTests {
  /// What was told, in order, to one who waits for it.
  private final class Told: Sendable {
    private let stream: AsyncStream<String>
    private let put: AsyncStream<String>.Continuation
    init() { (stream, put) = AsyncStream<String>.makeStream() }
    func tell(_ what: String) { put.yield(what) }
    func next() async -> String? {
      for await what in stream { return what }
      return nil
    }
  }

  /// Runs these rounds until `body` has returned.
  private func run(_ rounds: [Round], _ door: Door, _ body: @Sendable () async throws -> Void) async throws {
    let house = door.app.house
    let worker = RoundsWorker(database: house.database, rounds: rounds, logger: house.logger)
    let group = ServiceGroup(configuration: .init(services: [.init(service: worker)], logger: house.logger))
    try await withThrowingTaskGroup(of: Void.self) { tasks in
      tasks.addTask { try await group.run() }
      try await body()
      await group.triggerGracefulShutdown()
      try await tasks.waitForAll()
    }
  }

  @Test func aHearerThatBlocksKeepsNoHoldsWaiting() async throws {
    let door = try Storefront.open(), told = Told(), gate = DispatchSemaphore(value: 0)
    let rounds = [
      Round("hear.slow", in: .events, every: .seconds(1)) { _ in
        told.tell("slow")
        gate.waitInTime()
        return false
      },
      Round("holds", in: .holds, every: Span(milliseconds: 0)) { _ in
        told.tell("holds")
        return false
      },
    ]
    try await run(rounds, door) {
      var seen: [String] = []
      // It blocks by now, and holds end again and again beside it.
      while !seen.contains("slow") || seen.suffix(3) != ["holds", "holds", "holds"], let what = await told.next() { seen.append(what) }
      #expect(seen.filter { $0 == "slow" }.count == 1)
      gate.signal()
    }
  }

  @Test func whoHasALongBacklogKeepsItsNeighboursWaitingForOneStepOnly() async throws {
    let door = try Storefront.open(), told = Told(), steps = Atomic(0)
    let rounds = [
      Round("long", in: .events, every: .hours(1)) { _ in
        told.tell("long")
        // It has an end, so that nothing is told without end while the machine is busy with other tests.
        return steps.add(1, ordering: .relaxed).newValue < 10
      },
      Round("short", in: .events, every: Span(milliseconds: 0)) { _ in
        told.tell("short")
        return false
      },
    ]
    try await run(rounds, door) {
      var seen: [String] = []
      while seen.count < 4, let what = await told.next() { seen.append(what) }
      #expect(seen == ["long", "short", "long", "short"])
    }
  }

  @Test func holdsAndTheOrderOfEventsShareALaneWithNoHearer() {
    let holds = AllRounds.list.filter { $0.lane == .holds }.map(\.name)
    #expect(holds == ["events.sequence", "ledger.expire-holds", "checkouts.sweep"])
    #expect(AllRounds.list.filter { $0.name.hasPrefix("hear.") }.allSatisfy { $0.lane == .events })
  }
}
