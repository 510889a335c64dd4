import Catalog
import Kernel
import Storage
import Web
import Wire

/// The storefront that a request speaks of: by its code, else by the host name it came to.
enum APISite {
  static let code = Input<String?>.query("site", .text(1...60))

  static func find(_ code: String?, _ call: Call, in tx: Transaction) throws -> Catalog.Site {
    // Answers name a site by its id, addresses by its code.
    let found = if let code { try SiteQueries.site(code: code, in: tx) ?? SiteQueries.all(in: tx).first { $0.id.description == code } } else { try call.house.sites.site(host: call.host, in: tx) }
    guard let site = found else { throw CatalogAbsence.site }
    return site
  }
}
