import Catalog
import Hummingbird
import Kernel
import Storage
import Web
import Wire

/// The face of each storefront, chosen by who runs the installation.
enum DeskSiteRoutes {
  static func routes() -> [Route] {
    [
      .get("/console/sites/{site}", permissions: .operate) { call in try await show(call) },
      .post("/console/sites/{site}", permissions: .operate) { call in
        let id = try call.id("site", of: Catalog.Site.self)
        let answer = try await call.act(else: { try await show(call, entry: $0, status: $1) }) { seat, sent, tx in
          guard let stands = try SiteQueries.all(in: tx).first(where: { $0.id == id }) else { throw CatalogAbsence.site }
          let form = try sent.over(SitePage.values(of: stands), seat.language)
          var reading = FieldReading(form)
          let theme = try reading.value(else: Theme.madang) {
            guard let theme = Theme.all.first(where: { $0.code == form["theme"] }) else { throw InvalidInput("theme", SitePhrases.themeBad) }
            return theme
          }
          let mark = try reading.value(else: Mark.courtyard) {
            guard let mark = Mark(rawValue: form["mark"]) else { throw InvalidInput("mark", SitePhrases.markBad) }
            return mark
          }
          func words(_ name: String, most: Int, needed label: Phrase? = nil) -> Words {
            Words(reading.text("\(name)-ko", most: most, needed: label), reading.text("\(name)-en", most: most))
          }
          let wordmark = words("wordmark", most: DressSite.wordmarkMax), hero = words("hero", most: DressSite.heroMax, needed: SitePhrases.heroField)
          try reading.check()
          try DressSite(id, theme: theme.code, wordmark: wordmark, mark: mark.rawValue, hero: hero, by: seat.party).run(in: tx)
          return After(.saved, Paths.consoleSite(id))
        }
        // Other programs of the same yard see it when they next read their sites.
        call.house.sites.forget()
        return answer
      },
      .post("/console/sites/{site}/logo", permissions: .operate, form: .files("logo", atMost: 2)) { call in try await sendLogo(call) },
      .post("/console/sites/{site}/logo/remove", permissions: .operate) { call in
        let id = try call.id("site", of: Catalog.Site.self)
        let answer = try await call.act(else: { try await show(call, entry: $0, status: $1) }) { seat, _, tx in
          try SetLogo(id, photo: nil, by: seat.party).run(in: tx)
          return After(.saved, Paths.consoleSite(id))
        }
        call.house.sites.forget()
        return answer
      },
    ]
  }

  /// Who may not is refused before the file is read; what is no picture is refused before it is kept.
  private static func sendLogo(_ call: Call) async throws -> Response {
    let refused = try await call.desk { _, _ in HTML.empty }
    guard refused.status == .ok else { return refused }
    let id = try call.id("site", of: Catalog.Site.self), form = try await call.form(), kept = try keep(form, call)
    let answer = try await call.act(form: form, else: { try await show(call, entry: $0, status: $1) }) { seat, form, tx in
      var reading = FieldReading(form)
      let alt = Words(reading.text("logo-alt-ko", most: SetLogo.altMax, needed: SitePhrases.logoAltField), reading.text("logo-alt-en", most: SetLogo.altMax))
      try reading.check()
      try SetLogo(id, photo: kept.get(), alt: alt, by: seat.party).run(in: tx)
      return After(.saved, Paths.consoleSite(id))
    }
    call.house.sites.forget()
    return answer
  }

  private static func keep(_ form: Form, _ call: Call) throws -> Result<Blob, InvalidInput> {
    guard let file = form.files.first(where: { $0.field == "logo" && $0.byteCount > 0 }) else { return .failure(InvalidInput("logo", SitePhrases.logoMissing)) }
    func bad(_ fault: PictureFault) -> Result<Blob, InvalidInput> { .failure(InvalidInput("logo", fault.sentence)) }
    guard call.house.darkroom.isOpen() else { return bad(.noDarkroom) }
    guard file.byteCount <= FetchPicture.bytesMax else { return bad(.tooLarge) }
    let bytes = try UploadFile.whole(file.path, max: FetchPicture.bytesMax) ?? []
    if let fault = PictureHead.fault(bytes) { return bad(fault) }
    return .success(try PicturePlace(call.house.settings).store().put(bytes))
  }

  private static func show(_ call: Call, entry: FormEntry = .nothing, status: HTTPResponse.Status = .ok) async throws -> Response {
    let id = try call.id("site", of: Catalog.Site.self)
    return try await call.desk(status: status) { seat, tx in
      guard let site = try SiteQueries.all(in: tx).first(where: { $0.id == id }) else { throw Problem.noSuchPage() }
      return SitePage(site: site, entry: entry).html(seat.desk)
    }
  }
}
