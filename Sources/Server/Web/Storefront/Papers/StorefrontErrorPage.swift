import Commerce
import Kernel
import Web

/// A problem in the storefront's own look; drawn without the database, which may be what is wrong.
package enum StorefrontErrorPage {
  package static let bytes: ErrorPage = { problem, call in
    let language = call.shownLanguage
    let site = call.house.sites.known(host: call.host)
    let origin = call.origin
    var reader = Reader(
      language: language, now: call.house.database.world.now(),
      site: Web.Site(
        name: site?.name.text(in: language) ?? Web.Site.madang.name, origin: origin, look: site.map { Web.Site.Look(accent: $0.look.accent) } ?? .jade,
        keeper: call.house.settings.keeper))
    reader.said = call.placeSaid
    let isPage = call.request.method == .get
    return SorryPage(
      status: problem.status, title: problem.title.text(in: language), detail: problem.detail.text(in: language), number: call.id,
      here: isPage ? Path(ours: String(call.path)) : nil
    ).draw(reader).bytes
  }
}
