import Kernel
import Synchronization

/// The clock of a demo that is being filled: behind the real one, so that two weeks of trade lie behind the reader, and level with it at the end.
package final class DemoClock: Sendable {
  /// How many days the demo has been trading when it opens, today included.
  package static let days: Int64 = 14

  private let real: World
  private let behind: Mutex<Span>

  /// Begins the day before the first day of trade; a filling that was interrupted goes on in the present, for time never goes back.
  package init(_ real: World, isResumed: Bool) {
    self.real = real
    behind = Mutex(isResumed ? Span(milliseconds: 0) : .days(Self.days + 1))
  }

  /// The world of the database that is being filled. It mints ids of its own: close that database before another opens.
  package func world(node: Int64) -> World {
    World(node: node, now: { self.real.now() - self.behind.withLock { $0 } }, random: real.random)
  }

  /// The real moment: what opens now and what is on from today.
  var present: Instant { real.now() }

  /// The moment at which the demo is.
  var now: Instant { present - behind.withLock { $0 } }

  /// Goes on to a moment; never back, and never beyond the real one.
  func pass(to moment: Instant) {
    let wanted = present - moment
    behind.withLock { $0 = max(Span(milliseconds: 0), min($0, wanted)) }
  }
}
