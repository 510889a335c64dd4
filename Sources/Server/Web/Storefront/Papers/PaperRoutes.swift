import Hummingbird
import Kernel
import Storage
import Web

/// Terms, privacy, help, the page without a connection, and the manifest.
package enum PaperRoutes {
  package static func routes() -> [Route] {
    PaperPage.Paper.allCases.map { paper in
      .get("/" + paper.rawValue) { call in try await call.showPublic { visit, _ in .page(PaperPage(paper).draw(visit.reader)) } }
    } + [
      .get("/offline") { call in try await call.showPublic { visit, _ in .page(OfflinePage.draw(visit.reader)) } },
      .get("/manifest.webmanifest") { call in
        let json = try await call.house.database.read { tx in
          let visit = try Visit.of(call, in: tx)
          return Manifest.json(visit.reader.site, visit.reader.language)
        }
        return .bytes(json.bytes, type: Manifest.contentType, caching: .ownOnly)
      },
    ] + SitemapRoutes.routes()
  }
}
