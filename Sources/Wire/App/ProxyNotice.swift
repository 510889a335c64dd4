import HTTPTypes
import Synchronization

/// Says when a proxy stands in front that nobody named: then all customers count as one address.
package final class ProxyNotice: Sendable {
  /// How often it is said at most.
  static let every: Int64 = 3_600_000

  private let said = Atomic<Int64>(Int64.min)

  package init() {}

  /// What is wrong with the settings alone, at the start; nil where nothing is.
  package static func atStart(_ settings: Settings) -> String? {
    guard settings.isSecure, settings.proxies == 0 else { return nil }
    return "\(settings.baseURL) is served by a proxy that ends TLS, and --proxies is 0: all customers would count as one address, and limits meant for one would meet them all. "
      + "Say how many proxies stand in front: --proxies 1."
  }

  /// What is wrong with this request's way here, at most once an hour; the address itself is never said.
  func notice(_ headers: HTTPFields, proxies: Int, now: Int64 = Ticks.now) -> String? {
    guard proxies == 0, headers.saysForwarded else { return nil }
    let last = said.load(ordering: .relaxed)
    guard last == Int64.min || now - last >= Self.every, said.compareExchange(expected: last, desired: now, ordering: .relaxed).exchanged else { return nil }
    return "requests come with the address of somebody else (X-Forwarded-For or Forwarded), and --proxies is 0: "
      + "where a proxy stands in front, all customers count as one address; say --proxies 1"
  }
}
