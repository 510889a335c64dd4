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

/// The domains of storefronts, which the database knows.
package struct Domains: Sendable {
  /// Whether a storefront has that name, by what was read last.
  package let has: @Sendable (String) -> Bool
  /// The same by what the database says now.
  package let look: @Sendable (String, Transaction) throws -> Bool

  package init(has: @escaping @Sendable (String) -> Bool, look: @escaping @Sendable (String, Transaction) throws -> Bool) {
    (self.has, self.look) = (has, look)
  }

  /// Where there are no storefronts.
  package static let none = Domains(has: { _ in false }, look: { _, _ in false })
}

extension ServerApp {
  /// Refuses a name that is neither ours nor a storefront's (421), so that nobody else's name gets into pages or caches.
  func checkHost(_ asked: AskedHost) async throws {
    if house.hosts.knows(asked) || house.domains.has(asked.name) { return }
    let domains = house.domains
    let isKnown = try? await house.database.read { tx in try domains.look(asked.name, tx) }
    guard isKnown == true else { throw Problem.hostUnknown() }
  }
}

extension Call {
  /// Where absolute addresses in pages begin: what is said in the settings, and otherwise what was asked for.
  package var origin: String {
    let settings = house.settings
    guard let base = settings.baseHost else { return "http://\(asked.text)" }
    guard asked.text != base, house.domains.has(asked.name) else { return settings.baseURL }
    return "\(settings.isSecure ? "https" : "http")://\(asked.name)"
  }
}
