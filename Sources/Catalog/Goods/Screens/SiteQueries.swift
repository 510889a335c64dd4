import Kernel
import Storage

/// Reads of storefronts.
package enum SiteQueries {
  /// Sites of one installation, at most.
  package static let sitesMax = 64
  /// What a site is opened with.
  static let columns = "id, code, domain, name_ko, name_en, accent, hero_ko, hero_en, language, currency, assortment, theme, wordmark_ko, wordmark_en, mark"
  private static let shown = columns + ", logo, logo_ko, logo_en, logo_wide, logo_high, logo_why"

  private static func read(_ row: inout Row) throws -> Site {
    var site = Site(
      id: try row.next(), code: try row.next(), domain: try row.next(), name: Words(try row.next(), try row.next()),
      look: Site.Look(accent: try row.next(), hero: Words(try row.next(), try row.next())), language: Language(rawValue: try row.next()) ?? .korean,
      currency: try row.next(), assortment: try row.next())
    site.look.theme = try row.next()
    site.look.wordmark = Words(try row.next(), try row.next())
    site.look.mark = try row.next()
    let photo: Blob? = try row.next(String?.self).flatMap { Blob(name: $0) }
    let alt = Words(try row.next(), try row.next()), size = try ProductRecords.size(&row), why: String? = try row.next()
    site.look.logo = photo.map { Site.Logo(photo: $0, alt: alt, size: size, why: why.map { PictureFault(text: $0) }) }
    return site
  }

  package static func all(in tx: Transaction) throws -> [Site] {
    try tx.rows("SELECT \(raw: shown) FROM catalog_site ORDER BY id LIMIT \(sitesMax)", read)
  }

  package static func site(code: String, in tx: Transaction) throws -> Site? {
    try tx.first("SELECT \(raw: shown) FROM catalog_site WHERE code = \(code)", read)
  }

  /// The storefront of a request's host name.
  package static func site(domain: String, in tx: Transaction) throws -> Site? {
    try tx.first("SELECT \(raw: shown) FROM catalog_site WHERE domain = \(domain)", read)
  }
}
