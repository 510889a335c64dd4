import Catalog
import Hummingbird
import Kernel
import Places
import Storage
import Web
import Wire

/// What search engines are told: robots.txt, and the addresses of everything public in parts of 5,000.
enum SitemapRoutes {
  /// Addresses in one part, at most.
  static let size: Int64 = 5000

  static func routes() -> [Route] {
    [
      .get("/robots.txt") { call in
        let origin = try await call.house.database.read { tx in try Visit.of(call, in: tx).reader.site.origin }
        let lines = ["/me", "/cart", "/checkout", "/orders", "/payments", "/console", "/sign-in", "/sign-up", "/api", "/order-lookup", "/place"].map { "Disallow: \($0)\n" }
        return .text("User-agent: *\n\(lines.joined())Sitemap: \(origin)\(Paths.sitemap.text)\n")
      },
      .get("/sitemap.xml") { call in
        let xml = try await call.house.database.read { tx in
          let visit = try Visit.of(call, in: tx)
          let products = try SitemapQueries.count(site: visit.site.id, in: tx)
          let parts = 0...((products + size - 1) / size)
          return index(parts.map { visit.reader.site.origin + Paths.sitemap(part: Int($0)).text })
        }
        return .tagged(xml, type: "application/xml; charset=utf-8", caching: .minute, for: call)
      },
      .get("/sitemap/{part}") { call in
        guard let file = call["part"], file.hasSuffix(".xml"), let part = Int64(file.dropLast(4)), (0...100_000).contains(part) else {
          throw Problem.noSuchPage()
        }
        let xml = try await call.house.database.read { tx in
          let visit = try Visit.of(call, in: tx)
          let paths = part == 0 ? try places(in: tx) : try SitemapQueries.slugs(site: visit.site.id, part: part - 1, size: size, in: tx).map { Paths.product(slug: $0) }
          guard !paths.isEmpty else { throw Problem.noSuchPage() }
          return list(paths, visit.reader.site.origin)
        }
        return .tagged(xml, type: "application/xml; charset=utf-8", caching: .minute, for: call)
      },
    ]
  }

  /// Part 0: the pages that are always there, categories, malls and units; at most 5,000.
  private static func places(in tx: Transaction) throws -> [Path] {
    var paths = [Paths.home, Paths.categories, Paths.brands, Paths.malls, Paths.stores, Paths.promotions, Paths.restaurants, Paths.stream, Paths.help, Paths.terms, Paths.privacy]
    paths += try CategoryTree.load(in: tx).nodes.map { Paths.category(path: $0.path) }
    paths += try PlaceDocument.malls(limit: 500, in: tx).map { Paths.mall($0.id) }
    var after = PartyID(0)
    while paths.count < Int(size) {
      let units = try PlaceDocument.units(after: after, limit: 500, in: tx)
      guard let last = units.last else { break }
      paths += units.filter { !$0.isClosed }.map { Paths.store($0.id) }
      after = last.id
    }
    return Array(paths.prefix(Int(size)))
  }

  private static let opening = #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n"

  private static func index(_ addresses: [String]) -> [UInt8] {
    let items: [HTML] = addresses.map { "<sitemap><loc>\($0)</loc></sitemap>" }
    return Array(opening.utf8) + (#"<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\#(items)</sitemapindex>"# as HTML).bytes
  }

  private static func list(_ paths: [Path], _ origin: String) -> [UInt8] {
    // A page names itself with its language (`Head`), so each language is an address of its own here too.
    let items: [HTML] = paths.flatMap { path -> [HTML] in
      let languages: [HTML] = Language.allCases.map {
        #"<xhtml:link rel="alternate" hreflang="\#($0.tag)" href="\#(origin + Paths.inLanguage($0, path).text)"/>"#
      }
      let unsaid: HTML = #"<xhtml:link rel="alternate" hreflang="x-default" href="\#(origin + path.text)"/>"#
      return Language.allCases.map { "<url><loc>\(origin + Paths.inLanguage($0, path).text)</loc>\(languages)\(unsaid)</url>" }
    }
    let root: HTML = #"<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\#(items)</urlset>"#
    return Array(opening.utf8) + root.bytes
  }
}
