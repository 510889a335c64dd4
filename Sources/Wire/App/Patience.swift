/// A wait that has an end.
package struct Patience: Sendable {
  private let end: ContinuousClock.Instant

  package init(seconds: Int) { end = .now + .seconds(seconds) }

  package var isOver: Bool { .now > end }
}

/// Time on a clock that never steps, for measuring.
package struct Stopwatch: Sendable {
  private let start = ContinuousClock.now

  package init() {}

  package var microseconds: Int {
    let parts = (ContinuousClock.now - start).components
    return Int(parts.seconds) * 1_000_000 + Int(parts.attoseconds / 1_000_000_000_000)
  }
}

/// Milliseconds on a clock that never steps, for token buckets.
package enum Ticks {
  private static let start = ContinuousClock.now

  package static var now: Int64 {
    let parts = (ContinuousClock.now - start).components
    return parts.seconds * 1000 + parts.attoseconds / 1_000_000_000_000_000
  }
}
