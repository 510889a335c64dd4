import Glibc
import Kernel

extension World {
  /// The real clock and the operating system's random numbers.
  package static func live(node: Int64) -> World {
    World(node: node, now: { Instant(milliseconds: systemMilliseconds()) }, random: Secret.systemRandom)
  }

  private static func systemMilliseconds() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}
