import Glibc
import Kernel

/// This very program, started as a server of its own on a folder of its own, to be measured from outside.
final class BenchYard {
  let server: Child
  let port: Int
  /// Seconds from the start of the process to its first answered page.
  let secondsToFirstPage: Double

  /// - Parameters:
  ///   - arguments: `["demo", "--data", folder]`.
  ///   - log: the file of what the server says of trouble.
  init(_ arguments: [String], firstPage: String = "/", log: String = "/dev/null") throws {
    let watch = Watch()
    server = try Child([RunFiles.program] + arguments + ["--port", "0", "--rate-per-minute", "0", "--checkouts-per-address", "0", "--stock-share", "100"], log: log)
    var found: Int?
    while let line = server.line() {
      guard let at = line.range(of: "http://127.0.0.1:") else { continue }
      found = Int(line[at.upperBound...].prefix { $0.isNumber })
      break
    }
    guard let found else { throw Child.Failed(description: "the server ended before it listened") }
    port = found
    let answer = try Caller(port: found).get(firstPage)
    guard answer.status == 200 else { throw Child.Failed(description: "\(firstPage) was answered \(answer.status)") }
    secondsToFirstPage = watch.seconds
  }

  /// One round of load on one path: CPU of the server for each request, requests a second, p99.
  func load(_ path: String, seconds: Int = 2, connections: Int = 32, headers: [String] = [], script: String? = nil) throws -> (cpu: Double, rate: Double, p99: Double) {
    let before = server.cpuMicros
    var arguments = ["wrk", "-t1", "-c\(connections)", "-d\(seconds)s", "--latency"]
    for header in headers { arguments += ["-H", header] }
    if let script { arguments += ["-s", script] }
    let (output, code) = try Child(arguments + ["http://127.0.0.1:\(port)\(path)"]).finish()
    guard code == 0 else { throw Child.Failed(description: "wrk failed; is it installed?") }
    let used = server.cpuMicros - before
    var requests = 0.0, rate = 0.0, p99 = 0.0
    for line in output.split(separator: "\n") {
      let words = line.split(separator: " ")
      if words.count > 2, words[1] == "requests", words[2] == "in" { requests = Double(words[0]) ?? 0 }
      if words.count == 2, words[0] == "Requests/sec:" { rate = Double(words[1]) ?? 0 }
      if words.count == 2, words[0] == "99%" { p99 = Self.millis(words[1]) }
      if words.count > 1, words[0] == "Non-2xx" { throw Child.Failed(description: "\(path): \(line)") }
    }
    guard requests > 0 else { throw Child.Failed(description: "\(path): wrk counted no request") }
    return (used / requests, rate, p99)
  }

  private static func millis(_ text: Substring) -> Double {
    if text.hasSuffix("us") { return (Double(text.dropLast(2)) ?? 0) / 1000 }
    if text.hasSuffix("ms") { return Double(text.dropLast(2)) ?? 0 }
    return (Double(text.dropLast(1)) ?? 0) * 1000
  }

  func end() { server.end() }
}

extension StringProtocol {
  /// The first place where `other` stands.
  func range(of other: String) -> Range<Index>? {
    var at = startIndex
    while at < endIndex {
      if self[at...].hasPrefix(other) { return at..<index(at, offsetBy: other.count) }
      at = index(after: at)
    }
    return nil
  }
}
