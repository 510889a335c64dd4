import Kernel
import Storage
import Synchronization

/// The names that this house answers to: those of its settings, those of its storefronts, and this machine itself.
package struct KnownHosts: Sendable {
  private let names: Set<String>
  private let takesAll: Bool
  private let hasBase: Bool

  package init(_ settings: Settings) {
    let said = settings.hosts.split(separator: ",").map { $0.filter { $0 != " " }.lowercased() }
    takesAll = said.contains("*")
    hasBase = !settings.baseURL.isEmpty
    names = Set(said + [settings.baseHost.map { AskedHost($0)?.name ?? "" } ?? ""]).subtracting([""])
  }

  /// Whether the settings alone say so. Without a public address, numbers are taken as they are: on a first try, in a small network.
  func knows(_ asked: AskedHost) -> Bool {
    takesAll || asked.isLocal || names.contains(asked.name) || (!hasBase && asked.isAddress)
  }
}

extension ServerApp {
  /// Refuses a name that is neither ours nor a storefront's (421), so that nobody else's name gets into pages or caches.
  func checkHost(_ asked: AskedHost) async throws {
    if house.hosts.knows(asked) || house.sites.isDomain(asked.name) { return }
    let sites = house.sites
    let isKnown = try? await house.database.read { tx in
      _ = try sites.site(host: asked.name, in: tx)
      return sites.isDomain(asked.name)
    }
    guard isKnown == true else { throw Problem.hostUnknown() }
  }
}

extension Call {
  /// Where absolute addresses in pages begin: what is said in the settings, and otherwise what was asked for.
  var origin: String {
    let settings = house.settings
    guard let base = settings.baseHost else { return "http://\(asked.text)" }
    guard asked.text != base, house.sites.isDomain(asked.name) else { return settings.baseURL }
    return "\(settings.isSecure ? "https" : "http")://\(asked.name)"
  }

  /// What a page depends on of how it was asked for: the storefront, and how its addresses begin.
  var shelfHost: String { "\(host) \(origin)" }
}
