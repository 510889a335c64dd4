import Glibc

/// Seconds on a clock that never steps.
struct Watch {
  private let start = ContinuousClock.now

  var seconds: Double {
    let parts = (ContinuousClock.now - start).components
    return Double(parts.seconds) + Double(parts.attoseconds) / 1e18
  }
}

enum Clock {
  /// Waits on a real clock; only what measures or kills real processes does.
  static func pause(milliseconds: Int) {
    usleep(UInt32(milliseconds) * 1000)
  }
}
