import Catalog
import Kernel
import Storage
import Synchronization
import Web

/// The storefronts by host name, read anew every half minute: every page needs one, and they seldom change.
package final class SiteBook: Sendable {
  /// How long what was read is taken for true.
  static let keeps = Span.seconds(30)

  private struct Kept {
    var sites: [Catalog.Site] = []
    var until = Instant(milliseconds: 0)
  }
  private let kept = Mutex(Kept())

  package init() {}

  /// The site of a host name, else the installation's first; nil while there is none.
  package func site(host: String, in tx: Transaction) throws -> Catalog.Site? {
    let now = tx.now
    let known = kept.withLock { $0.until > now && !$0.sites.isEmpty ? $0.sites : nil }
    let sites = try known ?? SiteQueries.all(in: tx)
    if known == nil { kept.withLock { $0 = Kept(sites: sites, until: now + Self.keeps) } }
    return Self.find(host, among: sites)
  }

  /// Lets go of what was read: a site has changed.
  package func forget() { kept.withLock { $0.until = Instant(milliseconds: 0) } }

  /// What was read last, however old; for pages that may not touch the database.
  package func known(host: String) -> Catalog.Site? {
    kept.withLock { Self.find(host, among: $0.sites) }
  }

  /// Whether a storefront has that domain, by what was read last.
  package func isDomain(_ host: String) -> Bool { kept.withLock { $0.sites.contains { $0.domain == host } } }

  /// By its domain; on one's own machine by its code too, as browsers take every name under `localhost` for theirs (RFC 6761, 6.3).
  private static func find(_ host: String, among sites: [Catalog.Site]) -> Catalog.Site? {
    sites.first { $0.domain == host || host == $0.code + ".localhost" } ?? sites.first
  }
}
