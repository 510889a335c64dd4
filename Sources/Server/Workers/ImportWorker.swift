import Commerce
import Kernel
import Logging
import ServiceLifecycle
import Storage

/// Imports the catalogue files that people sent, one after another, on a thread of its own.
package struct ImportWorker: Service {
  /// How long one import may take before another worker takes it over.
  static let lease = Span.minutes(60)

  private let house: Surroundings
  private let lane = WorkLane(threads: 1, waitingMax: 2)
  private let stopping = StopMark()

  package init(_ house: Surroundings) { self.house = house }

  /// What is rung when an import moves on.
  static func topic(_ id: ID<CatalogUpload>) -> String { "import/\(id)" }

  /// The handler of import jobs; a second run goes on where the first stopped.
  static func handler(_ house: Surroundings) -> JobHandler {
    JobHandler(SendCatalog.job, lease: lease) { job, database in
      guard let id = job.body["upload"]?.text.flatMap({ ID<CatalogUpload>(text: $0) }) else { return }
      let place = UploadPlace(house.settings)
      try RunUpload(id, path: place.file(of: id), reportPath: place.report(of: id)) { house.bells.ring(topic($0.id)) }.run(database)
    }
  }

  package func run() async throws {
    await withGracefulShutdownHandler {
      await self.turn()
    } onGracefulShutdown: {
      self.stopping.ring()
    }
  }

  private func turn() async {
    let runner = JobRunner([Self.handler(house), TurnPrices.handler])
    let (wakes, wake) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
    stopping.whenRung { wake.yield() }
    let pulse = Task { await Pulse.everyHalfSecond { wake.yield() } }
    defer { pulse.cancel() }
    for await _ in wakes {
      if stopping.isRung { return }
      await lane.run { work(runner) }
    }
  }

  private func work(_ runner: JobRunner) {
    do {
      while try runner.step(house.database) != .idle { if stopping.isRung { return } }
    } catch {
      house.logger.warning("an import rests and is tried again: \(error)")
    }
  }
}
