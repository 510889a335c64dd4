import Catalog
import Kernel
import Web

/// A storefront's face: its theme, its sign and name in the header, its first words.
package struct SitePage: Sendable {
  package var site: Catalog.Site
  package var entry: FormEntry

  package init(site: Catalog.Site, entry: FormEntry = .nothing) {
    self.site = site
    self.entry = entry
  }

  private var theme: Theme { Theme.of(site.look.theme, accent: site.look.accent) }

  /// The fields of a storefront's face, as its form shows them.
  package static func values(of site: Catalog.Site) -> [String: String] {
    let theme = Theme.of(site.look.theme, accent: site.look.accent)
    return [
      "theme": theme.code, "mark": (Mark(rawValue: site.look.mark) ?? Mark.of(theme)).rawValue, "wordmark-ko": site.look.wordmark.korean,
      "wordmark-en": site.look.wordmark.english, "hero-ko": site.look.hero.korean, "hero-en": site.look.hero.english,
    ]
  }

  package func html(_ desk: Desk) -> HTML {
    let chosen = entry.value("theme", or: theme.code), mark = entry.value("mark", or: (Mark(rawValue: site.look.mark) ?? Mark.of(theme)).rawValue)
    let themes: [HTML] = Theme.all.map { self.theme($0, isChosen: $0.code == chosen, desk) }
    let marks: [HTML] = Mark.allCases.map {
      #"<label class="chip"><input type="radio" name="mark" value="\#($0.rawValue)"\#("checked", if: $0.rawValue == mark)>\#($0.html)\#($0.name, desk.language)</label>"#
    }
    let title = site.name.text(in: desk.language)
    return desk.page(
      title, part: .house, path: Paths.consoleSite(site.id), back: .init(desk.say(DeskPhrases.health), Paths.consoleHouse),
      body: """
        <p class="muted">\(SitePhrases.lead, desk.language)</p>\(entry.notice(desk))<form novalidate class="form is-broad" method="post" action="\(to: Paths.consoleSite(site.id))">\(ShownFields.hidden(Self.values(of: site), entry))
        <fieldset class="field"><legend>\(SitePhrases.theme, desk.language)</legend><div class="themes">\(themes)</div></fieldset>
        <fieldset class="field"><legend>\(SitePhrases.mark, desk.language)</legend><div class="chips marks">\(marks)</div></fieldset>
        <div class="pair">\(words("wordmark", SitePhrases.wordmark, site.look.wordmark, most: DressSite.wordmarkMax, isRequired: false, hint: SitePhrases.wordmarkHint, desk))\(words("hero", SitePhrases.hero, site.look.hero, most: DressSite.heroMax, isRequired: true, hint: nil, desk))</div>
        <div class="acts">\(Button(desk.say(DeskPhrases.save), .main).submit())</div></form>\(logo(desk))
        """)
  }

  /// The picture in the header: what is there, how it goes, and another in its place.
  private func logo(_ desk: Desk) -> HTML {
    let kept = site.look.logo
    let shown: HTML? = kept.flatMap { Picture(logo: $0, desk.language) }.map { #"<div class="logo-shown"><span class="logo">\#($0.html)</span></div>"# }
    let state: HTML? = kept.flatMap { logo -> HTML? in
      if let why = logo.why { return Notice(why.sentence.text(in: desk.language), .vermilion).html }
      return logo.size == nil ? Notice(desk.say(SitePhrases.logoWaits), .indigo).html : nil
    }
    let hint = desk.say(SitePhrases.logoHint, ["max": String(FetchPicture.bytesMax >> 20)])
    let file = FieldParts(id: "f-logo", label: desk.say(SitePhrases.logoFile), hint: hint, error: entry.error("logo"), isRequired: true)
    let accepted = PictureFormat.allCases.map(\.contentType).joined(separator: ",")
    let control: HTML = #"<input class="input" id="f-logo" name="logo" type="file" accept="\#(accepted)" required\#("aria-describedby", file.described)>"#
    let alt = words("logo-alt", SitePhrases.logoAlt, kept?.alt ?? site.name, most: SetLogo.altMax, isRequired: true, hint: SitePhrases.logoAltHint, desk)
    let remove: HTML? = kept == nil ? nil : Button(desk.say(SitePhrases.logoRemove), .outline, isSmall: true).post(Paths.consoleLogoRemove(site.id))
    return """
      <section class="panel stack" id="logo"><h2>\(SitePhrases.logo, desk.language)</h2><p class="muted">\(SitePhrases.logoLead, desk.language)</p>\(shown)\(state)<form novalidate class="form is-broad" method="post" action="\(to: Paths.consoleLogo(site.id))" enctype="multipart/form-data">\(file.html(control, desk.reader))<div class="pair">\(alt)</div><div class="acts">\(Button(desk.say(SitePhrases.logoSend), .main).submit())</div></form>\(remove)</section>
      """
  }

  /// A theme as a small page in its own colours, letters and corners.
  private func theme(_ theme: Theme, isChosen: Bool, _ desk: Desk) -> HTML {
    """
    <label class="theme" data-site="\(theme.code)" data-header="\(theme.header.rawValue)" data-card="\(theme.card.rawValue)"><span class="theme-page" aria-hidden="true"><span class="theme-top">\(Mark.of(theme).html)<b>\(theme.name, desk.language)</b></span><span class="theme-cards"><i></i><i></i><i></i></span><span class="theme-button"></span></span><span class="theme-words"><input type="radio" name="theme" value="\(theme.code)"\("checked", if: isChosen)><b>\(theme.name, desk.language)</b><small>\(theme.words, desk.language)</small></span></label>
    """
  }

  private func words(_ name: String, _ phrase: Phrase, _ kept: Words, most: Int, isRequired: Bool, hint: Phrase?, _ desk: Desk) -> HTML {
    let fields: [HTML] = Language.allCases.map { language in
      let field = "\(name)-\(language.tag)", isKorean = language == .korean
      return Field(
        field, desk.say(phrase, ["language": desk.say(isKorean ? DeskPhrases.korean : DeskPhrases.english)]),
        value: entry.value(field, or: isKorean ? kept.korean : kept.english), hint: hint.map { desk.say($0) }, error: entry.error(field),
        isRequired: isRequired && isKorean, lengthMax: most
      ).html(desk.reader)
    }
    return "\(fields)"
  }
}
