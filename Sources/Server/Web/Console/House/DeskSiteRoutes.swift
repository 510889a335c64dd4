import Commerce
import Hummingbird
import Kernel
import Storage
import Web

/// The face of each storefront, chosen by who runs the installation.
enum DeskSiteRoutes {
  static func routes() -> [Route] {
    [
      .get("/console/sites/{site}", needs: .operate) { call in try await show(call) },
      .post("/console/sites/{site}", needs: .operate) { call in
        let id = try call.id("site", of: Commerce.Site.self)
        let answer = try await call.act(else: { try await show(call, entry: $0, status: $1) }) { seat, form, tx in
          var reading = FieldReading(form)
          let theme = try reading.value(else: Theme.madang) {
            guard let theme = Theme.all.first(where: { $0.code == form["theme"] }) else { throw InvalidInput("theme", SitePhrases.themeBad) }
            return theme
          }
          let mark = try reading.value(else: Mark.courtyard) {
            guard let mark = Mark(rawValue: form["mark"]) else { throw InvalidInput("mark", SitePhrases.markBad) }
            return mark
          }
          func words(_ name: String, most: Int, needed: Bool) -> Words {
            Words(reading.text("\(name)-ko", most: most, needed: needed), reading.text("\(name)-en", most: most, needed: false))
          }
          let wordmark = words("wordmark", most: DressSite.wordmarkMax, needed: false), hero = words("hero", most: DressSite.heroMax, needed: true)
          try reading.check()
          try DressSite(id, theme: theme.code, wordmark: wordmark, mark: mark.rawValue, hero: hero, by: seat.party).run(in: tx)
          return After(.saved, Paths.consoleSite(id))
        }
        // Other programs of the same yard see it when they next read their sites.
        call.house.sites.forget()
        return answer
      },
    ]
  }

  private static func show(_ call: Call, entry: FormEntry = .nothing, status: HTTPResponse.Status = .ok) async throws -> Response {
    let id = try call.id("site", of: Commerce.Site.self)
    return try await call.desk(status: status) { seat, tx in
      guard let site = try SiteQueries.all(in: tx).first(where: { $0.id == id }) else { throw Problem.noSuchPage() }
      return SitePage(site: site, entry: entry).html(seat.desk)
    }
  }
}
