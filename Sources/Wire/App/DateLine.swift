import Kernel
import Synchronization

/// The Date header's value (RFC 9110, 5.6.7), made once a second.
package final class DateLine: Sendable {
  private let kept = Mutex<(second: Int64, text: String)>((0, ""))

  package init() {}

  package func text(_ now: Instant) -> String {
    let second = now.milliseconds / 1000
    return kept.withLock { kept in
      if kept.second != second { kept = (second, Self.format(second)) }
      return kept.text
    }
  }

  private static func format(_ second: Int64) -> String {
    let day = Day(number: second / 86_400)
    let rest = second % 86_400
    func two(_ n: Int64) -> String { n < 10 ? "0\(n)" : "\(n)" }
    let weekday = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][day.weekday - 1]
    let month = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][day.month - 1]
    return "\(weekday), \(two(Int64(day.day))) \(month) \(day.year) \(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60)) GMT"
  }
}
