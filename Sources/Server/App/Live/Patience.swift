/// A wait that has an end.
struct Patience: Sendable {
  private let end: ContinuousClock.Instant

  init(seconds: Int) { end = .now + .seconds(seconds) }

  var isOver: Bool { .now > end }
}

/// Time on a clock that never steps, for measuring.
struct Stopwatch: Sendable {
  private let start = ContinuousClock.now

  var microseconds: Int {
    let parts = (ContinuousClock.now - start).components
    return Int(parts.seconds) * 1_000_000 + Int(parts.attoseconds / 1_000_000_000_000)
  }
}

/// Milliseconds on a clock that never steps, for token buckets.
enum Ticks {
  private static let start = ContinuousClock.now

  static var now: Int64 {
    let parts = (ContinuousClock.now - start).components
    return parts.seconds * 1000 + parts.attoseconds / 1_000_000_000_000_000
  }
}
