import Hummingbird
import Kernel
import Storage
import Web
import Wire

/// Terms, privacy, help, the page without a connection, and the manifest.
package enum PaperRoutes {
  package static func routes() -> [Route] {
    PaperPage.Paper.allCases.map { paper in
      .get("/" + paper.rawValue) { call in
        guard let dated = paper.dated else { return try await call.showPublic { visit, _ in .page(PaperPage(paper).draw(visit.reader)) } }
        // Not kept on the shelf: a new edition comes into force at midnight, whoever reads then.
        let texts = call.house.texts, wanted = call.query("on")
        return try await call.show { visit, tx in
          let editions = texts.editions(dated), inForce = texts.inForce(dated, on: Zone.seoul.local(tx.now).day)
          let shown = try wanted.map { day in
            guard let text = editions.first(where: { $0.since.description == day }) else { throw Problem.noSuchPage() }
            return text
          }
          return .page(PaperPage(paper, editions: editions, shown: shown ?? inForce, inForce: inForce).draw(visit.reader))
        }
      }
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
