import Kernel
import Storage

/// The currency in which an import's goods are sold: what was said, as long as a storefront sells in it.
package enum SaleCurrency {
  /// The currencies of all storefronts, the first one's first; won where there is none.
  package static func all(in tx: Transaction) throws -> [Currency] {
    let sites = try SiteQueries.all(in: tx)
    var seen: Set<Currency> = []
    let all = sites.map(\.currency).filter { seen.insert($0).inserted }
    return all.isEmpty ? [.krw] : all
  }

  /// What was said, or the storefront's where nothing was; another than the storefronts' is refused.
  package static func of(said: Currency?, site: ID<Site>? = nil, in tx: Transaction) throws -> Currency {
    let all = try all(in: tx)
    let own = try site.flatMap { id in try SiteQueries.all(in: tx).first { $0.id == id }?.currency } ?? all[0]
    guard let said else { return own }
    guard site == nil ? all.contains(said) : said == own else { throw FileFault.foreignCurrency(said: said.code, wanted: own.code) }
    return said
  }
}
