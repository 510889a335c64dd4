import Catalog
import Kernel
import Web
import Wire

/// A problem in the storefront's own look, or in the console's for whoever is there; drawn without the database, which may be what is wrong.
package enum StorefrontErrorPage {
  package static let bytes: ErrorPage = { problem, call in
    let language = call.shownLanguage
    let site = call.house.sites.known(host: call.host)
    let origin = call.origin
    var reader = Reader(
      language: language, now: call.house.database.world.now(),
      site: site.map { Web.Site($0, language, origin: origin, keeper: call.house.settings.keeper) }
        ?? Web.Site(name: Web.Site.madang.name, origin: origin, keeper: call.house.settings.keeper))
    reader.said = call.placeSaid
    let isPage = call.request.method == .get
    return SorryPage(
      status: problem.status, title: problem.title.text(in: language), detail: problem.detail.text(in: language), number: call.id,
      here: isPage ? Path(ours: String(call.path)) : nil, back: isPage ? nil : call.pageBefore, desk: isAtDesk(problem, call) ? Path(ours: String(call.path)) : nil
    ).draw(reader).bytes
  }

  /// Whether somebody works at the console: a page of it for whoever shows a session, and was not refused for who they are.
  private static func isAtDesk(_ problem: Problem, _ call: Call) -> Bool {
    guard ![401, 403].contains(problem.status), call.path == Paths.console.text || call.path.hasPrefix(Paths.console.text + "/"), case .session = call.credential else { return false }
    return true
  }
}
