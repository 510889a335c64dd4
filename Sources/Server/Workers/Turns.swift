import ServiceLifecycle

/// A worker's turns: one every half second and one at every ring of its bell, one after another, until the server stops.
struct Turns: Sendable {
  private let stopping = StopMark()

  /// A long turn looks at this between two pieces of work.
  var isOver: Bool { stopping.isRung }

  /// Takes turns; returns when the one that was under way at the stop is over.
  func take(waking bell: AsyncStream<Void>? = nil, _ turn: @Sendable () async -> Void) async {
    await withGracefulShutdownHandler {
      let (wakes, wake) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
      stopping.whenRung { wake.yield() }
      let pulse = Task { await Pulse.everyHalfSecond { wake.yield() } }
      let rings = bell.map { bell in Task { for await _ in bell { wake.yield() } } }
      defer {
        pulse.cancel()
        rings?.cancel()
      }
      for await _ in wakes {
        if isOver { return }
        await turn()
      }
    } onGracefulShutdown: {
      stopping.ring()
    }
  }
}
