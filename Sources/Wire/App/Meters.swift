import Synchronization

/// Counters and a histogram of the web, shown at /metrics in the Prometheus text format.
package final class Meters: Sendable {
  /// Upper bounds of the histogram in microseconds.
  static let bounds = [500, 1000, 2500, 5000, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000, 5_000_000]

  private let classes = Counters(6)
  private let buckets = Counters(bounds.count + 1)
  private let microseconds = Atomic<Int>(0)
  private let inFlight = Atomic<Int>(0)
  private let faults = Atomic<Int>(0)

  package init() {}

  func begin() { inFlight.add(1, ordering: .relaxed) }

  func end(status: Int, microseconds taken: Int) {
    inFlight.subtract(1, ordering: .relaxed)
    classes.add(min(max(status / 100, 0), 5))
    microseconds.add(taken, ordering: .relaxed)
    buckets.add(Self.bounds.firstIndex { taken <= $0 } ?? Self.bounds.count)
  }

  func fault() { faults.add(1, ordering: .relaxed) }

  /// Prometheus exposition, version 0.0.4; `more` are gauges of others, such as waiting transactions.
  package func text(_ more: [(name: String, help: String, value: Int)] = []) -> String {
    var out = "# HELP madang_http_requests_total Answers by class of status.\n# TYPE madang_http_requests_total counter\n"
    for c in 1...5 { out += "madang_http_requests_total{status=\"\(c)xx\"} \(classes[c])\n" }
    out += "# HELP madang_http_request_seconds Time from head to answer.\n# TYPE madang_http_request_seconds histogram\n"
    var sum = 0
    for (index, bound) in Self.bounds.enumerated() {
      sum += buckets[index]
      out += "madang_http_request_seconds_bucket{le=\"\(Double(bound) / 1_000_000)\"} \(sum)\n"
    }
    sum += buckets[Self.bounds.count]
    out += "madang_http_request_seconds_bucket{le=\"+Inf\"} \(sum)\n"
    out += "madang_http_request_seconds_sum \(Double(microseconds.load(ordering: .relaxed)) / 1_000_000)\n"
    out += "madang_http_request_seconds_count \(sum)\n"
    out += "# HELP madang_http_faults_total Faults answered with 5xx and logged.\n# TYPE madang_http_faults_total counter\n"
    out += "madang_http_faults_total \(faults.load(ordering: .relaxed))\n"
    out += "# HELP madang_http_in_flight Requests being answered.\n# TYPE madang_http_in_flight gauge\n"
    out += "madang_http_in_flight \(inFlight.load(ordering: .relaxed))\n"
    for gauge in more { out += "# HELP \(gauge.name) \(gauge.help)\n# TYPE \(gauge.name) gauge\n\(gauge.name) \(gauge.value)\n" }
    return out
  }
}

/// A row of counters.
private final class Counters: Sendable {
  private final class Cell: Sendable { let count = Atomic<Int>(0) }
  private let cells: [Cell]

  init(_ count: Int) { cells = (0..<count).map { _ in Cell() } }

  func add(_ index: Int) { cells[index].count.add(1, ordering: .relaxed) }
  subscript(index: Int) -> Int { cells[index].count.load(ordering: .relaxed) }
}
